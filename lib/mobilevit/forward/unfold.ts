import * as tf from '@tensorflow/tfjs-core';
import { PATCH } from '../spec/variants';

/**
 * Deals the cells of a map into four sequences, one for each position within a 2×2 patch.
 *
 * [1, H, W, d] → [4·N, d], H and W even, N = H·W/4; row p·N + n holds slot p, token n of `spec/unfold-index.ts`. Two
 * transpositions of rank 3 and 4 move long runs of memory; one of rank 5 does the same far slower on wasm.
 */
export function unfold(x: tf.Tensor4D): tf.Tensor2D {
  const [, height, width, d] = x.shape;
  const n = (height * width) / PATCH ** 2;
  return tf.tidy(() => {
    // Upper rows of all patches, then lower rows.
    const rows = tf.transpose(tf.reshape(x, [height / PATCH, PATCH, width * d]), [1, 0, 2]);
    // Within each, left cells of all patches, then right cells.
    const cells = tf.transpose(tf.reshape(rows, [PATCH, n, PATCH, d]), [0, 2, 1, 3]);
    return tf.reshape(cells, [PATCH ** 2 * n, d]);
  });
}

/** Sends every token back to its cell: [4·N, d] → [1, height, width, d]. Inverse of `unfold`. */
export function fold(tokens: tf.Tensor2D, height: number, width: number): tf.Tensor4D {
  const d = tokens.shape[1];
  const n = (height * width) / PATCH ** 2;
  return tf.tidy(() => {
    const rows = tf.transpose(tf.reshape(tokens, [PATCH, PATCH, n, d]), [0, 2, 1, 3]);
    const cells = tf.transpose(tf.reshape(rows, [PATCH, height / PATCH, width * d]), [1, 0, 2]);
    return tf.reshape(cells, [1, height, width, d]);
  });
}
