/**
 * The toy of the home page as plain matrices: a square kernel over an input, and the same walk with attention in front
 * of the product (y = U w against y = A U w). Read off the traces, where every number has its sources.
 */
import { attentionTrace, convolutionOf } from './attention';
import { convolutionTrace } from './convolution';
import { identity, type Matrix } from './matrix';
import { matrixOf } from './read-trace';

export { HOME_INPUT, HOME_KERNEL } from './examples';

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

/** Walks both ways from one input and one kernel. */
export function toy(x: Matrix, kernel: Matrix): Toy {
  const projection = identity(kernel.flat().length);
  const settings = { x: [x], kernels: [[kernel]], wq: projection, wk: projection };
  const attention = attentionTrace(settings);
  const convolution = convolutionTrace(convolutionOf(settings));
  return {
    x,
    u: matrixOf(attention, 'U'),
    w: matrixOf(attention, 'w'),
    uw: matrixOf(convolution, 'U w'),
    a: matrixOf(attention, 'A'),
    auw: matrixOf(attention, 'AV'),
    convolution: matrixOf(convolution, 'Y'),
    attention: matrixOf(attention, 'Y'),
  };
}
