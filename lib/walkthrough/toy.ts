/**
 * The toy of the home page: a 2×2 convolution over a 3×3 input, and the same walk with attention in front of the
 * product (y = U w against y = A U w). Both are evaluated from their definitions.
 */
import { fold, type Matrix, matmul, scale, softmaxRows, transpose, unfold } from './matrix';

/** The home example: small integers whose four windows differ, so that attention has something to choose. */
export const HOME_INPUT: Matrix = [
  [0, 1, 0],
  [2, 2, 2],
  [0, 1, 1],
];
export const HOME_KERNEL: Matrix = [
  [1, 2],
  [-2, 1],
];

/** Everything between the input and the two outputs. */
export interface Toy {
  /** Input, 3×3. */
  readonly x: Matrix;
  /** Windows as rows, 4×4. */
  readonly u: Matrix;
  /** Kernel as a column, 4×1. */
  readonly w: Matrix;
  /** U w, 4×1. */
  readonly uw: Matrix;
  /** softmax(U Uᵀ ∕ √d) with d = 4, so Wq = Wk = I; 4×4, rows sum to 1. */
  readonly a: Matrix;
  /** A (U w), 4×1. */
  readonly auw: Matrix;
  /** U w folded, 2×2. */
  readonly convolution: Matrix;
  /** A (U w) folded, 2×2. */
  readonly attention: Matrix;
}

/** Walks both ways from one input and one square kernel. */
export function toy(x: Matrix, kernel: Matrix): Toy {
  const size = kernel.length;
  const u = unfold(x, size);
  const w = kernel.flat().map((k) => [k]);
  const uw = matmul(u, w);
  const a = softmaxRows(scale(matmul(u, transpose(u)), 1 / Math.sqrt(size * size)));
  const auw = matmul(a, uw);
  const across = (x[0]?.length ?? 0) - size + 1;
  return { x, u, w, uw, a, auw, convolution: fold(uw, across), attention: fold(auw, across) };
}

/** Half the width of the central difference: its error is of the order of its square, 1e-8. */
const H = 1e-4;

/**
 * ∂(one output) ∕ ∂(every input cell), in the input's shape, by central differences. `output` takes an input to the
 * number that is asked about.
 */
export function influence(x: Matrix, output: (x: Matrix) => number): Matrix {
  const moved = (row: number, column: number, by: number) =>
    x.map((values, i) => (i === row ? values.map((v, j) => (j === column ? v + by : v)) : values));
  return x.map((values, i) =>
    values.map((_, j) => (output(moved(i, j, H)) - output(moved(i, j, -H))) / (2 * H)),
  );
}
