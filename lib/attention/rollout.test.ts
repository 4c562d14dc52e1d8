import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rolloutRow } from './rollout';
import { attentionRow, type Probabilities } from './row';

const SLOTS = 4;

/** A layer with random rows. */
const layerOf = (tokens: number, heads: number): fc.Arbitrary<Probabilities> =>
  fc
    .array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
      minLength: SLOTS * heads * tokens * tokens,
      maxLength: SLOTS * heads * tokens * tokens,
    })
    .map((weights) => {
      const values = Float32Array.from(weights);
      for (let from = 0; from < values.length; from += tokens) {
        const sum = values.subarray(from, from + tokens).reduce((a, b) => a + b);
        for (let key = 0; key < tokens; key++) values[from + key] = (values[from + key] ?? 0) / sum;
      }
      return { values, heads, tokens };
    });

const blocks = fc
  .record({
    tokens: fc.integer({ min: 1, max: 5 }),
    heads: fc.integer({ min: 1, max: 3 }),
    depth: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ tokens, heads, depth }) =>
    fc.array(layerOf(tokens, heads), { minLength: depth, maxLength: depth }),
  );

/** The whole product, as the paper writes it. */
function bruteForce(layers: readonly Probabilities[], slot: number): number[][] {
  const tokens = layers[0]?.tokens ?? 0;
  const places = Array.from({ length: tokens }, (_, n) => n);
  let product: number[][] = places.map((q) => places.map((k) => (q === k ? 1 : 0)));
  for (const layer of layers) {
    const step = places.map((q) => {
      const mean = attentionRow(layer, slot, 'mean', q);
      return places.map((k) => 0.5 * (mean[k] ?? 0) + (q === k ? 0.5 : 0));
    });
    const before = product;
    product = step.map((row) =>
      places.map((k) => row.reduce((sum, weight, through) => sum + weight * (before[through]?.[k] ?? 0), 0)),
    );
  }
  return product;
}

describe('rolloutRow', () => {
  it('is the row of the whole product, in every slot, and sums to one', () => {
    fc.assert(
      fc.property(blocks, (layers) => {
        for (let slot = 0; slot < SLOTS; slot++) {
          bruteForce(layers, slot).forEach((expected, query) => {
            const row = rolloutRow(layers, slot, query);
            expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
            expected.forEach((weight, key) => {
              expect(row[key]).toBeCloseTo(weight, 5);
            });
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('multiplies from the last layer down: the other order is another matrix', () => {
    const layer = (rows: number[][]): Probabilities => ({
      values: Float32Array.from(rows.flat()),
      heads: 1,
      tokens: 2,
    });
    const first = layer([
      [0, 1],
      [0, 1],
    ]);
    const second = layer([
      [0.5, 0.5],
      [1, 0],
    ]);
    // Ã₂Ã₁ = [[.75,.25],[.5,.5]] · [[.5,.5],[0,1]]
    expect([...rolloutRow([first, second], 0, 0)]).toEqual([0.375, 0.625]);
    expect([...rolloutRow([second, first], 0, 0)]).not.toEqual([0.375, 0.625]);
  });

  it('of one layer is ½(A + I)', () => {
    fc.assert(
      fc.property(layerOf(4, 2), fc.integer({ min: 0, max: 3 }), (layer, query) => {
        const mean = attentionRow(layer, 1, 'mean', query);
        rolloutRow([layer], 1, query).forEach((weight, key) => {
          expect(weight).toBeCloseTo(0.5 * (mean[key] ?? 0) + (key === query ? 0.5 : 0), 6);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('of identities is the identity', () => {
    const values = new Float32Array(4 * 9).map((_, i) => (Math.floor(i / 3) % 3 === i % 3 ? 1 : 0));
    const identity = { values, heads: 1, tokens: 3 };
    for (let query = 0; query < 3; query++) {
      const row = rolloutRow([identity, identity, identity], 2, query);
      expect([...row]).toEqual([0, 1, 2].map((key) => (key === query ? 1 : 0)));
    }
  });

  it('refuses no layer, layers of two blocks and a query that is not there', () => {
    const layer = (tokens: number) => ({ values: new Float32Array(4 * tokens * tokens), heads: 1, tokens });
    expect(() => rolloutRow([], 0, 0)).toThrow(RangeError);
    expect(() => rolloutRow([layer(2), layer(3)], 0, 0)).toThrow(RangeError);
    expect(() => rolloutRow([layer(2)], 0, 2)).toThrow(RangeError);
    expect(() => rolloutRow([layer(2)], 4, 0)).toThrow(RangeError);
  });
});
