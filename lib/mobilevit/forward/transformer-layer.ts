import * as tf from '@tensorflow/tfjs-core';
import type { TransformerLayerPart } from '../spec/parts';
import { HEADS, MLP_RATIO } from '../spec/variants';
import type { LinearWeights, NormWeights, Ops } from './ops';
import type { Taps } from './taps';
import type { QkvWeights, Weights } from './weights';

export interface TransformerLayerWeights {
  readonly norm1: NormWeights;
  readonly qkv: QkvWeights;
  readonly proj: LinearWeights;
  readonly norm2: NormWeights;
  readonly fc1: LinearWeights;
  readonly fc2: LinearWeights;
}

export function loadTransformerLayer(weights: Weights, part: TransformerLayerPart): TransformerLayerWeights {
  const { name, width } = part;
  return {
    norm1: weights.layerNorm(`${name}.norm1`, width),
    qkv: weights.qkv(`${name}.attn.qkv`, width),
    proj: weights.linear(`${name}.attn.proj`, width, width),
    norm2: weights.layerNorm(`${name}.norm2`, width),
    fc1: weights.linear(`${name}.mlp.fc1`, width, MLP_RATIO * width),
    fc2: weights.linear(`${name}.mlp.fc2`, MLP_RATIO * width, width),
  };
}

/**
 * y = x + proj(attention(norm1(x))); z = y + fc2(SiLU(fc1(norm2(y)))).
 *
 * Tokens [4·N, d] in and out; attention stays within each of the four sequences (spec/mobilevit.md, section 3).
 */
export function transformerLayer(
  ops: Ops,
  weights: TransformerLayerWeights,
  part: TransformerLayerPart,
  x: tf.Tensor2D,
  taps: Taps,
): tf.Tensor2D {
  const y = ops.add(x, attention(ops, weights, part, x, taps));
  const z = ops.add(y, mlp(ops, weights, part, y, taps));
  taps.record(part.name, z);
  return z;
}

function attention(
  ops: Ops,
  weights: TransformerLayerWeights,
  { name, width }: TransformerLayerPart,
  x: tf.Tensor2D,
  taps: Taps,
): tf.Tensor2D {
  const normed = ops.layerNorm(x, weights.norm1);
  taps.record(`${name}.norm1`, normed);
  const q = ops.linear(normed, weights.qkv.q, false);
  const k = ops.linear(normed, weights.qkv.k, false);
  const v = ops.linear(normed, weights.qkv.v, false);
  // The weights of q carry 1/√dh, which timm applies afterwards; the tap shows q as timm has it.
  if (taps.wants(`${name}.attn.q`)) taps.record(`${name}.attn.q`, tf.mul(q, Math.sqrt(width / HEADS)));
  taps.record(`${name}.attn.k`, k);
  taps.record(`${name}.attn.v`, v);
  const { mix, probabilities } = ops.attention(q, k, v, HEADS, taps.wants(`${name}.attn.probabilities`));
  if (probabilities) taps.record(`${name}.attn.probabilities`, probabilities);
  taps.record(`${name}.attn.mix`, mix);
  const projected = ops.linear(mix, weights.proj, false);
  taps.record(`${name}.attn`, projected);
  return projected;
}

function mlp(
  ops: Ops,
  weights: TransformerLayerWeights,
  { name }: TransformerLayerPart,
  x: tf.Tensor2D,
  taps: Taps,
): tf.Tensor2D {
  const normed = ops.layerNorm(x, weights.norm2);
  taps.record(`${name}.norm2`, normed);
  const hidden = ops.linear(normed, weights.fc1, true);
  const change = ops.linear(hidden, weights.fc2, false);
  taps.record(`${name}.mlp`, change);
  return change;
}
