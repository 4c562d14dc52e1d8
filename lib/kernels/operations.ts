/** Our kernels as functions of tensors, for the wasm backend on which `installKernels` has put them. */
import * as tf from '@tensorflow/tfjs-core';
import { ATTENTION, CONVOLVE, DEPTHWISE, LAYER_NORM } from './names';

/**
 * softmax(q·kᵀ)·v in each of `slots` sequences and each head. q, k, v: [slots·tokens, heads·width], q scaled already.
 *
 * @returns the mix, [slots·tokens, heads·width], and, if wanted, the probabilities, [slots, heads, tokens, tokens]
 */
export function attention(
  q: tf.Tensor2D,
  k: tf.Tensor2D,
  v: tf.Tensor2D,
  slots: number,
  heads: number,
  wantProbabilities: boolean,
): { readonly mix: tf.Tensor2D; readonly probabilities?: tf.Tensor4D } {
  const attributes = { slots, heads, wantProbabilities: Number(wantProbabilities) };
  const [mix, probabilities] = tf.engine().runKernel<tf.Tensor[]>(ATTENTION, { q, k, v }, attributes);
  return {
    mix: mix as tf.Tensor2D,
    ...(probabilities && { probabilities: probabilities as tf.Tensor4D }),
  };
}

/**
 * k×k convolution (k odd), zeros (k − 1)/2 wide on every side, with bias, then SiLU if asked.
 *
 * x: [1, height, width, inputs]. filter: [k, k, inputs, outputs]. bias: [outputs].
 */
export function convolve(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D | undefined,
  stride: 1 | 2,
  silu: boolean,
): tf.Tensor4D {
  return tf
    .engine()
    .runKernel(CONVOLVE, { x, filter, ...(bias && { bias }) }, { stride, silu: Number(silu) });
}

/** x·matrix + bias, then SiLU if asked. x: [rows, inputs]. matrix: [inputs, outputs]. bias: [outputs]. */
export function linear(
  x: tf.Tensor2D,
  matrix: tf.Tensor2D,
  bias: tf.Tensor1D | undefined,
  silu: boolean,
): tf.Tensor2D {
  const [rows, inputs] = x.shape;
  const [, outputs] = matrix.shape;
  return tf.tidy(() => {
    const map = tf.reshape<tf.Rank.R4>(x, [1, rows, 1, inputs]);
    const filter = tf.reshape<tf.Rank.R4>(matrix, [1, 1, inputs, outputs]);
    return tf.reshape<tf.Rank.R2>(convolve(map, filter, bias, 1, silu), [rows, outputs]);
  });
}

/**
 * 3×3 depthwise convolution, zeros 1 wide on every side, with bias, then SiLU.
 *
 * x: [1, height, width, channels]. filter: [3, 3, channels, 1]. bias: [channels].
 */
export function depthwise(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D | undefined,
  stride: 1 | 2,
): tf.Tensor4D {
  return tf.engine().runKernel(DEPTHWISE, { x, filter, ...(bias && { bias }) }, { stride });
}

/** Each row of x, [rows, width], to mean 0 and (biased) variance 1, then times gain plus offset, [width]. */
export function layerNorm(
  x: tf.Tensor2D,
  gain: tf.Tensor1D,
  offset: tf.Tensor1D,
  epsilon: number,
): tf.Tensor2D {
  return tf.engine().runKernel(LAYER_NORM, { x, gain, offset }, { epsilon });
}
