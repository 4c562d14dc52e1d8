import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Part, PartName } from '../spec/parts';
import { invertedResidual, loadInvertedResidual } from './inverted-residual';
import { fusion, loadFusion, loadLocal, local } from './mobilevit-block';
import type { Ops } from './ops';
import type { Taps } from './taps';
import { loadTransformerLayer, transformerLayer } from './transformer-layer';
import type { Weights } from './weights';

/** What passes from part to part: the map and, inside a MobileViT block, the tokens, with the map as shortcut. */
export interface Flow {
  readonly map: Tensor4D;
  readonly tokens?: Tensor2D;
}

/** A part with its weights, ready to run. */
export interface BoundPart {
  readonly name: PartName;
  /** Leaves its argument alone. To be called in a tidy: what is made on the way is left to it. */
  forward(flow: Flow, taps: Taps): Flow;
}

export function bindPart(ops: Ops, weights: Weights, part: Part): BoundPart {
  return { name: part.name, forward: forwardOf(ops, weights, part) };
}

function forwardOf(ops: Ops, weights: Weights, part: Part): BoundPart['forward'] {
  switch (part.kind) {
    case 'stem':
      return convolution(ops, weights, 'stem', { inputs: 3, outputs: part.outputs, kernel: 3, stride: 2 });
    case 'final-conv':
      return convolution(ops, weights, 'final_conv', { ...part, kernel: 1, stride: 1 });
    case 'inverted-residual': {
      const loaded = loadInvertedResidual(weights, part);
      return ({ map }, taps) => ({ map: invertedResidual(ops, loaded, part, map, taps) });
    }
    case 'local': {
      const loaded = loadLocal(weights, part);
      return ({ map }, taps) => ({ map, tokens: local(ops, loaded, part, map, taps) });
    }
    case 'transformer-layer': {
      const loaded = loadTransformerLayer(weights, part);
      return ({ map, tokens }, taps) => ({
        map,
        tokens: transformerLayer(ops, loaded, part, present(tokens), taps),
      });
    }
    case 'fusion': {
      const loaded = loadFusion(weights, part);
      return ({ map, tokens }, taps) => ({ map: fusion(ops, loaded, part, present(tokens), map, taps) });
    }
    case 'head': {
      const classifier = weights.linear('head.fc', part.inputs, part.classes);
      return ({ map }, taps) => {
        const pooled = ops.meanPool(map);
        taps.record('head.global_pool', pooled);
        taps.record('head.fc', ops.linear(pooled, classifier, false));
        return { map };
      };
    }
  }
}

interface ConvolutionShape {
  readonly inputs: number;
  readonly outputs: number;
  readonly kernel: 1 | 3;
  readonly stride: 1 | 2;
}

/** A convolution that is a part by itself; it bears the part's name as its tap. */
function convolution(
  ops: Ops,
  weights: Weights,
  name: 'stem' | 'final_conv',
  { inputs, outputs, kernel, stride }: ConvolutionShape,
): BoundPart['forward'] {
  const loaded = weights.conv(name, inputs, outputs, kernel);
  return ({ map }, taps) => {
    const y = ops.conv(map, loaded, { stride, silu: true });
    taps.record(name, y);
    return { map: y };
  };
}

/** The list of parts puts transformer layers and fusions only between a block's first part and its last. */
function present(tokens: Tensor2D | undefined): Tensor2D {
  if (!tokens) throw new TypeError('a transformer layer outside a MobileViT block');
  return tokens;
}
