import type { Matrix } from './matrix';
import { cellsOf } from './read-trace';
import {
  type ConvolutionSettings,
  convolutionShape,
  PLAIN_WINDOW,
  type SettingsProblem,
  settingsProblem,
  type WindowSettings,
} from './shape';
import type { Tensor, Trace } from './trace';
import { TraceBuilder } from './trace-builder';
import { addFold, addInput, addUnfolded, addWeights } from './unfold-steps';

export interface AttentionSettings {
  /** One matrix a channel. */
  readonly x: readonly Matrix[];
  /** [kernel][channel], as for the convolution: the values are V = U w. */
  readonly kernels: readonly (readonly Matrix[])[];
  /** [entries × d]; entries is the length of a row of U. */
  readonly wq: Matrix;
  readonly wk: Matrix;
  /** From 0 (A = I, the convolution) to 1 (A = softmax). Left out, A is the softmax and there is no blending step. */
  readonly lambda?: number;
  /** Divides the scores besides √d; 1 when left out. Small: the greatest score takes all. Large: all alike. */
  readonly temperature?: number;
  /** How the window moves; `PLAIN_WINDOW` when left out. */
  readonly window?: WindowSettings;
}

/** The range of the temperature: dividing by less would only saturate the softmax. */
export const TEMPERATURE = { least: 0.01, most: 100 } as const;

/** What is wrong with an attention beyond its window, as a code and its data. */
export type AttentionProblem =
  | SettingsProblem
  | {
      readonly code: 'out-of-range';
      readonly setting: 'lambda' | 'temperature';
      readonly value: number;
      readonly least: number;
      readonly most: number;
    }
  /** Wq or Wk is not [expectedRows × expectedColumns]: rows as U has columns, columns as Wq has. */
  | {
      readonly code: 'projection-shape';
      readonly of: 'Wq' | 'Wk';
      readonly rows: number;
      readonly columns: number;
      readonly expectedRows: number;
      readonly expectedColumns: number;
    };

/** Thrown where an impossible attention is walked all the same; ask `attentionProblem` first. */
export class ImpossibleAttention extends Error {
  constructor(readonly problem: AttentionProblem) {
    super(problem.code);
    this.name = 'ImpossibleAttention';
  }
}

/** The convolution that an attention becomes at λ = 0. */
export function convolutionOf({ x, kernels, window = PLAIN_WINDOW }: AttentionSettings): ConvolutionSettings {
  return { x, kernels, ...window };
}

/** What is wrong with the settings, the first thing found; undefined when they can be walked. */
export function attentionProblem(settings: AttentionSettings): AttentionProblem | undefined {
  const problem = settingsProblem(convolutionOf(settings));
  if (problem) return problem;
  const { wq, wk, lambda = 1, temperature = 1 } = settings;
  if (!(lambda >= 0 && lambda <= 1))
    return { code: 'out-of-range', setting: 'lambda', value: lambda, least: 0, most: 1 };
  if (!(temperature >= TEMPERATURE.least && temperature <= TEMPERATURE.most))
    return { code: 'out-of-range', setting: 'temperature', value: temperature, ...TEMPERATURE };
  const expectedRows = convolutionShape(convolutionOf(settings)).entries;
  const expectedColumns = Math.max(1, wq[0]?.length ?? 0);
  for (const [of, matrix] of [
    ['Wq', wq],
    ['Wk', wk],
  ] as const) {
    const odd = matrix.find((row) => row.length !== expectedColumns);
    if (matrix.length !== expectedRows || odd) {
      const columns = (odd ?? matrix[0] ?? []).length;
      return { code: 'projection-shape', of, rows: matrix.length, columns, expectedRows, expectedColumns };
    }
  }
  return undefined;
}

/** softmax of every row of `scores`, as `name`. */
function addSoftmax(build: TraceBuilder, name: string, scores: Tensor): Tensor {
  const { rows, columns } = scores;
  const cells = cellsOf(scores);
  const byRow = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  return build.make({ name, role: 'attention', rows, columns }, (index) => ({
    operation: { kind: 'softmax', at: index % columns },
    sources: byRow[Math.floor(index / columns)] ?? [],
  }));
}

/** A = (1 − λ) I + λ P. */
function addBlend(build: TraceBuilder, softmax: Tensor, lambda: number): Tensor {
  const { rows, columns } = softmax;
  const a = build.make({ name: 'A', role: 'attention', rows, columns }, (index) => ({
    operation: { kind: 'blend', lambda, identity: Math.floor(index / columns) === index % columns ? 1 : 0 },
    sources: [{ tensor: softmax.name, index }],
  }));
  build.step({ kind: 'blend', makes: cellsOf(a), working: [softmax.name, 'A'] });
  return a;
}

/**
 * The same walk with attention in front of the product: Y = fold(A (U w)).
 *
 * X → (Xp) → U, the tokens, as in `convolutionTrace`; Q = U Wq and K = U Wk [windows × d]; S = Q Kᵀ; Z = S ÷ (√d ·
 * temperature); A = softmax of Z's rows [windows × windows]; V = U w; AV = A V; Y. Where λ is given, the softmax is
 * called P and A = (1 − λ) I + λ P: at λ = 0 AV equals U w to the last bit, at λ = 1 A equals P to the last bit. The
 * tensors and steps do not depend on λ's value, so a figure keeps its places while λ is dragged.
 *
 * Throws ImpossibleAttention; ask `attentionProblem` first. Entries above 1e75 or so overflow the scores.
 */
export function attentionTrace(settings: AttentionSettings): Trace {
  const problem = attentionProblem(settings);
  if (problem) throw new ImpossibleAttention(problem);
  const convolution = convolutionOf(settings);
  const shape = convolutionShape(convolution);
  const { wq, wk, lambda, temperature = 1 } = settings;
  const build = new TraceBuilder();

  const input = addInput(build, convolution, shape);
  const u = addUnfolded(build, input, shape);
  build.step({ kind: 'unfold', makes: cellsOf(u), working: [input.name, 'U'] });

  const project = (name: 'Q' | 'K', matrix: Matrix, kind: 'query' | 'key') => {
    const weights = build.given(`W${name.toLowerCase()}`, 'weights', [matrix]);
    const made = build.multiply(name, 'input', u, weights);
    build.step({ kind, makes: cellsOf(made), working: ['U', weights.name, name] });
    return made;
  };
  const q = project('Q', wq, 'query');
  const k = project('K', wk, 'key');

  const scores = build.multiply('S', 'attention', q, k, true);
  build.stepsByRow('score', scores, ['Q', 'K', 'S']);
  const by = Math.sqrt(q.columns) * temperature;
  const scaled = build.make({ ...scores, name: 'Z' }, (index) => ({
    operation: { kind: 'divide', by },
    sources: [{ tensor: 'S', index }],
  }));
  build.step({ kind: 'scale', makes: cellsOf(scaled), working: ['S', 'Z'] });
  const softmax = addSoftmax(build, lambda === undefined ? 'A' : 'P', scaled);
  build.stepsByRow('softmax', softmax, ['Z', softmax.name]);
  const a = lambda === undefined ? softmax : addBlend(build, softmax, lambda);

  const w = addWeights(build, convolution);
  const v = build.multiply('V', 'input', u, w);
  build.step({ kind: 'value', makes: cellsOf(v), working: ['U', w.name, 'V'] });
  const mixed = build.multiply('AV', 'output', a, v);
  build.stepsByRow('mix', mixed, ['A', 'V', 'AV']);
  addFold(build, mixed, shape);
  return build.build();
}
