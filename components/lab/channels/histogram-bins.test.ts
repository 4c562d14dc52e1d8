import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BINS, binRows, binsOf } from './histogram-bins';

it('bins follow on one another from the least value to the greatest, and hold every value', () => {
  const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(values, (all) => {
      const about = { min: Math.min(...all), max: Math.max(...all) };
      const rows = binRows(binsOf(all, about));
      expect(rows).toHaveLength(3 * BINS);
      // Adding zero turns −0 into 0: either is a beginning at zero.
      expect((rows[0] ?? Number.NaN) + 0).toBe(Math.fround(about.min) + 0);
      expect(rows[3 * BINS - 2]).toBeCloseTo(about.max, 4);
      let held = 0;
      for (let bin = 0; bin < BINS; bin++) {
        if (bin > 0) expect(rows[3 * bin]).toBe(rows[3 * bin - 2]);
        held += rows[3 * bin + 2] ?? 0;
      }
      expect(held).toBe(all.length);
    }),
  );
});
