import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import { type Matrix, matmul } from '@/lib/walkthrough/matrix';
import { KEYFRAMES, still } from './still';

const inputs: fc.Arbitrary<Matrix> = fc.array(
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }),
  { minLength: 3, maxLength: 3 },
);

const count = (flags: readonly boolean[] | undefined) => flags?.filter(Boolean).length;

const withFar = (value: number): Matrix => [...HOME_INPUT.slice(0, 2), [0, 1, value]];

describe('the picture of the home figure', () => {
  it('has the published numbers at both ends of λ', () => {
    expect(still('insert', 0, HOME_INPUT).attention.y).toEqual([
      [0, -1],
      [7, 5],
    ]);
    const rounded = still('open', 1, HOME_INPUT)
      .attention.y.flat()
      .map((y) => Number(y.toFixed(2)));
    expect(rounded).toEqual([0.57, 0.36, 5.51, 4.85]);
  });

  it('is the convolution at λ = 0, to the last bit', () => {
    fc.assert(
      fc.property(inputs, (x) => {
        const { convolution, attention, column } = still('insert', 0, x);
        expect(attention).toEqual(convolution);
        expect(column.flat()).toEqual(convolution.y.flat());
      }),
    );
  });

  it('reads 4 of the 9 cells as a convolution and all 9 as soon as λ is not 0', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.01, max: 1, noNaN: true }), (x, lambda) => {
        const { convolution, attention } = still('open', lambda, x);
        expect(convolution.reads.map(count)).toEqual([4, 4, 4, 4]);
        expect(attention.reads.map(count)).toEqual([9, 9, 9, 9]);
        expect(attention.reached.map(count)).toEqual([9, 9, 9, 9]);
      }),
    );
  });

  it('has operators that give the outputs', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0, max: 1, noNaN: true }), (x, lambda) => {
        const { convolution, attention } = still('open', lambda, x);
        const column = x.flat().map((value) => [value]);
        for (const { operator, y } of [convolution, attention]) {
          matmul(operator, column).forEach(([value], i) => {
            expect(value).toBeCloseTo(y.flat()[i] ?? Number.NaN, 9);
          });
        }
      }),
    );
  });

  it('moves attention by a far cell, and not the convolution', () => {
    const before = still('far', 1, HOME_INPUT);
    const after = still('far', 1, withFar(3));
    expect(after.convolution.operator).toEqual(before.convolution.operator);
    expect(after.convolution.y[0]).toEqual(before.convolution.y[0]);
    expect(after.attention.operator).not.toEqual(before.attention.operator);
    expect(after.attention.y[0]?.[0]).not.toBe(before.attention.y[0]?.[0]);
  });

  it('depends on nothing but its arguments', () => {
    for (const keyframe of KEYFRAMES) {
      expect(still(keyframe, 0.5, HOME_INPUT)).toEqual(still(keyframe, 0.5, HOME_INPUT));
    }
  });
});
