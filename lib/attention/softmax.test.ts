import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatest, softmax } from './softmax';

describe('softmax', () => {
  it('matches the definition where that does not overflow', () => {
    const [a, b, c] = softmax([1, 2, 4]);
    const sum = Math.E + Math.E ** 2 + Math.E ** 4;
    expect(a).toBeCloseTo(Math.E / sum, 12);
    expect(b).toBeCloseTo(Math.E ** 2 / sum, 12);
    expect(c).toBeCloseTo(Math.E ** 4 / sum, 12);
  });

  it('sums to one and does not change when all logits move together, however far', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(-1e4, 0, 1e4),
        (logits, shift) => {
          const p = softmax(logits);
          const moved = softmax(logits.map((x) => x + shift));
          expect(p.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 10);
          p.forEach((x, i) => {
            expect(moved[i]).toBeCloseTo(x, 8);
          });
        },
      ),
    );
  });
});

describe('greatest', () => {
  it('orders by value, then by position, and stops at what there is', () => {
    expect(greatest([1, 5, 5, -2, 9], 3)).toEqual([4, 1, 2]);
    expect(greatest([1], 5)).toEqual([0]);
  });
});
