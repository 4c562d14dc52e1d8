import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChange, roughness } from './moved';

const SIDE = 4;
const fields = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE })
  .map((values) => Float32Array.from(values));
const WHOLE = { left: 0, top: 0, right: SIDE, bottom: SIDE };
const spot = (at: number, value = 1) =>
  Float32Array.from({ length: SIDE * SIDE }, (_, i) => (i === at ? value : 0));

describe('how a field changed', () => {
  it('is nothing for the same field, and all for one that lies elsewhere', () => {
    expect(fieldChange(spot(5), spot(5), SIDE, WHOLE)).toMatchObject({ moved: 0, largest: 0, inside: 0 });
    expect(fieldChange(spot(5), spot(6), SIDE, WHOLE)).toMatchObject({ moved: 1, largest: 1, inside: 2 });
  });

  it('a field that only grows has changed, but nothing of it moved', () => {
    const change = fieldChange(spot(5, 2), spot(5, 3), SIDE, WHOLE);
    expect(change.moved).toBe(0);
    expect(change.largest).toBe(0.5);
    expect(change.inside).toBe(0.5);
    expect(change.difference[5]).toBe(1);
  });

  it('counts inside of the box only', () => {
    const box = { left: 0, top: 0, right: 2, bottom: 2 };
    const before = spot(0, 4);
    const after = Float32Array.from(before);
    after[15] = 9;
    expect(fieldChange(before, after, SIDE, box).inside).toBe(0);
    after[1] = 1;
    expect(fieldChange(before, after, SIDE, box).inside).toBe(0.25);
  });

  it('the share that moved lies between 0 and 1 and is the same both ways', () => {
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const there = fieldChange(a, b, SIDE, WHOLE).moved;
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1 + 1e-9);
        expect(fieldChange(b, a, SIDE, WHOLE).moved).toBeCloseTo(there, 12);
      }),
    );
  });

  it('refuses fields of other sizes', () => {
    expect(() => fieldChange(spot(0), new Float32Array(3), SIDE, WHOLE)).toThrow(RangeError);
  });
});

it('roughness is 0 for an even field, 2 for a chequered one, and does not depend on the scale', () => {
  const even = new Float32Array(SIDE * SIDE).fill(3);
  const chequered = Float32Array.from(even, (_, i) => (Math.floor(i / SIDE) + i) % 2);
  expect(roughness(even, SIDE)).toBe(0);
  expect(roughness(chequered, SIDE)).toBe(2);
  fc.assert(
    fc.property(fields, (field) => {
      expect(
        roughness(
          field.map((value) => 8 * value),
          SIDE,
        ),
      ).toBeCloseTo(roughness(field, SIDE), 9);
    }),
  );
  // A pooled field stands at every pixel of its square: looked at square by square it is what it was.
  const twice = Float32Array.from(
    { length: 64 },
    (_, i) => chequered[4 * Math.floor(i / 16) + Math.floor((i % 8) / 2)] ?? 0,
  );
  expect(roughness(twice, 8, 2)).toBe(2);
});
