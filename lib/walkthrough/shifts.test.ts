import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolutionTrace } from './convolution';
import { HOME_INPUT } from './examples';
import type { Matrix } from './matrix';
import { convolutionOperator } from './operators';
import { matrixOf } from './read-trace';
import { operatorOfShifts, shiftMatrix, shiftsOfKernel, shiftTerms, sumOfShifts } from './shifts';
import { convolutions } from './testing/settings';

/** Odd kernels at stride 1, padded to keep the size. */
const same = convolutions().map((settings) => {
  const trim = (side: number) => side - (side % 2 === 0 ? 1 : 0);
  const kernels = settings.kernels.map((planes) =>
    planes.map((plane) => {
      const side = Math.min(trim(plane.length), trim(plane[0]?.length ?? 1));
      return plane.slice(0, side).map((row) => row.slice(0, side));
    }),
  );
  const padding = ((kernels[0]?.[0]?.length ?? 1) - 1) / 2;
  return { ...settings, kernels, stride: 1, dilation: 1, padding };
});

/** [N × channels]: the pixels as rows. */
const pixels = (x: readonly Matrix[]): Matrix => {
  const planes = x.map((plane) => plane.flat());
  return (planes[0] ?? []).map((_, i) => planes.map((plane) => plane[i] ?? Number.NaN));
};

describe('shift matrices', () => {
  it('bring every pixel its neighbour, and nothing from outside', () => {
    const right = shiftMatrix(2, 2, { down: 0, right: 1 });
    expect(right).toEqual([
      [0, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
    expect(shiftMatrix(1, 2, { down: 0, right: 0 })).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('are nine for a 3×3 kernel, the fifth of them in place', () => {
    const shifts = shiftsOfKernel(3, 3);
    expect(shifts).toHaveLength(9);
    expect(shifts[0]).toEqual({ down: -1, right: -1 });
    expect(shifts[4]).toEqual({ down: 0, right: 0 });
    expect(shifts[5]).toEqual({ down: 0, right: 1 });
  });

  it('have no centre for even kernels', () => {
    expect(() => shiftsOfKernel(2, 2)).toThrow(RangeError);
  });

  it('hold one 1 a row at most', () => {
    for (const { matrix } of shiftTerms(3, 3, [[HOME_INPUT]]))
      for (const row of matrix) expect(row.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1);
  });
});

describe('the sum of the shifts', () => {
  it('is the convolution, Σδ Sδ X Wδ', () => {
    fc.assert(
      fc.property(same, (settings) => {
        const { x, kernels } = settings;
        const terms = shiftTerms(x[0]?.length ?? 0, x[0]?.[0]?.length ?? 0, kernels);
        const product = kernels.length === 1 ? 'U w' : 'U W';
        expect(sumOfShifts(terms, pixels(x))).toEqual(matrixOf(convolutionTrace(settings), product));
      }),
    );
  });

  it('is its operator, for one channel and one kernel', () => {
    fc.assert(
      fc.property(same, ({ x, kernels, ...window }) => {
        const one = { x: x.slice(0, 1), kernels: [kernels[0]?.slice(0, 1) ?? []], ...window };
        const terms = shiftTerms(x[0]?.length ?? 0, x[0]?.[0]?.length ?? 0, one.kernels);
        const positive = (m: Matrix) => m.map((row) => row.map((v) => v + 0));
        expect(positive(operatorOfShifts(terms))).toEqual(positive(convolutionOperator(one)));
      }),
    );
  });
});
