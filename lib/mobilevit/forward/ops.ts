import * as tf from '@tensorflow/tfjs-core';
import { NORM_EPSILON } from '../spec/variants';
import { type AttentionResult, batchedAttention } from './attention';
import { fold, unfold } from './unfold';

/** A convolution with its batch norm folded in; no bias where there was no norm. */
export interface ConvWeights {
  /** [height, width, in, out]; depthwise [3, 3, channels, 1]. */
  readonly filter: tf.Tensor4D;
  readonly bias?: tf.Tensor1D;
}

export interface LinearWeights {
  /** [in, out]. */
  readonly matrix: tf.Tensor2D;
  readonly bias: tf.Tensor1D;
}

export interface NormWeights {
  readonly gain: tf.Tensor1D;
  readonly offset: tf.Tensor1D;
}

export interface ConvOptions {
  readonly stride: 1 | 2;
  /** Whether SiLU follows. */
  readonly silu: boolean;
}

/**
 * Everything heavy that the network does, as a table, so that one entry can be replaced without touching the parts.
 * Each entry leaves its arguments alone and gives fresh tensors; nothing else that it makes outlives the call.
 *
 * Maps are [1, height, width, channels]. Tokens are [4·N, d]: the four sequences one after the other.
 */
export interface Ops {
  /** k×k convolution, zeros (k − 1)/2 wide on every side. */
  conv(x: tf.Tensor4D, weights: ConvWeights, options: ConvOptions): tf.Tensor4D;
  /** 3×3 depthwise convolution, zeros 1 wide on every side, then SiLU. */
  depthwise(x: tf.Tensor4D, weights: ConvWeights, stride: 1 | 2): tf.Tensor4D;
  /** x·matrix + bias, row by row, then SiLU if asked. */
  linear(x: tf.Tensor2D, weights: LinearWeights, silu: boolean): tf.Tensor2D;
  /** Each row to mean 0 and (biased) variance 1, then scaled and shifted. */
  layerNorm(x: tf.Tensor2D, weights: NormWeights): tf.Tensor2D;
  /** softmax(q·kᵀ)·v in each slot and head. `q` is scaled by 1/√dh already. */
  attention(
    q: tf.Tensor2D,
    k: tf.Tensor2D,
    v: tf.Tensor2D,
    heads: number,
    wantProbabilities: boolean,
  ): AttentionResult;
  /** Map with even sides to tokens. */
  unfold(x: tf.Tensor4D): tf.Tensor2D;
  /** Tokens to a map with these even sides. */
  fold(tokens: tf.Tensor2D, height: number, width: number): tf.Tensor4D;
  /** Bilinear, half-pixel centres (PyTorch's align_corners = false). */
  resize(x: tf.Tensor4D, height: number, width: number): tf.Tensor4D;
  /** Channels of `a`, then channels of `b`. */
  concat(a: tf.Tensor4D, b: tf.Tensor4D): tf.Tensor4D;
  add<T extends tf.Tensor>(a: T, b: T): T;
  /** Mean over the map: [1, channels]. */
  meanPool(x: tf.Tensor4D): tf.Tensor2D;
}

/** The table in stock tfjs operations, for any backend. For inference only: fused operations hide gradients. */
export const standardOps: Ops = {
  conv(x, weights, { stride, silu: withSilu }) {
    return tf.tidy(() => {
      const y = convolve(x, weights, stride);
      return withSilu ? silu(y) : y;
    });
  },

  depthwise(x, weights, stride) {
    return tf.tidy(() => silu(convolveDepthwise(x, weights, stride)));
  },

  linear(x, weights, withSilu) {
    return tf.tidy(() => {
      const y = multiply(x, weights);
      return withSilu ? silu(y) : y;
    });
  },

  layerNorm(x, { gain, offset }) {
    return tf.tidy(() => {
      const centred = tf.sub(x, tf.mean(x, 1, true));
      const variance = tf.mean(tf.square(centred), 1, true);
      const scale = tf.rsqrt(tf.add(variance, NORM_EPSILON));
      return tf.add(tf.mul(tf.mul(centred, scale), gain), offset);
    });
  },

  attention: batchedAttention,
  unfold,
  fold,

  resize(x, height, width) {
    return tf.image.resizeBilinear(x, [height, width], false, true);
  },

  concat(a, b) {
    return tf.concat([a, b], 3);
  },

  add<T extends tf.Tensor>(a: T, b: T): T {
    return tf.add(a, b);
  },

  meanPool(x) {
    const [, height, width, channels] = x.shape;
    return tf.tidy(() => tf.mean(tf.reshape(x, [height * width, channels]), 0, true));
  },
};

/** k×k convolution without activation, zeros (k − 1)/2 wide on every side. */
export function convolve(x: tf.Tensor4D, { filter, bias }: ConvWeights, stride: 1 | 2): tf.Tensor4D {
  const pad = (filter.shape[0] - 1) / 2;
  return tf.fused.conv2d({ x, filter, strides: stride, pad, ...(bias && { bias }) });
}

/** 3×3 depthwise convolution without activation, zeros 1 wide on every side. */
export function convolveDepthwise(x: tf.Tensor4D, { filter, bias }: ConvWeights, stride: 1 | 2): tf.Tensor4D {
  return tf.fused.depthwiseConv2d({ x, filter, strides: stride, pad: 1, ...(bias && { bias }) });
}

/** x·matrix + bias without activation. */
export function multiply(x: tf.Tensor2D, { matrix, bias }: LinearWeights): tf.Tensor2D {
  return tf.fused.matMul({ a: x, b: matrix, bias }) as tf.Tensor2D;
}

/** x·sigmoid(x). */
function silu<T extends tf.Tensor>(x: T): T {
  return tf.mul(x, tf.sigmoid(x));
}
