import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveKeys, headEntropies, normalisedEntropy } from './entropy';
import { massRadius, meanDistance, tokenCentres } from './reach';
import { attentionRow, type Probabilities } from './row';

const TOKENS = 4;
const HEADS = 2;

/** Probabilities whose every value tells where it stands, then normalised per row. */
function probabilities(): Probabilities {
  const values = new Float32Array(4 * HEADS * TOKENS * TOKENS).map((_, i) => 1 + ((i * 7) % 11));
  for (let from = 0; from < values.length; from += TOKENS) {
    const sum = values.subarray(from, from + TOKENS).reduce((a, b) => a + b);
    for (let k = 0; k < TOKENS; k++) values[from + k] = (values[from + k] ?? 0) / sum;
  }
  return { values, heads: HEADS, tokens: TOKENS };
}

const rows = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 })
  .filter((w) => w.reduce((a, b) => a + b, 0) > 1e-6)
  .map((w) => {
    const sum = w.reduce((a, b) => a + b, 0);
    return w.map((x) => x / sum);
  });

describe('attentionRow', () => {
  it('reads the row that the layout says, for every slot, head and query', () => {
    const layer = probabilities();
    for (let slot = 0; slot < 4; slot++)
      for (let head = 0; head < HEADS; head++)
        for (let query = 0; query < TOKENS; query++) {
          const from = slot * 32 + head * 16 + query * 4;
          expect([...attentionRow(layer, slot, head, query)]).toEqual([
            ...layer.values.slice(from, from + 4),
          ]);
        }
  });

  it('averages the heads, and the mean still sums to one', () => {
    const layer = probabilities();
    const mean = attentionRow(layer, 2, 'mean', 1);
    const [a, b] = [attentionRow(layer, 2, 0, 1), attentionRow(layer, 2, 1, 1)];
    for (let k = 0; k < TOKENS; k++) expect(mean[k]).toBeCloseTo(((a[k] ?? 0) + (b[k] ?? 0)) / 2, 6);
    expect(mean.reduce((x, y) => x + y)).toBeCloseTo(1, 6);
  });

  it.each([
    [4, 0, 0],
    [0, 2, 0],
    [0, 0, 4],
    [-1, 0, 0],
    [0, -1, 0],
  ])('refuses slot %i, head %i, query %i', (slot, head, query) => {
    expect(() => attentionRow(probabilities(), slot, head, query)).toThrow(RangeError);
  });
});

describe('entropy', () => {
  it('is 1 for uniform, 0 for one key, and between for the rest', () => {
    expect(normalisedEntropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(1, 12);
    expect(normalisedEntropy([0, 1, 0, 0])).toBe(0);
    expect(normalisedEntropy([1])).toBe(0);
    fc.assert(
      fc.property(rows, (row) => {
        const h = normalisedEntropy(row);
        return h >= -1e-12 && h <= 1 + 1e-12;
      }),
    );
  });

  it('of a row over k keys alike means k keys', () => {
    for (const k of [1, 2, 5, 8]) {
      const row = Array.from({ length: 8 }, (_, key) => (key < k ? 1 / k : 0));
      expect(effectiveKeys(normalisedEntropy(row), 8)).toBeCloseTo(k, 10);
    }
  });

  it('of a head is the mean over its rows', () => {
    const layer = probabilities();
    const expected = [0, 1].map((head) => {
      let sum = 0;
      for (let slot = 0; slot < 4; slot++)
        for (let q = 0; q < TOKENS; q++) sum += normalisedEntropy(attentionRow(layer, slot, head, q));
      return sum / 16;
    });
    headEntropies(layer).forEach((h, i) => {
      expect(h).toBeCloseTo(expected[i] ?? Number.NaN, 6);
    });
  });
});

describe('reach', () => {
  it('puts the centres of a slot where its cells are', () => {
    // A 4×4 map on a picture of 8: cells of 2, slot 3 is the lower right of each patch.
    expect(tokenCentres({ height: 4, width: 4 }, 3, 8)).toEqual([
      { x: 3, y: 3 },
      { x: 7, y: 3 },
      { x: 3, y: 7 },
      { x: 7, y: 7 },
    ]);
  });

  it('half of the mass lies within the radius, and less than half within any smaller one', () => {
    const keys = tokenCentres({ height: 8, width: 8 }, 0, 256);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
        fc.integer({ min: 0, max: 15 }),
        (weights, q) => {
          const sum = weights.reduce((a, b) => a + b);
          const row = weights.map((w) => w / sum);
          const query = keys[q] ?? { x: 0, y: 0 };
          const radius = massRadius(row, keys, query);
          const within = (r: number) =>
            keys.reduce(
              (m, k, n) => (Math.hypot(k.x - query.x, k.y - query.y) <= r ? m + (row[n] ?? 0) : m),
              0,
            );
          expect(within(radius)).toBeGreaterThanOrEqual(0.5 - 1e-5);
          expect(within(radius - 1e-9)).toBeLessThan(0.5);
        },
      ),
    );
  });

  it('mean distance is 0 when a query attends to itself alone', () => {
    const keys = tokenCentres({ height: 4, width: 4 }, 0, 8);
    expect(meanDistance([0, 0, 1, 0], keys, keys[2] ?? { x: 0, y: 0 })).toBe(0);
    expect(meanDistance([1, 0, 0, 0], keys, keys[2] ?? { x: 0, y: 0 })).toBe(4);
  });
});
