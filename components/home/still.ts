/**
 * One picture of the home figure as numbers: a 2×2 convolution over a 3×3 input, and attention over the same windows.
 * Pure: the same keyframe, λ and input give the same picture, however the reader got there.
 */
import { type AttentionSettings, attentionTrace, convolutionOf } from '@/lib/walkthrough/attention';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { HOME_KERNEL } from '@/lib/walkthrough/examples';
import { influences } from '@/lib/walkthrough/influence';
import { identity, type Matrix } from '@/lib/walkthrough/matrix';
import { convolutionOperator, mixOperator } from '@/lib/walkthrough/operators';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import type { Trace } from '@/lib/walkthrough/trace';

/** What the keyframes do, in order: lay U out, multiply and fold, put A = I in front, open λ, change a far cell. */
export const KEYFRAMES = ['unfold', 'multiply', 'insert', 'open', 'far'] as const;
export type Keyframe = (typeof KEYFRAMES)[number];

/** The grids of the board, by their tensor: y is the column, Y the same folded. */
export type Grid = 'X' | 'U' | 'w' | 'A' | 'y' | 'Y';

/** Which cells of each grid hold a value by now. */
export type Known = Readonly<Record<Grid, ReadonlySet<number> | 'all'>>;

const NONE: ReadonlySet<number> = new Set();
const UNFOLDED: Known = { X: 'all', U: 'all', w: NONE, A: NONE, y: NONE, Y: NONE };
const FOLDED: Known = { ...UNFOLDED, w: 'all', y: 'all', Y: 'all' };
const WHOLE: Known = { ...FOLDED, A: 'all' };

/** What is there once a keyframe is settled. */
export const KNOWN: Readonly<Record<Keyframe, Known>> = {
  unfold: UNFOLDED,
  multiply: FOLDED,
  insert: WHOLE,
  open: WHOLE,
  far: WHOLE,
};

/** One of the two ways from X to Y, seen from the nine cells of X. */
export interface Way {
  /** vec(Y) = operator · vec(X), 4×9: T of the convolution, A T of attention. */
  readonly operator: Matrix;
  /** Which cells of X each row of the operator reads: a matter of structure, not of values. */
  readonly reads: readonly (readonly boolean[])[];
  /** ∂Y ∕ ∂X in full, by the values and by the scores: a row of nine for each of the four outputs. */
  readonly slopes: Matrix;
  /** Which cells of X each output depends on at all. */
  readonly reached: readonly (readonly boolean[])[];
  /** 2×2. */
  readonly y: Matrix;
}

export interface Still {
  readonly keyframe: Keyframe;
  readonly known: Known;
  readonly lambda: number;
  /** Attention's walk, with the provenance of every number. */
  readonly trace: Trace;
  readonly x: Matrix;
  /** The windows as rows, 4×4. */
  readonly u: Matrix;
  /** 4×1. */
  readonly w: Matrix;
  /** (1 − λ) I + λ softmax(U Uᵀ ∕ √d), 4×4. */
  readonly a: Matrix;
  /** A U w, 4×1: `attention.y` before it is folded. */
  readonly column: Matrix;
  readonly convolution: Way;
  /** With A as λ has it: at λ = 0 the convolution to the last bit. */
  readonly attention: Way;
}

function wayOf(trace: Trace, operator: Matrix): Way {
  const outputs = influences(trace);
  return {
    operator,
    reads: outputs.map(({ value }) => value.support),
    slopes: outputs.map(({ all }) => all.slope),
    reached: outputs.map(({ all }) => all.support),
    y: matrixOf(trace, 'Y'),
  };
}

let last: { readonly key: string; readonly way: Way; readonly operator: Matrix } | undefined;

/** The convolution's way, which λ does not change: computed once for an input. */
function convolutionWay(settings: AttentionSettings): { readonly way: Way; readonly operator: Matrix } {
  const key = settings.x.flat(2).join(' ');
  if (last?.key !== key) {
    const operator = convolutionOperator(convolutionOf(settings));
    last = { key, operator, way: wayOf(convolutionTrace(convolutionOf(settings)), operator) };
  }
  return last;
}

/** The picture of a keyframe for an input of 3×3; λ from 0 (A = I) to 1 (softmax). */
export function still(keyframe: Keyframe, lambda: number, x: Matrix): Still {
  const settings = {
    x: [x],
    kernels: [[HOME_KERNEL]],
    window: PLAIN_WINDOW,
    wq: identity(HOME_KERNEL.flat().length),
    wk: identity(HOME_KERNEL.flat().length),
    lambda,
  };
  const attention = attentionTrace(settings);
  const { way, operator: t } = convolutionWay(settings);
  const a = matrixOf(attention, 'A');
  return {
    keyframe,
    known: KNOWN[keyframe],
    lambda,
    trace: attention,
    x,
    u: matrixOf(attention, 'U'),
    w: matrixOf(attention, 'w'),
    a,
    column: matrixOf(attention, 'AV'),
    convolution: way,
    attention: wayOf(attention, mixOperator(a, t)),
  };
}
