import * as tf from '@tensorflow/tfjs-core';
import type { AttentionMode } from '../spec/modes';
import { SLOTS } from '../spec/variants';
import type { AttentionResult } from './attention';
import type { Ops } from './ops';

/**
 * Attention that asks no query: the identity gives every token its own value, uniform attention the mean of its slot.
 *
 * `v`: [4·N, heads·dh]. The probabilities, if wanted, are those that were applied: [4, heads, N, N].
 */
export function untrained(
  ops: Ops,
  mode: Exclude<AttentionMode, 'trained'>,
  v: tf.Tensor2D,
  heads: number,
  wantProbabilities: boolean,
): AttentionResult {
  if (mode === 'uniform') {
    // Queries of zeros score every key alike. The table's own attention then does the rest, its gradient too.
    const zeros = tf.zerosLike(v);
    return ops.attention(zeros, zeros, v, heads, wantProbabilities);
  }
  if (!wantProbabilities) return { mix: v };
  const tokens = v.shape[0] / SLOTS;
  const rows = tf.reshape<tf.Rank.R4>(tf.eye(tokens), [1, 1, tokens, tokens]);
  return { mix: v, probabilities: tf.tile(rows, [SLOTS, heads, 1, 1]) };
}
