import * as tf from '@tensorflow/tfjs-core';
import { NORM_EPSILON } from '../../spec/variants';
import { convolve, convolveDepthwise, multiply, type Ops, standardOps } from '../ops';
import { recordedAttention } from './attention-tape';
import { pullConv, pullDepthwise, pullLayerNorm, pullResize, resizeMatrix, siluSlope } from './pulls';
import type { Tape } from './tape';
import type { Transposes } from './transposes';

/**
 * The table of operations that computes as usual and notes on a tape how to go back. It holds what going back needs:
 * slopes of SiLU, normed rows, probabilities. To be used inside tidies, like any table.
 */
export function recordingOps(backend: string, tape: Tape, transposes: Transposes): Ops {
  /** y with SiLU applied if asked; and what its cotangent is multiplied with. */
  const activate = <T extends tf.Tensor>(y: T, silu: boolean): { z: T; slope: tf.Tensor | undefined } => {
    if (!silu) return { z: y, slope: undefined };
    const sigmoid = tf.sigmoid(y);
    const z = tf.mul<T>(y, sigmoid);
    return { z, slope: tape.save(siluSlope(sigmoid, z)) };
  };
  const through = <T extends tf.Tensor>(dy: tf.Tensor, slope: tf.Tensor | undefined): T =>
    (slope ? tf.mul(dy, slope) : dy) as T;

  return {
    conv: (x, weights, { stride, silu }) =>
      tf.tidy(() => {
        const { z, slope } = activate(convolve(x, weights, stride), silu);
        const turned = transposes.conv(weights.filter);
        const [, height, width] = x.shape;
        return tape.record(z, [x], (dy) => [pullConv(through(dy, slope), turned, stride, { height, width })]);
      }),

    depthwise: (x, weights, stride) =>
      tf.tidy(() => {
        const { z, slope } = activate(convolveDepthwise(x, weights, stride), true);
        const turned = transposes.depthwise(weights.filter);
        const [, height, width] = x.shape;
        return tape.record(z, [x], (dy) => [
          pullDepthwise(through(dy, slope), turned, stride, { height, width }),
        ]);
      }),

    linear: (x, weights, silu) =>
      tf.tidy(() => {
        const { z, slope } = activate(multiply(x, weights), silu);
        const matrix = transposes.matrix(weights.matrix);
        return tape.record(z, [x], (dy) => [tf.matMul(through(dy, slope), matrix)]);
      }),

    layerNorm: (x, { gain, offset }) =>
      tf.tidy(() => {
        const centred = tf.sub(x, tf.mean(x, 1, true));
        const variance = tf.mean(tf.square(centred), 1, true);
        const scale = tape.save<tf.Tensor2D>(tf.rsqrt(tf.add(variance, NORM_EPSILON)));
        const normed = tape.save<tf.Tensor2D>(tf.mul(centred, scale));
        const y = tf.add<tf.Tensor2D>(tf.mul(normed, gain), offset);
        return tape.record(y, [x], (dy) => [pullLayerNorm(dy as tf.Tensor2D, gain, normed, scale)]);
      }),

    attention: (q, k, v, heads, wantProbabilities) =>
      recordedAttention(tape, backend === 'wasm', q, k, v, heads, wantProbabilities),

    unfold: (x) => {
      const [, height, width] = x.shape;
      return tape.record(standardOps.unfold(x), [x], (dy) => [
        standardOps.fold(dy as tf.Tensor2D, height, width),
      ]);
    },

    fold: (tokens, height, width) =>
      tape.record(standardOps.fold(tokens, height, width), [tokens], (dy) => [
        standardOps.unfold(dy as tf.Tensor4D),
      ]),

    resize: (x, height, width) =>
      tf.tidy(() => {
        const rows = tape.save(resizeMatrix(standardOps.resize, x.shape[1], height));
        const columns = tape.save(resizeMatrix(standardOps.resize, x.shape[2], width));
        return tape.record(standardOps.resize(x, height, width), [x], (dy) => [
          pullResize(dy as tf.Tensor4D, rows, columns),
        ]);
      }),

    concat: (a, b) =>
      tape.record(standardOps.concat(a, b), [a, b], (dy) => tf.split(dy, [a.shape[3], b.shape[3]], 3)),

    add: (a, b) => tape.record(standardOps.add(a, b), [a, b], (dy) => [dy, dy]),

    meanPool: (x) => {
      const [, height, width] = x.shape;
      return tape.record(standardOps.meanPool(x), [x], (dy) => [
        tf.tile(tf.reshape(tf.div(dy, height * width), [1, 1, 1, -1]), [1, height, width, 1]),
      ]);
    },
  };
}
