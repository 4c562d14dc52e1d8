import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededNumbers } from '../spec/seeded-weights';
import { SLOTS } from '../spec/variants';
import { batchedAttention, wasmAttention } from './attention';
import { useBackend } from './testing/backend';

beforeAll(() => useBackend('wasm'));

const HEADS = 4;
const WIDTH = 12;

function matrix(name: string, tokens: number): Float32Array {
  const number = seededNumbers(name, 5);
  return Float32Array.from({ length: SLOTS * tokens * WIDTH }, (_, index) => 3 * number(index));
}

/** Attention by its definition, in float64: loops over slots, heads, queries and keys. */
function byDefinition(q: Float32Array, k: Float32Array, v: Float32Array, tokens: number) {
  const at = (values: ArrayLike<number>, slot: number, token: number, channel: number) =>
    values[(slot * tokens + token) * WIDTH + channel] ?? Number.NaN;
  const headWidth = WIDTH / HEADS;
  const mix = new Float64Array(q.length);
  const probabilities: number[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let head = 0; head < HEADS; head++) {
      const channels = Array.from({ length: headWidth }, (_, i) => head * headWidth + i);
      for (let query = 0; query < tokens; query++) {
        const exponentials = Array.from({ length: tokens }, (_, key) =>
          Math.exp(channels.reduce((sum, c) => sum + at(q, slot, query, c) * at(k, slot, key, c), 0)),
        );
        const total = exponentials.reduce((sum, e) => sum + e, 0);
        const row = exponentials.map((e) => e / total);
        probabilities.push(...row);
        for (const c of channels) {
          mix[(slot * tokens + query) * WIDTH + c] = row.reduce(
            (sum, p, key) => sum + p * at(v, slot, key, c),
            0,
          );
        }
      }
    }
  }
  return { mix, probabilities };
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] ?? Number.NaN))));
}

describe.each([
  ['batchedAttention', batchedAttention],
  ['wasmAttention', wasmAttention],
])('%s', (_, attention) => {
  // One token; few, where wasm batches; many, where it goes head by head.
  it.each([1, 9, 40])('does what the definition says with %i tokens', (tokens) => {
    const [q, k, v] = [matrix('q', tokens), matrix('k', tokens), matrix('v', tokens)];
    const expected = byDefinition(q, k, v, tokens);
    const before = tf.memory().numTensors;
    const shape: [number, number] = [SLOTS * tokens, WIDTH];
    const [tq, tk, tv] = [tf.tensor2d(q, shape), tf.tensor2d(k, shape), tf.tensor2d(v, shape)];
    const { mix, probabilities } = attention(tq, tk, tv, HEADS, true);
    expect(mix.shape).toEqual(shape);
    expect(probabilities?.shape).toEqual([SLOTS, HEADS, tokens, tokens]);
    expect(largestDifference(mix.dataSync(), expected.mix)).toBeLessThan(1e-5);
    expect(largestDifference(probabilities?.dataSync() ?? [], expected.probabilities)).toBeLessThan(1e-5);

    const alone = attention(tq, tk, tv, HEADS, false);
    expect(alone.probabilities).toBeUndefined();
    expect(alone.mix.dataSync()).toEqual(mix.dataSync());
    tf.dispose([tq, tk, tv, mix, probabilities ?? [], alone.mix]);
    expect(tf.memory().numTensors).toBe(before);
  });
});
