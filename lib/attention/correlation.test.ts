import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks, spearman } from './correlation';

describe('ranks', () => {
  it('count from 1, and ties share their mean', () => {
    expect([...ranks([30, 10, 20])]).toEqual([3, 1, 2]);
    expect([...ranks([5, 1, 5, 5])]).toEqual([3, 1, 3, 3]);
    expect([...ranks([])]).toEqual([]);
  });

  it('always sum to n (n + 1) / 2', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const sum = ranks(values).reduce((a, b) => a + b, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
});

describe('rank correlation', () => {
  it('is Pearson’s correlation of the ranks, as NumPy computes it', () => {
    // numpy.corrcoef of the ranks; the second with ties on both sides.
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 12);
    expect(spearman([1, 1, 2, 3], [2, 3, 3, 1])).toBeCloseTo(-0.5, 12);
  });

  it('is 1 for any rising function, −1 for any falling one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 3 }), (values) => {
        expect(
          spearman(
            values,
            values.map((v) => Math.exp(v / 4)),
          ),
        ).toBeCloseTo(1, 12);
        expect(
          spearman(
            values,
            values.map((v) => -(v ** 3)),
          ),
        ).toBeCloseTo(-1, 12);
      }),
    );
  });

  it('says nothing where nothing can be said', () => {
    expect(spearman([1, 2], [1, 2])).toBeUndefined();
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeUndefined();
    expect(() => spearman([1, 2, 3], [1, 2])).toThrow(RangeError);
  });
});
