import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { patched } from './patch-index';
import { patchWalk } from './patch-walk';
import { attendWithinSlots, convolve, drawOrder, inverse, ROUNDING, shuffled, shuffleTest } from './shuffle';
import { startMap } from './start-map';

const map = patched(6, 2);
const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 36, maxLength: 36 });
const seeds = fc.integer({ min: 0, max: 1e6 });
const KERNEL = [0.25, 0.5, 0.25, 0, 0, 0, -0.25, -0.5, -0.25];

describe('the shuffle test', () => {
  it('before attention: the same, whatever the map and the order', () => {
    fc.assert(
      fc.property(values, seeds, (x, seed) => {
        const { greatest } = shuffleTest(map, x, KERNEL, drawOrder(9, seed), 'before-attention');
        expect(greatest).toBeLessThan(ROUNDING);
      }),
    );
  });

  it('before conv_kxk: different', () => {
    for (let seed = 0; seed < 50; seed++) {
      const test = shuffleTest(map, startMap(6).flat(), KERNEL, drawOrder(9, seed), 'before-convolution');
      expect(test.greatest).toBeGreaterThan(0.01);
    }
  });

  it('a convolution that reads only its own cell would not notice', () => {
    const pointwise = [0, 0, 0, 0, 2, 0, 0, 0, 0];
    const order = drawOrder(9, 3);
    expect(
      shuffleTest(map, startMap(6).flat(), pointwise, order, 'before-convolution').greatest,
    ).toBeLessThan(ROUNDING);
  });

  it('shuffling back undoes shuffling, and orders are permutations that move something', () => {
    fc.assert(
      fc.property(values, seeds, (x, seed) => {
        const order = drawOrder(9, seed);
        expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        expect(order.some((from, to) => from !== to)).toBe(true);
        expect(shuffled(map, shuffled(map, x, order), inverse(order))).toEqual(x);
      }),
    );
  });

  it('attends as the walk does', () => {
    const x = startMap(6);
    const y = matrixOf(patchWalk(x).trace, 'Y').flat();
    attendWithinSlots(map, x.flat()).forEach((value, i) => {
      expect(value).toBeCloseTo(y[i] ?? Number.NaN, 12);
    });
  });

  it('convolves: the identity kernel gives the map, a shift moves it and brings in zeros', () => {
    const x = startMap(6).flat();
    expect(convolve(map, x, [0, 0, 0, 0, 1, 0, 0, 0, 0])).toEqual(x);
    const left = convolve(map, x, [0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(left[0]).toBe(0);
    expect(left[7]).toBe(x[6]);
  });
});
