import * as tf from '@tensorflow/tfjs-core';
import { SLOTS } from '../spec/variants';

export interface AttentionResult {
  /** [4·N, d], heads side by side. */
  readonly mix: tf.Tensor2D;
  /** [4, heads, N, N]; present if asked for. */
  readonly probabilities?: tf.Tensor4D;
}

/*
 * softmax(q·kᵀ)·v in each slot and head, in two forms that give the same numbers. `q`, `k`, `v`: [4·N, heads·dh], `q`
 * scaled by 1/√dh already. Keys are transposed here, which costs less than asking matMul to transpose them.
 */

export const KEEP_ROWS = [0, 2, 1, 3];
export const SWAP_ROWS = [0, 2, 3, 1];

/** From this many tokens on, wasm computes head by head faster than in one batch (measured for all widths). */
export const BY_HEAD_FROM = 32;

/** All slots and heads in one batch: few operations, so the form for GPUs. */
export function batchedAttention(
  q: tf.Tensor2D,
  k: tf.Tensor2D,
  v: tf.Tensor2D,
  heads: number,
  wantProbabilities: boolean,
): AttentionResult {
  return tf.tidy(() => {
    const probabilities = tf.tidy(() =>
      tf.softmax(tf.matMul<tf.Tensor4D>(splitHeads(q, heads, KEEP_ROWS), splitHeads(k, heads, SWAP_ROWS))),
    );
    const mixed = tf.matMul<tf.Tensor4D>(probabilities, splitHeads(v, heads, KEEP_ROWS));
    const mix = joinHeads(mixed);
    return wantProbabilities ? { mix, probabilities } : { mix };
  });
}

/**
 * For the wasm backend, whose batched product is a plain loop while its product of two matrices is XNNPACK's and several
 * times as fast. It also
 * holds the probabilities of one head at a time, unless they are wanted. Inference only: no gradient passes through.
 */
export function wasmAttention(
  q: tf.Tensor2D,
  k: tf.Tensor2D,
  v: tf.Tensor2D,
  heads: number,
  wantProbabilities: boolean,
): AttentionResult {
  const tokens = q.shape[0] / SLOTS;
  if (tokens < BY_HEAD_FROM) return batchedAttention(q, k, v, heads, wantProbabilities);
  return tf.tidy(() => {
    const keys = matrices(splitHeads(k, heads, SWAP_ROWS));
    const values = matrices(splitHeads(v, heads, KEEP_ROWS));
    const mixes: tf.Tensor2D[] = [];
    const rows: tf.Tensor2D[] = [];
    for (const [index, query] of matrices(splitHeads(q, heads, KEEP_ROWS)).entries()) {
      const [key, value] = [keys[index], values[index]];
      if (!key || !value) throw new RangeError('q, k and v differ in shape');
      const probabilities = tf.tidy(() => tf.softmax(tf.matMul<tf.Tensor2D>(query, key)));
      mixes.push(tf.matMul(probabilities, value));
      if (wantProbabilities) rows.push(probabilities);
      else probabilities.dispose();
    }
    const width = q.shape[1] / heads;
    const mix = joinHeads(tf.reshape(tf.concat(mixes), [SLOTS, heads, tokens, width]));
    if (!wantProbabilities) return { mix };
    const shape: [number, number, number, number] = [SLOTS, heads, tokens, tokens];
    return { mix, probabilities: tf.reshape<tf.Rank.R4>(tf.concat(rows), shape) };
  });
}

/** [4·N, heads·dh] as [4, N, heads, dh], then transposed. */
export function splitHeads(x: tf.Tensor2D, heads: number, order: number[]): tf.Tensor4D {
  const [rows, width] = x.shape;
  return tf.tidy(() => tf.transpose(tf.reshape(x, [SLOTS, rows / SLOTS, heads, width / heads]), order));
}

/** [4, heads, N, dh] to [4·N, heads·dh]. */
export function joinHeads(x: tf.Tensor4D): tf.Tensor2D {
  const [slots, heads, tokens, width] = x.shape;
  return tf.tidy(() => tf.reshape(tf.transpose(x, KEEP_ROWS), [slots * tokens, heads * width]));
}

/**
 * The slots·heads matrices of a [slots, heads, rows, columns] tensor on wasm.
 *
 * Through an array of ours: tfjs's wasm Slice, which unstack and split are made of, copies the whole of its input out
 * of the heap for every slice (4.22), sixteen times here. wasm values lie in memory, so this read waits for nothing.
 */
export function matrices(x: tf.Tensor4D): tf.Tensor2D[] {
  const [slots, heads, rows, columns] = x.shape;
  const values = x.dataSync<'float32'>();
  const length = rows * columns;
  return Array.from({ length: slots * heads }, (_, index) =>
    tf.tensor2d(values.subarray(index * length, (index + 1) * length), [rows, columns]),
  );
}
