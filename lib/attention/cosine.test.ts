import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from './compare';
import { cosineSimilarity } from './cosine';

describe('cosineSimilarity', () => {
  it('is 1 for a row and its multiples, 0 without a common key', () => {
    expect(cosineSimilarity([0.2, 0.3, 0.5], [0.2, 0.3, 0.5])).toBeCloseTo(1, 12);
    expect(cosineSimilarity([0.2, 0.3, 0.5], [2, 3, 5])).toBeCloseTo(1, 12);
    expect(cosineSimilarity([0.5, 0.5, 0], [0, 0, 1])).toBe(0);
    expect(cosineSimilarity([0.5, 0.5], [1, 0])).toBeCloseTo(Math.SQRT1_2, 12);
    expect(cosineSimilarity([0, 0], [1, 0])).toBeNaN();
    expect(() => cosineSimilarity([1], [0.5, 0.5])).toThrow(RangeError);
  });

  it('is symmetric, between 0 and 1, and not the overlap', () => {
    const row = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((weights) => weights.map((w) => (w + 0.01) / (weights.reduce((sum, x) => sum + x, 0) + 0.05)));
    fc.assert(
      fc.property(row, row, (a, b) => {
        const cosine = cosineSimilarity(a, b);
        expect(cosine).toBe(cosineSimilarity(b, a));
        expect(cosine).toBeGreaterThan(0);
        expect(cosine).toBeLessThanOrEqual(1);
      }),
    );
    // One strong key in common weighs more here than many weak ones that are not.
    const [a, b] = [
      [0.5, 0.25, 0.25, 0, 0],
      [0.5, 0, 0, 0.25, 0.25],
    ];
    expect(overlap(a, b)).toBe(0.5);
    expect(cosineSimilarity(a, b)).toBeCloseTo(2 / 3, 12);
  });
});
