/**
 * A convolution as fixed shifts: Y = Σδ Sδ X Wδ, with X the pixels as rows [N × channels]. Sδ is an N × N matrix of
 * zeros and ones that brings every pixel its neighbour at δ; it stands where attention has A, and knows nothing of the
 * content. Wδ is the slice of the kernels at δ.
 */
import { type Matrix, matmul, scale } from './matrix';

/** A neighbour's direction: rows down, columns to the right. */
export interface Shift {
  readonly down: number;
  readonly right: number;
}

/**
 * Sδ for a map, [rows·columns × rows·columns]: row i has its one at the pixel that lies δ away from pixel i, and no one
 * where that is outside (zero padding).
 */
export function shiftMatrix(rows: number, columns: number, { down, right }: Shift): Matrix {
  const cells = rows * columns;
  return Array.from({ length: cells }, (_, i) => {
    const row = Math.floor(i / columns) + down;
    const column = (i % columns) + right;
    const source = row >= 0 && row < rows && column >= 0 && column < columns ? row * columns + column : -1;
    return Array.from({ length: cells }, (_, j) => (j === source ? 1 : 0));
  });
}

/** The shifts of a kernel around its centre, row by row: nine for a 3×3. Throws a RangeError for even sides. */
export function shiftsOfKernel(kernelRows: number, kernelColumns: number): readonly Shift[] {
  if (kernelRows % 2 === 0 || kernelColumns % 2 === 0)
    throw new RangeError(`A ${kernelRows}×${kernelColumns} kernel has no centre`);
  return Array.from({ length: kernelRows * kernelColumns }, (_, i) => ({
    down: Math.floor(i / kernelColumns) - (kernelRows - 1) / 2,
    right: (i % kernelColumns) - (kernelColumns - 1) / 2,
  }));
}

/** One term of the sum. */
export interface ShiftTerm {
  readonly shift: Shift;
  /** Sδ, [N × N]. */
  readonly matrix: Matrix;
  /** Wδ, [channels × kernels]. */
  readonly weights: Matrix;
}

/** The terms of a convolution padded to keep its size, `kernels` as [kernel][channel], odd-sided. */
export function shiftTerms(
  rows: number,
  columns: number,
  kernels: readonly (readonly Matrix[])[],
): readonly ShiftTerm[] {
  const first = kernels[0]?.[0] ?? [];
  const width = first[0]?.length ?? 0;
  return shiftsOfKernel(first.length, width).map((shift, i) => ({
    shift,
    matrix: shiftMatrix(rows, columns, shift),
    weights: (kernels[0] ?? []).map((_, channel) =>
      kernels.map((planes) => planes[channel]?.[Math.floor(i / width)]?.[i % width] ?? Number.NaN),
    ),
  }));
}

/** Entry by entry; at least one matrix, all of one size. */
function sum(matrices: readonly Matrix[]): Matrix {
  return matrices.reduce((a, b) =>
    a.map((row, i) => row.map((value, j) => value + (b[i]?.[j] ?? Number.NaN))),
  );
}

/** Σδ Sδ X Wδ: [N × channels] → [N × kernels]. Throws a RangeError for sizes that do not fit. */
export function sumOfShifts(terms: readonly ShiftTerm[], x: Matrix): Matrix {
  return sum(terms.map(({ matrix, weights }) => matmul(matmul(matrix, x), weights)));
}

/**
 * Σδ wδ Sδ for one channel and one kernel, [N × N]: the convolution's own operator, a matrix like A that is the same for
 * every input.
 */
export function operatorOfShifts(terms: readonly ShiftTerm[]): Matrix {
  return sum(terms.map(({ matrix, weights }) => scale(matrix, weights[0]?.[0] ?? Number.NaN)));
}
