import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankOf } from './rank';
import { greatest } from './softmax';

it('is the place in the order by weight, also among equals', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 }), (row) => {
      const order = greatest(row, row.length);
      order.forEach((key, n) => {
        expect(rankOf(row, key)).toBe(n + 1);
      });
    }),
  );
});
