import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logShare, logSpan, NEGLIGIBLE, powersOfTen } from './log-span';

const values = fc
  .array(fc.double({ min: 0, max: 6, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((powers) => Float32Array.from(powers, (power) => 10 ** -power));

describe('the scale of fields', () => {
  it('leaves out no more than is negligible, and one decade less would', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 2 }), (fields) => {
        const span = logSpan(fields);
        if (!span) throw new Error('nothing above 0');
        const lost = (floor: number) =>
          Math.max(
            ...fields.map((field) => {
              const total = field.reduce((sum, value) => sum + value, 0);
              // A whisker, for values that are a power of ten below the greatest.
              const below = (value: number) => value < floor * (1 - 1e-5);
              return field.reduce((sum, value) => sum + (below(value) ? value : 0), 0) / total;
            }),
          );
        expect(lost(span.floor)).toBeLessThanOrEqual(NEGLIGIBLE + 1e-9);
        if (span.decades > 1) expect(lost(span.floor * 10 * (1 + 1e-4))).toBeGreaterThan(NEGLIGIBLE - 1e-9);
      }),
    );
  });

  it('has the true ends', () => {
    expect(logSpan([Float32Array.of(0, 0.5), Float32Array.of(0.25, 4)])).toMatchObject({ min: 0, max: 4 });
    expect(logSpan([new Float32Array(4)])).toBeUndefined();
    expect(logSpan([])).toBeUndefined();
  });

  it('places values, and the powers of ten between its ends', () => {
    const span = { max: 2, floor: 0.002, decades: 3, min: 0 };
    expect(powersOfTen(span)).toEqual([-2, -1, 0]);
    expect(logShare(span, 2)).toBe(1);
    expect(logShare(span, 0.2)).toBeCloseTo(2 / 3, 12);
    expect(logShare(span, 0.002)).toBe(0);
    expect(logShare(span, 0)).toBe(0);
    expect(logShare(span, 5)).toBe(1);
  });
});
