import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightsAs } from './attention-weights';
import { check, TOLERANCE } from './check';
import { channelSums, tapSums, total, windowOf } from './conv-sum';
import { layerNorm } from './layer-norm';
import { length, linear } from './linear';
import { blockPlace } from './place';
import { resizedAt } from './resize';
import { silu } from './silu';
import { strongest, type Tensor, vectorAt } from './tensor';

const tensor = (shape: readonly number[], values: readonly number[]): Tensor => ({
  shape,
  values: Float32Array.from(values),
});

describe('a 3×3 convolution at one cell', () => {
  // Two channels: 1…9, and ten times that.
  const map = tensor(
    [3, 3, 2],
    [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((x) => [x, 10 * x]),
  );
  // One output; the first channel's kernel takes the centre, the second's the cell to the left.
  const weight = tensor([1, 2, 3, 3], [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);

  it('sums over channels at each place', () => {
    expect(tapSums(map, { row: 1, column: 1 }, weight, 2, 0)).toEqual([0, 0, 0, 80, 10, 0, 0, 0, 0]);
    expect(channelSums(map, { row: 1, column: 1 }, weight, 2, 0)).toEqual([10, 80]);
  });

  it('counts what lies beyond the map as 0', () => {
    expect(windowOf(map, { row: 0, column: 0 }).map((under) => under !== undefined)).toEqual(
      [0, 0, 0, 0, 1, 1, 0, 1, 1].map(Boolean),
    );
    expect(total(tapSums(map, { row: 0, column: 0 }, weight, 1, 0))).toBe(1);
  });

  it('takes the second half of a concatenation from the second half of the kernel', () => {
    const half = tensor([3, 3, 1], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(total(tapSums(half, { row: 1, column: 1 }, weight, 1, 0, 0))).toBe(5);
    expect(total(tapSums(half, { row: 1, column: 1 }, weight, 1, 0, 1))).toBe(4);
  });
});

describe('linear maps and norms', () => {
  it('multiplies rows, adds biases, cuts thirds', () => {
    const weight = tensor([3, 2], [1, 2, 3, 4, 5, 6]);
    const bias = tensor([3], [10, 20, 30]);
    expect([...linear([1, 1], weight)]).toEqual([3, 7, 11]);
    expect([...linear([1, 1], weight, bias, 1, 3)]).toEqual([27, 41]);
    expect(() => linear([1], weight)).toThrow(RangeError);
  });

  it('sets mean 0 and variance 1, then gain and offset', () => {
    const ones = tensor([4], [1, 1, 1, 1]);
    const zeros = tensor([4], [0, 0, 0, 0]);
    const normed = layerNorm([1, 2, 3, 6], ones, zeros);
    expect(normed.reduce((a, b) => a + b)).toBeCloseTo(0, 10);
    expect(length(normed)).toBeCloseTo(2, 4);
    expect([...layerNorm([5, 5, 5, 5], ones, tensor([4], [1, 2, 3, 4]))]).toEqual([1, 2, 3, 4]);
  });

  it('knows SiLU at a few places', () => {
    expect(silu(0)).toBe(0);
    expect(silu(1)).toBeCloseTo(0.731058578, 8);
    expect(silu(-1000)).toBeCloseTo(0, 10);
  });
});

describe('attention weights', () => {
  const scores = Float64Array.from([0, Math.log(3)]);
  it('are a softmax, the own token alone, or all alike', () => {
    expect(weightsAs('trained', scores, 0)[1]).toBeCloseTo(0.75, 12);
    expect([...weightsAs('identity', scores, 0)]).toEqual([1, 0]);
    expect([...weightsAs('uniform', scores, 0)]).toEqual([0.5, 0.5]);
  });
});

describe('places', () => {
  it('finds cell, slot and token of a pixel', () => {
    expect(blockPlace({ x: 2.4 / 16, y: 5.9 / 16 }, 4, 256)).toEqual({
      cell: { row: 5, column: 2 },
      map: { height: 16, width: 16 },
      unfolded: { row: 5, column: 2 },
      even: { height: 16, width: 16 },
      resized: false,
      slot: 2,
      token: 17,
      tokens: 64,
    });
    expect(blockPlace({ x: 1, y: 1 }, 5, 224)).toMatchObject({
      cell: { row: 6, column: 6 },
      unfolded: { row: 7, column: 7 },
      resized: true,
      slot: 3,
      token: 15,
    });
  });

  it('reads vectors inside of a tensor only', () => {
    const map = tensor([2, 2, 1], [1, 2, 3, 4]);
    expect([...vectorAt(map, 1, 0)]).toEqual([3]);
    for (const place of [[2, 0], [-1, 0], [0, 0.5], [0]]) {
      expect(() => vectorAt(map, ...place)).toThrow(RangeError);
    }
  });

  it('resizes a map to its own size without a change, a ramp to a ramp', () => {
    const ramp = tensor([3, 3, 1], [0, 1, 2, 0, 1, 2, 0, 1, 2]);
    const row = (to: number) =>
      Array.from(
        { length: to },
        (_, column) => resizedAt(ramp, { height: 3, width: to }, { row: 1, column })[0],
      );
    expect(row(3)).toEqual([0, 1, 2]);
    expect(row(4)).toEqual([0, 0.625, 1.375, 2]);
  });
});

describe('a check', () => {
  it('finds the pair that lies furthest apart', () => {
    expect(check('mix', [1, 2, 3], [1, 2.0001, 3])).toMatchObject({ engine: 2.0001, agrees: true, count: 3 });
    expect(check('mix', [1, 2, 3], [1, 2, 3 + 4 * TOLERANCE])).toMatchObject({
      recomputed: 3,
      agrees: false,
    });
  });

  it('never agrees with NaN, with fewer numbers or with none', () => {
    for (const i of [0, 1, 2]) {
      const values = [1, 2, 3];
      values[i] = Number.NaN;
      expect(check('mix', values, [1, 2, 3])).toMatchObject({ difference: Number.NaN, agrees: false });
    }
    expect(check('mix', [1], [1, 2]).agrees).toBe(false);
    expect(check('mix', [], []).agrees).toBe(false);
  });

  it('takes the strongest by magnitude, the first of equals', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1 }), (values) => {
        const found = strongest(values);
        const most = Math.max(...values.map(Math.abs));
        expect(found).toBe(values.findIndex((x) => Math.abs(x) === most));
      }),
    );
  });
});
