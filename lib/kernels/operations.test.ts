import * as tf from '@tensorflow/tfjs-core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wasmAttention } from '../mobilevit/forward/attention';
import { standardOps } from '../mobilevit/forward/ops';
import { useBackend } from '../mobilevit/forward/testing/backend';
import { seededNumbers } from '../mobilevit/spec/seeded-weights';
import { NORM_EPSILON, SLOTS } from '../mobilevit/spec/variants';
import { ShapeError } from './check';
import { installKernels, uninstallKernels } from './install';
import { attention, convolve, depthwise, layerNorm, linear } from './operations';
import { allowRelaxedSimd } from './testing/relaxed-simd';

/** Greatest difference over the greatest value that rounding acts on. */
const TOLERANCE = 1e-5;

beforeAll(async () => {
  allowRelaxedSimd();
  await useBackend('wasm');
});
afterAll(uninstallKernels);

/** A tensor of numbers between −scale and scale that follow from the seed. */
function tensor<T extends tf.Tensor>(name: string, seed: number, shape: number[], scale = 1): T {
  const number = seededNumbers(name, seed);
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, (_, i) => scale * number(i));
  return tf.tensor(values, shape) as T;
}

/** The greatest absolute value; not a number if one of them is none. */
function greatestOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/**
 * The greatest difference between two tensors of one shape, over the greatest value of `scale`. A sum whose
 * terms nearly cancel is exact to the rounding of its terms, not of what is left: for sums, `scale` is the
 * same sum of absolute values.
 */
function difference(ours: tf.Tensor, stock: tf.Tensor, scale: tf.Tensor = stock): number {
  expect(ours.shape).toEqual(stock.shape);
  const [a, b] = [ours.dataSync(), stock.dataSync()];
  const greatest = greatestOf(scale.dataSync());
  const most = greatestOf(Array.from(b, (value, i) => (a[i] ?? Number.NaN) - value));
  return greatest === 0 ? most : most / greatest;
}

/** Runs what leaves nothing behind, and looks that it did. */
function clean(work: () => void): void {
  const before = tf.memory();
  tf.tidy(work);
  const after = tf.memory();
  expect([after.numTensors, after.numBytes]).toEqual([before.numTensors, before.numBytes]);
}

const seed = fc.nat(1_000);
const silu = fc.boolean();
const stride = fc.constantFrom(1, 2) as fc.Arbitrary<1 | 2>;
const side = fc.integer({ min: 1, max: 13 });
const channels = fc.integer({ min: 1, max: 37 });
const RUNS = { numRuns: 60 };

describe.each(['simd', 'relaxed'] as const)('the %s build equals the stock path', (build) => {
  beforeAll(async () => {
    expect(await installKernels(build)).toBe(build);
  });

  it('attention, any number of tokens, any width of head', () => {
    fc.assert(
      fc.property(
        ...[
          seed,
          fc.integer({ min: 1, max: 70 }),
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 4 }),
        ],
        (from, tokens, width, heads) =>
          clean(() => {
            const shape = [SLOTS * tokens, heads * width];
            const q = tensor<tf.Tensor2D>('q', from, shape, 2);
            const k = tensor<tf.Tensor2D>('k', from, shape, 2);
            const v = tensor<tf.Tensor2D>('v', from, shape);
            const ours = attention(q, k, v, SLOTS, heads, true);
            const stock = wasmAttention(q, k, v, heads, true);
            expect(difference(ours.mix, stock.mix)).toBeLessThan(TOLERANCE);
            if (!ours.probabilities || !stock.probabilities) throw new Error('no probabilities');
            expect(difference(ours.probabilities, stock.probabilities)).toBeLessThan(TOLERANCE);
            const alone = attention(q, k, v, SLOTS, heads, false);
            expect(alone.probabilities).toBeUndefined();
            expect(alone.mix.dataSync()).toEqual(ours.mix.dataSync());
          }),
      ),
      RUNS,
    );
  });

  it('attention with scores far apart: no overflow, and rows that sum to 1', () => {
    clean(() => {
      const shape = [SLOTS * 11, 4 * 6];
      const q = tensor<tf.Tensor2D>('q', 1, shape, 40);
      const k = tensor<tf.Tensor2D>('k', 1, shape, 40);
      const v = tensor<tf.Tensor2D>('v', 1, shape);
      const ours = attention(q, k, v, SLOTS, 4, true);
      expect(difference(ours.mix, wasmAttention(q, k, v, 4, false).mix)).toBeLessThan(TOLERANCE);
      if (!ours.probabilities) throw new Error('no probabilities');
      expect(difference(tf.sum(ours.probabilities, 3), tf.ones([SLOTS, 4, 11]))).toBeLessThan(TOLERANCE);
    });
  });

  it('convolution of 1×1, 3×3 and 5×5, any sides, strides and channels, with and without bias and SiLU', () => {
    fc.assert(
      fc.property(
        ...[seed, side, side, channels, channels, fc.constantFrom(1, 3, 5), stride, fc.boolean(), silu],
        (from, height, width, inputs, outputs, kernel, step, withBias, withSilu) =>
          clean(() => {
            const x = tensor<tf.Tensor4D>('x', from, [1, height, width, inputs], 3);
            const filter = tensor<tf.Tensor4D>('filter', from, [kernel, kernel, inputs, outputs]);
            const bias = withBias ? tensor<tf.Tensor1D>('bias', from, [outputs]) : undefined;
            const stock = standardOps.conv(
              x,
              { filter, ...(bias && { bias }) },
              { stride: step, silu: withSilu },
            );
            const terms = standardOps.conv(
              tf.abs(x),
              { filter: tf.abs(filter), ...(bias && { bias: tf.abs(bias) }) },
              { stride: step, silu: false },
            );
            const ours = convolve(x, filter, bias, step, withSilu);
            expect(difference(ours, stock, terms)).toBeLessThan(TOLERANCE);
          }),
      ),
      RUNS,
    );
  });

  it('the linear map, any number of rows', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 41 }),
        channels,
        channels,
        silu,
        (from, rows, inputs, outputs, on) =>
          clean(() => {
            const x = tensor<tf.Tensor2D>('x', from, [rows, inputs], 3);
            const matrix = tensor<tf.Tensor2D>('matrix', from, [inputs, outputs]);
            const bias = tensor<tf.Tensor1D>('bias', from, [outputs]);
            const stock = standardOps.linear(x, { matrix, bias }, on);
            const terms = standardOps.linear(
              tf.abs(x),
              { matrix: tf.abs(matrix), bias: tf.abs(bias) },
              false,
            );
            expect(difference(linear(x, matrix, bias, on), stock, terms)).toBeLessThan(TOLERANCE);
          }),
      ),
      RUNS,
    );
  });

  it('depthwise convolution, any sides, strides and channels', () => {
    fc.assert(
      fc.property(
        ...[seed, side, side, channels, stride, fc.boolean()],
        (from, height, width, depth, step, withBias) =>
          clean(() => {
            const x = tensor<tf.Tensor4D>('x', from, [1, height, width, depth], 3);
            const filter = tensor<tf.Tensor4D>('filter', from, [3, 3, depth, 1]);
            const bias = withBias ? tensor<tf.Tensor1D>('bias', from, [depth]) : undefined;
            const stock = standardOps.depthwise(x, { filter, ...(bias && { bias }) }, step);
            const terms = standardOps.depthwise(
              tf.abs(x),
              { filter: tf.abs(filter), ...(bias && { bias: tf.abs(bias) }) },
              step,
            );
            expect(difference(depthwise(x, filter, bias, step), stock, terms)).toBeLessThan(TOLERANCE);
          }),
      ),
      RUNS,
    );
  });

  it('layer norm, any number of rows and any width', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 2, max: 70 }),
        (from, rows, width) =>
          clean(() => {
            // Off centre, where the mean of squares minus the square of the mean would lose digits; every other
            // value on the other side of the middle, so that no row is nearly constant (see the next test).
            const sides = tf.tensor1d(Array.from({ length: width }, (_, c) => (c % 2 ? 0.5 : -0.5)));
            const x = tf.add(tf.mul(tf.add(tensor('x', from, [rows, width]), 2), sides), 5) as tf.Tensor2D;
            const gain = tensor<tf.Tensor1D>('gain', from, [width]);
            const offset = tensor<tf.Tensor1D>('offset', from, [width]);
            const stock = standardOps.layerNorm(x, { gain, offset });
            expect(difference(layerNorm(x, gain, offset, NORM_EPSILON), stock)).toBeLessThan(TOLERANCE);
          }),
      ),
      RUNS,
    );
  });

  it('layer norm of nearly constant rows: as exact as 32 bits can be, by a mean in 64', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 2, max: 70 }),
        fc.constantFrom(1, 0.1, 0.01, 1e-3),
        (from, width, spread) =>
          clean(() => {
            const x = tf.add(tensor<tf.Tensor2D>('x', from, [1, width], spread), 5) as tf.Tensor2D;
            const ours = layerNorm(x, tf.ones([width]), tf.zeros([width]), NORM_EPSILON).dataSync();
            const values = Array.from(x.dataSync());
            const mean = values.reduce((sum, value) => sum + value, 0) / width;
            const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / width;
            const deviation = Math.sqrt(variance + NORM_EPSILON);
            // The mean of values near 5 is rounded to a few units of their last place, 2⁻²¹ each; the
            // division by the deviation is what makes that large.
            const rounding = (6 * 2 ** -21) / deviation + 1e-6;
            for (const [c, value] of values.entries()) {
              const error = Math.abs((ours[c] ?? Number.NaN) - (value - mean) / deviation);
              expect(error).toBeLessThanOrEqual(rounding);
            }
          }),
      ),
      RUNS,
    );
  });

  it('SiLU far from zero on either side', () => {
    clean(() => {
      const values = [-1e4, -200, -88, -60, -20, -3, -1e-3, 0, 1e-3, 3, 20, 60, 88, 200, 1e4];
      const x = tf.tensor2d(values, [values.length, 1]);
      const y = linear(x, tf.ones([1, 1]), tf.zeros([1]), true).dataSync();
      for (const [i, value] of values.entries()) {
        const expected = value / (1 + Math.exp(-value));
        expect(Math.abs((y[i] ?? Number.NaN) - expected)).toBeLessThanOrEqual(
          1e-6 * Math.abs(expected) + 1e-7,
        );
      }
    });
  });

  it('what is not a number comes out as none', () => {
    clean(() => {
      const bad = tf.tensor2d([1, Number.NaN, 2, 3], [4, 1]);
      const good = tf.ones<tf.Rank.R2>([4, 1]);
      const one = tf.ones<tf.Rank.R1>([1]);
      const numbers = (x: tf.Tensor) => [...x.dataSync()].map(Number.isNaN);
      expect(numbers(linear(bad, tf.ones([1, 1]), one, true))).toEqual([false, true, false, false]);
      expect(numbers(layerNorm(bad, one, one, NORM_EPSILON))).toEqual([false, true, false, false]);
      // One slot of four tokens: a value that is none spoils all mixes, a query that is none its own.
      expect(numbers(attention(good, good, bad, 1, 1, false).mix)).toEqual([true, true, true, true]);
      expect(numbers(attention(bad, good, good, 1, 1, false).mix)).toEqual([false, true, false, false]);
    });
  });

  it('refuses tensors that do not fit, and writes nothing', () => {
    const before = tf.memory().numTensors;
    const x = tf.ones<tf.Rank.R4>([1, 4, 4, 3]);
    const filter = tf.ones<tf.Rank.R4>([3, 3, 2, 5]);
    const even = tf.ones<tf.Rank.R4>([2, 2, 3, 5]);
    const two = tf.ones<tf.Rank.R4>([2, 4, 4, 3]);
    const fits = tf.ones<tf.Rank.R4>([3, 3, 3, 5]);
    const rows = tf.ones<tf.Rank.R2>([9, 8]);
    const short = tf.ones<tf.Rank.R1>([4]);
    expect(() => convolve(x, filter, undefined, 1, false)).toThrow(ShapeError);
    expect(() => convolve(x, even, undefined, 1, false)).toThrow(ShapeError);
    expect(() => convolve(two, fits, undefined, 1, false)).toThrow(ShapeError);
    expect(() => convolve(x, fits, short, 1, false)).toThrow(ShapeError);
    expect(() => depthwise(x, fits, undefined, 1)).toThrow(ShapeError);
    expect(() => layerNorm(rows, short, short, NORM_EPSILON)).toThrow(ShapeError);
    expect(() => attention(rows, rows, rows, SLOTS, 4, false)).toThrow(ShapeError);
    tf.dispose([x, filter, even, two, fits, rows, short]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('the comparison sees a mistake: keys in the place of queries, and TensorFlow’s own padding', async () => {
  await installKernels('simd');
  clean(() => {
    const [q, k, v] = ['q', 'k', 'v'].map((name) => tensor<tf.Tensor2D>(name, 1, [SLOTS * 9, 12]));
    if (!q || !k || !v) throw new Error('no tensors');
    const swapped = attention(k, q, v, SLOTS, 4, false).mix;
    expect(difference(swapped, wasmAttention(q, k, v, 4, false).mix)).toBeGreaterThan(100 * TOLERANCE);
    const x = tensor<tf.Tensor4D>('x', 1, [1, 8, 8, 3]);
    const filter = tensor<tf.Tensor4D>('filter', 1, [3, 3, 3, 5]);
    const shifted = tf.conv2d(x, filter, 2, 'same');
    expect(difference(convolve(x, filter, undefined, 2, false), shifted)).toBeGreaterThan(100 * TOLERANCE);
  });
});
