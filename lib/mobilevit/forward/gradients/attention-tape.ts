import * as tf from '@tensorflow/tfjs-core';
import { SLOTS } from '../../spec/variants';
import {
  type AttentionResult,
  BY_HEAD_FROM,
  joinHeads,
  KEEP_ROWS,
  matrices,
  SWAP_ROWS,
  splitHeads,
} from '../attention';
import type { Tape } from './tape';

/**
 * softmax(q·kᵀ)·v in each slot and head, recorded. `q` is scaled by 1/√dh already.
 *
 * With A the probabilities and M = A·V: dV = Aᵀ·dM; dA = dM·Vᵀ; dS = A ∘ (dA − rowsum(dM ∘ M)), since
 * rowsum(dA ∘ A) = rowsum(dM ∘ M); dQ = dS·K; dK = dSᵀ·Q. Only small matrices are ever transposed.
 *
 * @param byHead whether products of single matrices are faster than a batch of them (wasm)
 */
export function recordedAttention(
  tape: Tape,
  byHead: boolean,
  q: tf.Tensor2D,
  k: tf.Tensor2D,
  v: tf.Tensor2D,
  heads: number,
  wantProbabilities: boolean,
): AttentionResult {
  const tokens = q.shape[0] / SLOTS;
  const width = q.shape[1] / heads;
  const single = byHead && tokens >= BY_HEAD_FROM;
  /** The slots' and heads' matrices: one by one, or all in one tensor. */
  const pieces = (x: tf.Tensor2D, order: number[]): tf.Tensor[] => {
    const split = splitHeads(x, heads, order);
    return single ? matrices(split) : [split];
  };
  const whole = (parts: readonly tf.Tensor[], rows: number, columns: number): tf.Tensor4D => {
    const joined = parts.length === 1 && parts[0] ? parts[0] : tf.concat([...parts]);
    return tf.reshape(joined, [SLOTS, heads, rows, columns]);
  };
  const back = (parts: readonly tf.Tensor[]) => joinHeads(whole(parts, tokens, width));
  const turnedBack = (parts: readonly tf.Tensor[]) =>
    joinHeads(tf.transpose(whole(parts, width, tokens), [0, 1, 3, 2]));

  return tf.tidy(() => {
    const save = (parts: tf.Tensor[]) => parts.map((part) => tape.save(part));
    const Q = save(pieces(q, SWAP_ROWS));
    const K = save(pieces(k, KEEP_ROWS));
    const V = save(pieces(v, SWAP_ROWS));
    const A = save(products(pieces(q, KEEP_ROWS), pieces(k, SWAP_ROWS)).map((scores) => tf.softmax(scores)));
    const M = save(products(A, pieces(v, KEEP_ROWS)));
    // `back` may give what it was given under another shape, so the mix is a tensor of its own.
    const mix = back(M);
    tape.record(mix, [q, k, v], (dy) => {
      const dM = pieces(dy as tf.Tensor2D, KEEP_ROWS);
      const dMt = pieces(dy as tf.Tensor2D, SWAP_ROWS);
      const dS = products(dM, V).map((dA, i) =>
        tf.mul(at(A, i), tf.sub(dA, tf.sum(tf.mul(at(dM, i), at(M, i)), -1, true))),
      );
      return [back(products(dS, K)), turnedBack(products(Q, dS)), turnedBack(products(dMt, A))];
    });
    return wantProbabilities ? { mix, probabilities: whole(A, tokens, tokens) } : { mix };
  });
}

function products(a: readonly tf.Tensor[], b: readonly tf.Tensor[]): tf.Tensor[] {
  return a.map((matrix, i) => tf.matMul(matrix, at(b, i)));
}

function at(list: readonly tf.Tensor[], index: number): tf.Tensor {
  const tensor = list[index];
  if (!tensor) throw new RangeError('q, k and v differ in shape');
  return tensor;
}
