/**
 * "Be the matrix": what the reader's A, or Wq and Wk, must do, and what is still wrong with them. Rows of A are compared
 * within `TOLERANCE`, so that 0.25 and a softmax of equal scores both pass for 1 ÷ 4.
 */
import type { Matrix } from './matrix';

export const TOLERANCE = 1e-3;

/** What is wrong with one entry of A. */
export interface WrongEntry {
  readonly row: number;
  readonly column: number;
  readonly found: number;
  readonly expected: number;
}

/** The answer to a puzzle about A's entries; `wrong` in reading order, empty when solved. */
export interface EntryResult {
  readonly solved: boolean;
  readonly wrong: readonly WrongEntry[];
}

function compare(a: Matrix, expected: (row: number, column: number) => number): EntryResult {
  const wrong = a.flatMap((values, row) =>
    values.flatMap((found, column): WrongEntry[] => {
      const wanted = expected(row, column);
      return Math.abs(found - wanted) <= TOLERANCE ? [] : [{ row, column, found, expected: wanted }];
    }),
  );
  return { solved: wrong.length === 0, wrong };
}

/**
 * Shift by one window: row i of A takes the value of window i + 1, the last row that of the first window (a row of A sums
 * to 1, so it cannot take nothing).
 */
export function checkShift(a: Matrix): EntryResult {
  return compare(a, (row, column) => (column === (row + 1) % a.length ? 1 : 0));
}

/** The mean: every row of A is uniform, so every output is the mean of all values. Wq = 0 reaches it, whatever X is. */
export function checkMean(a: Matrix): EntryResult {
  return compare(a, () => 1 / a.length);
}

/** An input cell that the wanted output reads and the kernel's does not (or otherwise than wanted). */
export interface WrongReach {
  readonly output: number;
  readonly input: number;
  readonly found: number;
  readonly expected: number;
}

/**
 * Can a kernel shift by one window? Compares the kernel's operator T′ (`convolutionOperator`) with the wanted one: T with
 * its rows shifted as in `checkShift`. Operators, not outputs: over one input, four weights can nearly always be found
 * for four wanted numbers; the shift has to hold for every input. A kernel reads only its own window and a wanted row
 * reads the next one's, so no kernel solves it unless T is 0.
 */
export function checkKernelShift(
  kernelOperator: Matrix,
  t: Matrix,
): { readonly solved: boolean; readonly wrong: readonly WrongReach[] } {
  const wrong = kernelOperator.flatMap((values, output) =>
    values.flatMap((found, input): WrongReach[] => {
      const expected = t[(output + 1) % t.length]?.[input] ?? Number.NaN;
      return Math.abs(found - expected) <= TOLERANCE ? [] : [{ output, input, found, expected }];
    }),
  );
  return { solved: wrong.length === 0, wrong };
}

/** Squared distance of two rows. */
const distance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + (value - (b[i] ?? Number.NaN)) ** 2, 0);

/**
 * Each row's look-alike: the nearest other row, where the two are each other's nearest; undefined for a row without one
 * (or with two that are equally near). In the home example 0 ↔ 1 and 2 ↔ 3.
 */
export function lookAlikes(u: Matrix): readonly (number | undefined)[] {
  const nearest = u.map((row, i) => {
    const others = u.map((other, j) => (i === j ? Number.POSITIVE_INFINITY : distance(row, other)));
    const least = Math.min(...others);
    const at = others.indexOf(least);
    return others.indexOf(least, at + 1) === -1 ? at : undefined;
  });
  return nearest.map((j, i) => (j !== undefined && nearest[j] === i ? j : undefined));
}

/** A row of A whose greatest weight is not, or not alone, on its look-alike. */
export interface WrongPair {
  readonly row: number;
  /** Its look-alike. */
  readonly expected: number;
  /** Where its greatest weights are instead; several when tied. */
  readonly found: readonly number[];
}

/** Where a row is greatest: one place, or several that are equal. */
function greatestOf(row: readonly number[]): readonly number[] {
  const greatest = Math.max(...row);
  return row.flatMap((value, i) => (value === greatest ? [i] : []));
}

/**
 * Pair the look-alikes: find Wq and Wk with which every window that has a look-alike (`lookAlikes`) attends most to it,
 * more than to itself or any other. Goes by the scores Z of the attention rather than by A, where great scores would
 * round to 0 and 1. On the home example U is invertible (its determinant is −7), so every matrix of scores can be
 * reached by some Wq and Wk, this one too; with Wq = Wk = I a window mostly attends to itself.
 */
export function checkPairs(
  u: Matrix,
  scores: Matrix,
): { readonly solved: boolean; readonly wrong: readonly WrongPair[] } {
  const wrong = lookAlikes(u).flatMap((expected, row): WrongPair[] => {
    if (expected === undefined) return [];
    const found = greatestOf(scores[row] ?? []);
    return found.length === 1 && found[0] === expected ? [] : [{ row, expected, found }];
  });
  return { solved: wrong.length === 0, wrong };
}
