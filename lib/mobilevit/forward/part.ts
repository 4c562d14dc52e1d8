import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Part } from '../spec/parts';
import type { Context } from './context';
import { invertedResidual, loadInvertedResidual } from './inverted-residual';
import { fusion, loadFusion, loadLocal, local } from './mobilevit-block';
import { loadTransformerLayer, transformerLayer } from './transformer-layer';
import type { Weights } from './weights';

/** What passes from part to part: the map and, inside a MobileViT block, the tokens, with the map as shortcut. */
export interface Flow {
  readonly map: Tensor4D;
  readonly tokens?: Tensor2D;
}

/** A part with its weights, ready to run. */
export interface BoundPart {
  readonly part: Part;
  /** Leaves its argument alone. To be called in a tidy: what is made on the way is left to it. */
  forward(flow: Flow, context: Context): Flow;
}

/**
 * A part with its weights, ready to run.
 *
 * @throws where the checkpoint lacks one of its tensors, or has it in another shape
 */
export function bindPart(weights: Weights, part: Part): BoundPart {
  return { part, forward: forwardOf(weights, part) };
}

function forwardOf(weights: Weights, part: Part): BoundPart['forward'] {
  switch (part.kind) {
    case 'stem':
      return convolution(weights, 'stem', { inputs: 3, outputs: part.outputs, kernel: 3, stride: 2 });
    case 'final-conv':
      return convolution(weights, 'final_conv', { ...part, kernel: 1, stride: 1 });
    case 'inverted-residual': {
      const loaded = loadInvertedResidual(weights, part);
      return ({ map }, context) => ({ map: invertedResidual(context, loaded, part, map) });
    }
    case 'local': {
      const loaded = loadLocal(weights, part);
      return ({ map }, context) => ({ map, tokens: local(context, loaded, part, map) });
    }
    case 'transformer-layer': {
      const loaded = loadTransformerLayer(weights, part);
      return ({ map, tokens }, context) => ({
        map,
        tokens: transformerLayer(context, loaded, part, present(tokens)),
      });
    }
    case 'fusion': {
      const loaded = loadFusion(weights, part);
      return ({ map, tokens }, context) => ({ map: fusion(context, loaded, part, present(tokens), map) });
    }
    case 'head': {
      const classifier = weights.linear('head.fc', part.inputs, part.classes);
      return ({ map }, { ops, taps }) => {
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
  weights: Weights,
  name: 'stem' | 'final_conv',
  { inputs, outputs, kernel, stride }: ConvolutionShape,
): BoundPart['forward'] {
  const loaded = weights.conv(name, inputs, outputs, kernel);
  return ({ map }, { ops, taps }) => {
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
