import type * as tf from '@tensorflow/tfjs-core';
import type { TransformerLayerPart } from '../spec/parts';
import { HEADS, MLP_RATIO } from '../spec/variants';
import type { Context } from './context';
import type { LinearWeights, NormWeights } from './ops';
import { untrained } from './untrained-attention';
import type { QkvWeights, Weights } from './weights';

export interface TransformerLayerWeights {
  readonly norm1: NormWeights;
  readonly qkv: QkvWeights;
  readonly proj: LinearWeights;
  readonly norm2: NormWeights;
  readonly fc1: LinearWeights;
  readonly fc2: LinearWeights;
}

/** The weights of one pre-norm transformer layer of width d; timm's one matrix for q, k, v in three, the scale in q. */
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
  context: Context,
  weights: TransformerLayerWeights,
  part: TransformerLayerPart,
  x: tf.Tensor2D,
): tf.Tensor2D {
  const { ops, taps } = context;
  const y = ops.add(x, attention(context, weights, part, x));
  const z = ops.add(y, mlp(context, weights, part, y));
  taps.record(part.name, z);
  return z;
}

function attention(
  { ops, taps, modes }: Context,
  weights: TransformerLayerWeights,
  { name, stage, width }: TransformerLayerPart,
  x: tf.Tensor2D,
): tf.Tensor2D {
  const normed = ops.layerNorm(x, weights.norm1);
  taps.record(`${name}.norm1`, normed);
  // The weights of q carry 1/√dh, which timm applies afterwards; the tap shows q as timm has it.
  const queries = () => {
    const q = ops.linear(normed, weights.qkv.q, false);
    taps.record(`${name}.attn.q`, q, Math.sqrt(width / HEADS));
    return q;
  };
  const keys = () => {
    const k = ops.linear(normed, weights.qkv.k, false);
    taps.record(`${name}.attn.k`, k);
    return k;
  };
  const v = ops.linear(normed, weights.qkv.v, false);
  taps.record(`${name}.attn.v`, v);
  const mode = modes[stage];
  const want = taps.wants(`${name}.attn.probabilities`);
  if (mode !== 'trained') {
    // Nothing is made of them then, but they can still be looked at.
    if (taps.wants(`${name}.attn.q`)) queries();
    if (taps.wants(`${name}.attn.k`)) keys();
  }
  const { mix, probabilities } =
    mode === 'trained'
      ? ops.attention(queries(), keys(), v, HEADS, want)
      : untrained(ops, mode, v, HEADS, want);
  if (probabilities) taps.record(`${name}.attn.probabilities`, probabilities);
  taps.record(`${name}.attn.mix`, mix);
  const projected = ops.linear(mix, weights.proj, false);
  taps.record(`${name}.attn`, projected);
  return projected;
}

function mlp(
  { ops, taps }: Context,
  weights: TransformerLayerWeights,
  { name }: TransformerLayerPart,
  x: tf.Tensor2D,
): tf.Tensor2D {
  const normed = ops.layerNorm(x, weights.norm2);
  taps.record(`${name}.norm2`, normed);
  const hidden = ops.linear(normed, weights.fc1, true);
  const change = ops.linear(hidden, weights.fc2, false);
  taps.record(`${name}.mlp`, change);
  return change;
}
