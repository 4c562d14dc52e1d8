import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from './compare';
import { evenReach, headReach } from './distance';
import { headEntropies } from './entropy';
import { keyGeometry } from './key-geometry';
import { massRadius, meanDistance, tokenCentres } from './reach';
import { attentionRow, type Probabilities } from './row';

const MAP = { height: 6, width: 4 };
const SIDE = 48;
const TOKENS = 6;
const HEADS = 2;
const geometry = keyGeometry(MAP, SIDE);

const layers: fc.Arbitrary<Probabilities> = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
    minLength: 4 * HEADS * TOKENS ** 2,
    maxLength: 4 * HEADS * TOKENS ** 2,
  })
  .map((weights) => {
    const values = Float32Array.from(weights);
    for (let from = 0; from < values.length; from += TOKENS) {
      const sum = values.subarray(from, from + TOKENS).reduce((a, b) => a + b);
      for (let key = 0; key < TOKENS; key++) values[from + key] = (values[from + key] ?? 0) / sum;
    }
    return { values, heads: HEADS, tokens: TOKENS };
  });

describe('headReach', () => {
  it('is the mean of what each row says on its own, over all queries and slots', () => {
    fc.assert(
      fc.property(layers, fc.integer({ min: 0, max: HEADS - 1 }), (layer, head) => {
        let distance = 0;
        let radius = 0;
        for (let slot = 0; slot < 4; slot++) {
          const keys = tokenCentres(MAP, slot, SIDE);
          keys.forEach((query, q) => {
            const row = attentionRow(layer, slot, head, q);
            distance += meanDistance(row, keys, query);
            radius += massRadius(row, keys, query);
          });
        }
        const reach = headReach(layer, head, geometry);
        expect(reach.distance).toBeCloseTo(distance / (4 * TOKENS), 4);
        expect(reach.radius).toBeCloseTo(radius / (4 * TOKENS), 4);
        expect(reach.entropy).toBeCloseTo(headEntropies(layer)[head] ?? Number.NaN, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('of a head that keeps to itself is nothing, and of an even spread what evenReach says', () => {
    const self = new Float32Array(4 * TOKENS ** 2).map((_, i) =>
      Math.floor(i / TOKENS) % TOKENS === i % TOKENS ? 1 : 0,
    );
    expect(headReach({ values: self, heads: 1, tokens: TOKENS }, 0, geometry)).toEqual({
      distance: 0,
      radius: 0,
      entropy: 0,
    });
    const even = new Float32Array(4 * TOKENS ** 2).fill(1 / TOKENS);
    const reach = headReach({ values: even, heads: 1, tokens: TOKENS }, 0, geometry);
    expect(reach.distance).toBeCloseTo(evenReach(geometry).distance, 6);
    expect(reach.radius).toBe(evenReach(geometry).radius);
    expect(evenReach(geometry).entropy).toBeCloseTo(1, 6);
    expect(evenReach(geometry).distance).toBeGreaterThan(0);
  });

  it('refuses a head that is not there and the places of another map', () => {
    const layer = { values: new Float32Array(4 * TOKENS ** 2), heads: 1, tokens: TOKENS };
    expect(() => headReach(layer, 1, geometry)).toThrow(RangeError);
    expect(() => headReach(layer, 0, keyGeometry({ height: 4, width: 4 }, SIDE))).toThrow(RangeError);
  });
});

describe('overlap', () => {
  const rows = fc
    .array(
      fc.tuple(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
      ),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((pairs) => {
      const normalised = (weights: number[]) => {
        const sum = weights.reduce((a, b) => a + b);
        return weights.map((w) => w / sum);
      };
      return [normalised(pairs.map(([a]) => a)), normalised(pairs.map(([, b]) => b))] as const;
    });

  it('is symmetric, 1 with itself, and 1 less half of what differs', () => {
    fc.assert(
      fc.property(rows, ([a, b]) => {
        expect(overlap(a, a)).toBeCloseTo(1, 10);
        expect(overlap(a, b)).toBe(overlap(b, a));
        const apart = a.reduce((sum, weight, key) => sum + Math.abs(weight - (b[key] ?? 0)), 0);
        expect(overlap(a, b)).toBeCloseTo(1 - apart / 2, 10);
      }),
    );
  });

  it('is 0 for rows without a common key, and refuses rows of different lengths', () => {
    expect(overlap([1, 0, 0], [0, 0.5, 0.5])).toBe(0);
    expect(() => overlap([1], [0.5, 0.5])).toThrow(RangeError);
  });
});
