import { LIMIT } from '@/components/matrix/refuse-beyond';
import { type AttentionSettings, attentionTrace } from '@/lib/walkthrough/attention';
import { HOME_INPUT, HOME_KERNEL } from '@/lib/walkthrough/examples';
import { identity, type Matrix } from '@/lib/walkthrough/matrix';
import type { Trace } from '@/lib/walkthrough/trace';

/** What the reader can edit in the toy of this chapter. */
export interface Toy {
  /** 3×3. */
  readonly x: Matrix;
  /** The 2×2 kernel as the column w, 4×1. */
  readonly w: Matrix;
  /** 4×4. */
  readonly wq: Matrix;
  readonly wk: Matrix;
}

export const column = (kernel: Matrix): Matrix => kernel.flat().map((value) => [value]);

/** The published example: Wq = Wk = I. */
export const START: Toy = {
  x: HOME_INPUT,
  w: column(HOME_KERNEL),
  wq: identity(4),
  wk: identity(4),
};

/** A matrix with one cell changed; the number is kept within ±999. */
export function withCell(matrix: Matrix, cell: { row: number; column: number }, value: number): Matrix {
  const kept = Math.min(LIMIT, Math.max(-LIMIT, value));
  return matrix.map((row, i) =>
    i === cell.row ? row.map((old, j) => (j === cell.column ? kept : old)) : row,
  );
}

/** The toy as the walk takes it. */
export function settingsOf({ x, w, wq, wk }: Toy): AttentionSettings {
  const [a = 0, b = 0, c = 0, d = 0] = w.flat();
  return {
    x: [x],
    kernels: [
      [
        [
          [a, b],
          [c, d],
        ],
      ],
    ],
    wq,
    wk,
  };
}

/** The walk over the toy. Without λ there is no blending step. */
export function traceOf(toy: Toy, dials: { lambda?: number; temperature?: number } = {}): Trace {
  return attentionTrace({ ...settingsOf(toy), ...dials });
}
