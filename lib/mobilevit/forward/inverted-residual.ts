import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { InvertedResidualPart } from '../spec/parts';
import type { Context } from './context';
import type { ConvWeights } from './ops';
import type { Weights } from './weights';

export interface InvertedResidualWeights {
  readonly expand: ConvWeights;
  readonly depthwise: ConvWeights;
  readonly reduce: ConvWeights;
}

/** The three convolutions of an MV2 block, from the checkpoint, batch norms folded in. */
export function loadInvertedResidual(weights: Weights, part: InvertedResidualPart): InvertedResidualWeights {
  const { name, inputs, hidden, outputs } = part;
  return {
    expand: weights.conv(`${name}.conv1_1x1`, inputs, hidden, 1),
    depthwise: weights.depthwise(`${name}.conv2_kxk`, hidden),
    reduce: weights.conv(`${name}.conv3_1x1`, hidden, outputs, 1),
  };
}

/**
 * MV2: expand 1×1, depthwise 3×3, reduce 1×1 without activation, plus the input where the shapes agree.
 *
 * [1, H, W, inputs] → [1, ⌈H/stride⌉, ⌈W/stride⌉, outputs] (spec/mobilevit.md, section 1.3).
 */
export function invertedResidual(
  { ops, taps }: Context,
  weights: InvertedResidualWeights,
  part: InvertedResidualPart,
  x: Tensor4D,
): Tensor4D {
  const expanded = ops.conv(x, weights.expand, { stride: 1, silu: true });
  taps.record(`${part.name}.conv1_1x1`, expanded);
  const filtered = ops.depthwise(expanded, weights.depthwise, part.stride);
  taps.record(`${part.name}.conv2_kxk`, filtered);
  const reduced = ops.conv(filtered, weights.reduce, { stride: 1, silu: false });
  taps.record(`${part.name}.conv3_1x1`, reduced);
  const output = part.residual ? ops.add(x, reduced) : reduced;
  taps.record(part.name, output);
  return output;
}
