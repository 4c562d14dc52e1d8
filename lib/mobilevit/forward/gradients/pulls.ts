import * as tf from '@tensorflow/tfjs-core';
import type { Size } from '../../spec/size';

/*
 * Input gradients in operations that every backend has. They are linear in the cotangent `dy`; what else they take
 * belongs to the point of the forward pass.
 */

/** Of a convolution: the convolution with the turned filter, on `dy` spread out to the input's grid where it strode. */
export function pullConv(dy: tf.Tensor4D, turned: tf.Tensor4D, stride: 1 | 2, input: Size): tf.Tensor4D {
  const pad = (turned.shape[0] - 1) / 2;
  return tf.conv2d(stride === 2 ? spread(dy, input) : dy, turned, 1, pad);
}

/** Of a depthwise convolution. */
export function pullDepthwise(dy: tf.Tensor4D, turned: tf.Tensor4D, stride: 1 | 2, input: Size): tf.Tensor4D {
  return tf.depthwiseConv2d(stride === 2 ? spread(dy, input) : dy, turned, 1, 1);
}

/** Every cell (i, j) to (2i, 2j) of a map of `size`, zeros between: [1, ⌈H/2⌉, ⌈W/2⌉, C] → [1, H, W, C]. */
export function spread(dy: tf.Tensor4D, { height, width }: Size): tf.Tensor4D {
  const [, rows, columns, channels] = dy.shape;
  return tf.tidy(() => {
    // Concatenation with zeros is a copy of long runs; padding, which could do the same, goes element by element.
    const cells = tf.reshape(dy, [rows * columns, channels]);
    const across = tf.reshape(tf.concat([cells, tf.zerosLike(cells)], 1), [rows, 2 * columns * channels]);
    const down = tf.concat([across, tf.zerosLike(across)], 1);
    const full = tf.reshape<tf.Rank.R4>(down, [1, 2 * rows, 2 * columns, channels]);
    // Odd sides: the last zero row or column has no cell to go to.
    return 2 * rows === height && 2 * columns === width
      ? full
      : tf.slice(full, [0, 0, 0, 0], [1, height, width, channels]);
  });
}

/** d silu(x)/dx = σ(x)·(1 + x·(1 − σ(x))), from σ(x) and y = x·σ(x). */
export function siluSlope(sigmoid: tf.Tensor, y: tf.Tensor): tf.Tensor {
  return tf.tidy(() => tf.add(sigmoid, tf.mul(y, tf.sub(1, sigmoid))));
}

/** Of a layer norm: (g − mean(g) − x̂·mean(g·x̂))·scale with g = dy·gain, means over a row. */
export function pullLayerNorm(
  dy: tf.Tensor2D,
  gain: tf.Tensor1D,
  normed: tf.Tensor2D,
  scale: tf.Tensor2D,
): tf.Tensor2D {
  const g = tf.mul(dy, gain);
  const along = tf.mul(normed, tf.mean(tf.mul(g, normed), 1, true));
  return tf.mul(tf.sub(tf.sub(g, tf.mean(g, 1, true)), along), scale);
}

/**
 * Of a bilinear resizing, which is one matrix along the rows and one along the columns.
 *
 * @param rows [H′, H], what the resizing does to a column of the map
 * @param columns [W′, W], what it does to a row
 */
export function pullResize(dy: tf.Tensor4D, rows: tf.Tensor2D, columns: tf.Tensor2D): tf.Tensor4D {
  const [, tall, wide, channels] = dy.shape;
  const [height, width] = [rows.shape[1], columns.shape[1]];
  const along = tf.matMul(tf.transpose(rows), tf.reshape(dy, [tall, wide * channels]));
  const turned = tf.transpose(tf.reshape(along, [height, wide, channels]), [1, 0, 2]);
  const across = tf.matMul(tf.transpose(columns), tf.reshape(turned, [wide, height * channels]));
  const back = tf.transpose(tf.reshape(across, [width, height, channels]), [1, 0, 2]);
  return tf.reshape(back, [1, height, width, channels]);
}

/** The matrix of a resizing along one side, [to, from]: what it makes of the unit vectors. */
export function resizeMatrix(
  resize: (x: tf.Tensor4D, height: number, width: number) => tf.Tensor4D,
  from: number,
  to: number,
): tf.Tensor2D {
  return tf.tidy(() => {
    const units = tf.reshape<tf.Rank.R4>(tf.eye(from), [1, from, 1, from]);
    return tf.reshape<tf.Rank.R2>(resize(units, to, 1), [to, from]);
  });
}
