import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { roundUpToPatches } from '../spec/map-sizes';
import type { FusionPart, LocalPart } from '../spec/parts';
import type { Size } from '../spec/size';
import type { Context } from './context';
import type { ConvWeights, NormWeights } from './ops';
import type { Weights } from './weights';

// What a MobileViT block does around its transformer layers (spec/mobilevit.md, sections 1.4 and 2).

export interface LocalWeights {
  readonly spatial: ConvWeights;
  readonly widen: ConvWeights;
}

export interface FusionWeights {
  readonly norm: NormWeights;
  readonly project: ConvWeights;
  readonly fuse: ConvWeights;
}

/** The weights before the unfold: 3×3 on C channels, then 1×1 from C to d. */
export function loadLocal(weights: Weights, { block, channels, width }: LocalPart): LocalWeights {
  return {
    spatial: weights.conv(`${block}.conv_kxk`, channels, channels, 3),
    widen: weights.bareConv(`${block}.conv_1x1`, channels, width),
  };
}

/** The weights after the layers: the last norm, 1×1 from d to C, 3×3 on the map beside its shortcut (2C to C). */
export function loadFusion(weights: Weights, { block, channels, width }: FusionPart): FusionWeights {
  return {
    norm: weights.layerNorm(`${block}.norm`, width),
    project: weights.conv(`${block}.conv_proj`, width, channels, 1),
    fuse: weights.conv(`${block}.conv_fusion`, 2 * channels, channels, 3),
  };
}

/** 3×3 convolution, bare 1×1 convolution, unfold: map [1, H, W, C] → tokens [4·N, d], odd sides resized up first. */
export function local({ ops, taps }: Context, weights: LocalWeights, part: LocalPart, x: Tensor4D): Tensor2D {
  const mixed = ops.conv(x, weights.spatial, { stride: 1, silu: true });
  taps.record(`${part.block}.conv_kxk`, mixed);
  const widened = ops.conv(mixed, weights.widen, { stride: 1, silu: false });
  taps.record(`${part.block}.conv_1x1`, widened);
  const { even, resized } = unfoldedSize(widened);
  const tokens = ops.unfold(resized ? ops.resize(widened, even.height, even.width) : widened);
  taps.record(`${part.block}.unfolded`, tokens);
  return tokens;
}

/**
 * LayerNorm, fold (and back to the size of the shortcut), 1×1 convolution, concatenation with the shortcut, 3×3
 * convolution: tokens [4·N, d] and shortcut [1, H, W, C] → map [1, H, W, C].
 */
export function fusion(
  { ops, taps }: Context,
  weights: FusionWeights,
  part: FusionPart,
  tokens: Tensor2D,
  shortcut: Tensor4D,
): Tensor4D {
  const normed = ops.layerNorm(tokens, weights.norm);
  taps.record(`${part.block}.norm`, normed);
  const { size, even, resized } = unfoldedSize(shortcut);
  const map = ops.fold(normed, even.height, even.width);
  const folded = resized ? ops.resize(map, size.height, size.width) : map;
  taps.record(`${part.block}.folded`, folded);
  const projected = ops.conv(folded, weights.project, { stride: 1, silu: true });
  taps.record(`${part.block}.conv_proj`, projected);
  const both = ops.concat(shortcut, projected);
  taps.record(`${part.block}.concat`, both);
  const fused = ops.conv(both, weights.fuse, { stride: 1, silu: true });
  taps.record(part.block, fused);
  return fused;
}

/** A map's own size, the even size at which it is unfolded, and whether they differ. */
function unfoldedSize(map: Tensor4D): { size: Size; even: Size; resized: boolean } {
  const [, height, width] = map.shape;
  const size = { height, width };
  const even = roundUpToPatches(size);
  return { size, even, resized: even.height !== height || even.width !== width };
}
