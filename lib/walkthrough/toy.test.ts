import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, identity, type Matrix, matmul, softmaxRows, transpose, unfold } from './matrix';
import { HOME_INPUT, HOME_KERNEL, influence, toy } from './toy';

const square = (n: number) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), {
    minLength: n,
    maxLength: n,
  });

/** A convolution (cross-correlation) straight from its definition. */
function convolve(x: Matrix, kernel: Matrix): number[][] {
  const n = x.length - kernel.length + 1;
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => {
      let sum = 0;
      kernel.forEach((row, a) => {
        row.forEach((k, b) => {
          sum += k * (x[i + a]?.[j + b] ?? Number.NaN);
        });
      });
      return sum;
    }),
  );
}

describe('the home example', () => {
  const home = toy(HOME_INPUT, HOME_KERNEL);

  it('has the published windows and outputs', () => {
    expect(home.u).toEqual([
      [0, 1, 2, 2],
      [1, 0, 2, 2],
      [2, 2, 0, 1],
      [2, 2, 1, 1],
    ]);
    expect(home.convolution).toEqual([
      [0, -1],
      [7, 5],
    ]);
    const rounded = home.attention.map((row) => row.map((v) => Number(v.toFixed(2))));
    expect(rounded).toEqual([
      [0.57, 0.36],
      [5.51, 4.85],
    ]);
  });

  it('reaches 4 cells by convolution and all 9, none weakly, by attention', () => {
    const byConvolution = influence(
      HOME_INPUT,
      (x) => toy(x, HOME_KERNEL).convolution[0]?.[0] ?? Number.NaN,
    ).flat();
    expect(byConvolution.filter((d) => Math.abs(d) > 1e-6)).toHaveLength(4);
    for (const [i, j] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const slopes = influence(HOME_INPUT, (x) => toy(x, HOME_KERNEL).attention[i]?.[j] ?? Number.NaN).flat();
      expect(Math.min(...slopes.map(Math.abs))).toBeGreaterThanOrEqual(0.17);
    }
  });
});

describe('the walk', () => {
  it('without A is the convolution', () => {
    fc.assert(
      fc.property(square(4), square(2), (x, k) => {
        expect(toy(x, k).convolution).toEqual(convolve(x, k));
      }),
    );
  });

  it('with A = I is the convolution, to the last bit', () => {
    const { u, w, uw } = toy(HOME_INPUT, HOME_KERNEL);
    expect(matmul(identity(4), matmul(u, w))).toEqual(uw);
  });

  it('mixes with weights that sum to 1', () => {
    fc.assert(
      fc.property(square(3), square(2), (x, k) => {
        for (const row of toy(x, k).a) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('matrix', () => {
  it('unfolds every window and folds a column', () => {
    expect(
      unfold(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        2,
      ),
    ).toEqual([
      [1, 2, 4, 5],
      [2, 3, 5, 6],
    ]);
    expect(fold([[1], [2], [3], [4], [5], [6]], 3)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('transposes twice to itself', () => {
    fc.assert(
      fc.property(square(3), (m) => {
        expect(transpose(transpose(m))).toEqual(m);
      }),
    );
  });

  it('refuses sizes that do not fit', () => {
    expect(() => matmul([[1, 2]], [[1, 2]])).toThrow(RangeError);
  });

  it('survives large scores', () => {
    expect(softmaxRows([[1000, 1000]])).toEqual([[0.5, 0.5]]);
  });
});
