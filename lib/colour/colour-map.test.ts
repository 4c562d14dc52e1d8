import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colourMap } from './colour-map';

// Colours that tell their step.
const ramp = Uint8ClampedArray.from({ length: 3 * 5 }, (_, k) => 10 * Math.floor(k / 3) + (k % 3));
const steps = (values: number[], min: number, max: number) =>
  [...colourMap(values, { min, max }, ramp)].filter((_, k) => k % 4 === 0).map((red) => red / 10);

it('runs from the least to the greatest, and stops there', () => {
  expect(steps([-9, 0, 1, 2, 4, 9], 0, 4)).toEqual([0, 0, 1, 2, 4, 4]);
  expect([...colourMap([4], { min: 0, max: 4 }, ramp)]).toEqual([40, 41, 42, 255]);
});

it('shows the first colour where there is nothing to tell apart', () => {
  expect(steps([3, Number.NaN], 3, 3)).toEqual([0, 0]);
  expect(steps([Number.NaN], 0, 1)).toEqual([0]);
});

it('never puts a greater value below a lesser one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -9, max: 9 }), { minLength: 2 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const at = steps(sorted, -5, 5);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
    }),
  );
});
