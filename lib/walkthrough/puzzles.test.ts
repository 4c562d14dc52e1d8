import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttentionSettings, attentionTrace } from './attention';
import { HOME_INPUT, HOME_KERNEL } from './examples';
import { identity, type Matrix, matmul } from './matrix';
import { convolutionOperator } from './operators';
import { checkKernelShift, checkMean, checkPairs, checkShift, lookAlikes } from './puzzles';
import { matrixOf } from './read-trace';
import { PLAIN_WINDOW } from './shape';
import { matrices, reals } from './testing/settings';

const home: AttentionSettings = {
  x: [HOME_INPUT],
  kernels: [[HOME_KERNEL]],
  wq: identity(4),
  wk: identity(4),
};
const zero = identity(4).map((row) => row.map(() => 0));
const uniform = zero.map((row) => row.map(() => 0.25));
const shift: Matrix = [
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [1, 0, 0, 0],
];
const u = matrixOf(attentionTrace(home), 'U');
const operator = (kernel: Matrix) =>
  convolutionOperator({ x: [HOME_INPUT], kernels: [[kernel]], ...PLAIN_WINDOW });

describe('shift by one window', () => {
  it('is solved by the matrix with its ones one to the right', () => {
    expect(checkShift(shift)).toEqual({ solved: true, wrong: [] });
    expect(matmul(shift, [[0], [-1], [7], [5]])).toEqual([[-1], [7], [5], [0]]);
  });

  it('says what is wrong, in reading order', () => {
    const { solved, wrong } = checkShift(identity(4));
    expect(solved).toBe(false);
    expect(wrong).toHaveLength(8);
    expect(wrong.slice(0, 2)).toEqual([
      { row: 0, column: 0, found: 1, expected: 0 },
      { row: 0, column: 1, found: 0, expected: 1 },
    ]);
  });

  it('is beyond every 2×2 kernel, unless it has nothing to shift', () => {
    const t = operator(HOME_KERNEL);
    fc.assert(
      fc.property(matrices(2, 2, reals), (kernel) => {
        expect(checkKernelShift(operator(kernel), t).solved).toBe(false);
      }),
    );
    // The first output should read cell 2, which its window does not reach.
    expect(checkKernelShift(t, t).wrong).toContainEqual({ output: 0, input: 2, found: 0, expected: 2 });
    expect(
      checkKernelShift(
        operator([
          [0, 0],
          [0, 0],
        ]),
        operator([
          [0, 0],
          [0, 0],
        ]),
      ).solved,
    ).toBe(true);
  });

  it('is one that the operators see and the single example would not', () => {
    // w′ with U w′ = the shifted outputs of the home example: right there, wrong for every other input.
    const fitted: Matrix = [
      [25 / 7, -31 / 7],
      [-5, 47 / 7],
    ];
    const outputs = matmul(
      u,
      fitted.flat().map((v) => [v]),
    ).flat();
    expect(outputs).toEqual([-1, 7, 5, 0].map((v) => expect.closeTo(v, 9)));
    expect(checkKernelShift(operator(fitted), operator(HOME_KERNEL)).solved).toBe(false);
  });
});

describe('the mean', () => {
  it('is the uniform matrix, and what Wq = 0 gives on any input', () => {
    expect(checkMean(uniform)).toEqual({ solved: true, wrong: [] });
    fc.assert(
      fc.property(matrices(3, 3, reals), (x) => {
        const a = matrixOf(attentionTrace({ ...home, x: [x], wq: zero }), 'A');
        expect(checkMean(a).solved).toBe(true);
      }),
    );
  });

  it('names the entries that are not', () => {
    expect(checkMean(identity(4)).wrong[0]).toEqual({ row: 0, column: 0, found: 1, expected: 0.25 });
    expect(checkMean(identity(4)).wrong).toHaveLength(16);
  });
});

describe('pair the look-alikes', () => {
  const check = (change: Partial<AttentionSettings>) =>
    checkPairs(u, matrixOf(attentionTrace({ ...home, ...change }), 'Z'));

  it('finds 0 ↔ 1 and 2 ↔ 3 in the home example', () => {
    expect(lookAlikes(u)).toEqual([1, 0, 3, 2]);
  });

  it('leaves out rows without a mutual nearest, or with two', () => {
    expect(lookAlikes([[0], [1], [3]])).toEqual([1, 0, undefined]);
    expect(lookAlikes([[0], [1], [2]])).toEqual([undefined, undefined, undefined]);
    expect(lookAlikes([[0], [1], [1], [2]])).toEqual([undefined, 2, 1, undefined]);
  });

  it('is not solved by Wq = Wk = I, where windows attend to themselves, the third to a tie', () => {
    expect(check({})).toEqual({
      solved: false,
      wrong: [
        { row: 0, expected: 1, found: [0] },
        { row: 1, expected: 0, found: [1] },
        { row: 2, expected: 3, found: [2, 3] },
        { row: 3, expected: 2, found: [3] },
      ],
    });
  });

  it('does not take a tie for a pair', () => {
    const scores = [
      [0, 1, 1, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ];
    expect(checkPairs(u, scores)).toEqual({
      solved: false,
      wrong: [{ row: 0, expected: 1, found: [1, 2] }],
    });
  });

  it('is half solved by exchanging the first two entries of the query', () => {
    const wq = [
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    expect(check({ wq }).wrong.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('can be solved, with small whole numbers', () => {
    const wq = [
      [0, 1, 0, 0],
      [1, 0, 0, 0],
      [0, -1, -2, 1],
      [-1, 0, 1, 0],
    ];
    expect(check({ wq })).toEqual({ solved: true, wrong: [] });
    const a = matrixOf(attentionTrace({ ...home, wq }), 'A');
    expect(a.map((row) => row.indexOf(Math.max(...row)))).toEqual([1, 0, 3, 2]);
  });
});
