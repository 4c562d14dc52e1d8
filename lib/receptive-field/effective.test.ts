import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centroid, type EffectiveField, mass, massRadii, peak, shareInside } from './effective';

const at = (
  width: number,
  height: number,
  spots: readonly (readonly [number, number, number])[],
): EffectiveField => {
  const values = new Float32Array(width * height);
  for (const [row, column, value] of spots) values[row * width + column] = value;
  return { values, width, height };
};

describe('an effective field in numbers', () => {
  const field = at(9, 7, [
    [3, 4, 4],
    [3, 5, 2],
    [0, 0, 2],
  ]);

  it('mass, peak and centroid', () => {
    expect(mass(field)).toBe(8);
    expect(peak(field)).toEqual({ row: 3, column: 4, value: 4 });
    expect(centroid(field)).toEqual({ row: 18 / 8, column: 26 / 8 });
  });

  it('radii hold their share of the mass, not of its squares', () => {
    const centre = { row: 3, column: 4 };
    // Of the squares, two thirds lie in the middle pixel and 20/24 within one pixel.
    expect(massRadii(field, centre, [0.5, 0.75, 0.8, 1])).toEqual([0, 1, 5, 5]);
  });

  it('share inside a box', () => {
    expect(shareInside(field, { left: 4, top: 3, right: 6, bottom: 4 })).toBe(0.75);
    expect(shareInside(field, { left: 0, top: 0, right: 9, bottom: 7 })).toBe(1);
    expect(shareInside(field, { left: 5, top: 3, right: 5, bottom: 4 })).toBe(0);
  });

  it('an empty field has neither radius nor centre', () => {
    const empty = at(3, 3, []);
    expect(massRadii(empty, { row: 1, column: 1 }, [0.5, 0.95])).toEqual([0, 0]);
    expect(centroid(empty)).toBeUndefined();
    expect(shareInside(empty, { left: 0, top: 0, right: 3, bottom: 3 })).toBe(0);
    expect(peak(empty)).toEqual({ row: 0, column: 0, value: 0 });
  });

  it('a radius is the smallest: its disc holds the share, the one before does not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 30, maxLength: 30 }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        fc.constantFrom(0, 0.37),
        (numbers, share, shift) => {
          const random = { values: Float32Array.from(numbers), width: 6, height: 5 };
          const total = mass(random);
          fc.pre(total > 0);
          // Whole, and between pixels, as where a map was resized.
          const centre = { row: 2 + shift, column: 2 - shift / 3 };
          const [radius = Number.NaN] = massRadii(random, centre, [share]);
          const within = (keep: (distance: number) => boolean) =>
            numbers.reduce(
              (sum, value, i) =>
                keep(Math.sqrt((Math.floor(i / 6) - centre.row) ** 2 + ((i % 6) - centre.column) ** 2))
                  ? sum + value
                  : sum,
              0,
            );
          expect(within((distance) => distance <= radius)).toBeGreaterThanOrEqual(share * total * (1 - 1e-9));
          expect(within((distance) => distance < radius)).toBeLessThan(share * total * (1 + 1e-12));
        },
      ),
    );
  });
});
