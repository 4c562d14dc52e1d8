import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttentionSettings, attentionTrace } from './attention';
import { checkIdentity, collapseOf, placesOnLine } from './collapse';
import { DIAGONAL_KERNEL, HOME_INPUT, PLANE_INPUT } from './examples';
import { identity } from './matrix';
import { matrixOf } from './read-trace';
import { matrices, wholes } from './testing/settings';

const plane: AttentionSettings = {
  x: [PLANE_INPUT],
  kernels: [[DIAGONAL_KERNEL]],
  wq: identity(4),
  wk: identity(4),
};
const of = (settings: AttentionSettings) => {
  const trace = attentionTrace(settings);
  return [matrixOf(trace, 'U'), matrixOf(trace, 'Z'), matrixOf(trace, 'A')] as const;
};
const scaledBy = (factor: number) => identity(4).map((row) => row.map((v) => v * factor));
const checkPlane = (settings: AttentionSettings) => {
  const [u, z] = of(settings);
  return checkIdentity(u, z);
};

describe('the plane 1…9', () => {
  it('has its windows on a line, at 0, 1, 3, 4', () => {
    expect(placesOnLine(of(plane)[0])).toEqual([0, 1, 3, 4]);
    expect(placesOnLine(of({ ...plane, x: [HOME_INPUT] })[0])).toBeUndefined();
  });

  it('piles every row of A onto the last window', () => {
    const collapse = collapseOf(...of(plane));
    expect(collapse?.ends).toEqual([0, 3]);
    expect(collapse?.onto).toBe(3);
    expect(collapse?.share).toBeGreaterThan(0.99);
    // qᵢ · 1 ÷ √d with qᵢ = uᵢ: the windows' sums 12, 16, 24, 28, halved.
    expect(collapse?.slopes).toEqual([6, 8, 12, 14]);
  });

  it('piles them onto the first with the query turned round', () => {
    const collapse = collapseOf(...of({ ...plane, wq: scaledBy(-1) }));
    expect(collapse?.onto).toBe(0);
    expect(collapse?.share).toBeGreaterThan(0.99);
  });

  it('has flat rows, piled nowhere, with no query', () => {
    const collapse = collapseOf(...of({ ...plane, wq: scaledBy(0) }));
    expect(collapse?.slopes).toEqual([0, 0, 0, 0]);
    expect(collapse?.onto).toBeUndefined();
    expect(collapse?.share).toBeUndefined();
  });

  it('never lets a window between the ends be looked at most, whatever Wq and Wk', () => {
    fc.assert(
      fc.property(matrices(4, 4, wholes), matrices(4, 4, wholes), (wq, wk) => {
        const { solved, wrong } = checkPlane({ ...plane, wq, wk });
        expect(solved).toBe(false);
        expect(wrong.filter(({ impossible }) => impossible).map(({ row }) => row)).toEqual([1, 2]);
      }),
    );
  });

  it('makes A = I a puzzle without an answer, while windows off a line may have one', () => {
    expect(checkPlane(plane)).toEqual({
      solved: false,
      wrong: [
        { row: 0, impossible: false },
        { row: 1, impossible: true },
        { row: 2, impossible: true },
      ],
    });
    const [u, z] = of({
      ...plane,
      x: [
        [
          [1, 0, 0],
          [0, 0, 0],
          [0, 0, 1],
        ],
      ],
    });
    expect(checkIdentity(u, z).wrong).toEqual([
      { row: 1, impossible: false },
      { row: 2, impossible: false },
    ]);
    expect(checkIdentity(identity(2), identity(2))).toEqual({ solved: true, wrong: [] });
  });

  it('is not told of a flat input, whose windows are one point', () => {
    expect(
      collapseOf(
        ...of({
          ...plane,
          x: [
            [
              [1, 1, 1],
              [1, 1, 1],
              [1, 1, 1],
            ],
          ],
        }),
      ),
    ).toBeUndefined();
  });
});
