import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { col2im, col2imTrace, overlapCounts } from './col2im';
import { convolutionTrace } from './convolution';
import { DIAGONAL_KERNEL, PLANE_INPUT } from './examples';
import { matrixOf, tensorOf } from './read-trace';
import { convolutionShape, PLAIN_WINDOW } from './shape';
import { convolutions } from './testing/settings';

describe('col2im', () => {
  it('counts how many of the toy’s windows read each cell', () => {
    const settings = { x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW };
    expect(overlapCounts(convolutionShape(settings))).toEqual([
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ]);
    expect(matrixOf(col2imTrace(settings), 'C')).toEqual([
      [1, 4, 3],
      [8, 20, 12],
      [7, 16, 9],
    ]);
    // What two windows sum up on cell (0, 1): entry 1 of the first row of U and entry 0 of the second.
    expect(tensorOf(col2imTrace(settings), 'C').values[1]?.sources).toEqual([
      { tensor: 'U', index: 1 },
      { tensor: 'U', index: 4 },
    ]);
  });

  it('after im2col is x times the overlap count', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        const shape = convolutionShape(settings);
        const counts = overlapCounts(shape);
        const back = col2im(matrixOf(convolutionTrace(settings), 'U'), shape);
        // + 0 turns a −0 (a negative number no window reads) into the 0 that an empty sum is.
        const expected = settings.x.map((plane) =>
          plane.map((row, i) => row.map((v, j) => v * (counts[i]?.[j] ?? Number.NaN) + 0)),
        );
        expect(back).toEqual(expected);
        const walked = col2imTrace(settings);
        expect(settings.x.map((_, channel) => matrixOf(walked, 'C', channel))).toEqual(expected);
      }),
    );
  });

  it('counts every copy that is not padding', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        const shape = convolutionShape(settings);
        const total = overlapCounts(shape)
          .flat()
          .reduce((a, b) => a + b, 0);
        if (shape.padding === 0) expect(total * shape.channels).toBe(shape.windows * shape.entries);
        else expect(total * shape.channels).toBeLessThanOrEqual(shape.windows * shape.entries);
      }),
    );
  });

  it('refuses a U of another size', () => {
    const shape = convolutionShape({ x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW });
    expect(() => col2im([[1, 2, 3, 4]], shape)).toThrow(RangeError);
  });
});
