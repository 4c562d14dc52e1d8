/**
 * A walkthrough as data: every number that a figure shows, where it came from, and in which order it is made.
 *
 * Provenance is part of the value. Highlight, formula, caption and flying cells are all derived from this one record,
 * and a value can be computed again from its sources (`recompute`), which is how the tests know that it is complete.
 */
import type { Role } from './roles';

/** A cell of a tensor: the tensor's name and the cell's place, row-major (channel planes one after another). */
export interface Ref {
  readonly tensor: string;
  readonly index: number;
}

/** A cell's key, for sets and maps: `U:5`. */
export const keyOf = ({ tensor, index }: Ref): string => `${tensor}:${index}`;

/** How a value was made. References in `sources` stand in the order in which the operation reads them. */
export type Operation =
  /** The reader's: an input, a kernel, a projection. */
  | { readonly kind: 'given' }
  /** A cell taken as it is: unfold, fold, transposition. One source. */
  | { readonly kind: 'copy' }
  /** Padding: a zero that stands outside the input. No source. */
  | { readonly kind: 'padding' }
  /** Σ sources[2i]·sources[2i+1]: a dot product of a row and a column. */
  | { readonly kind: 'dot' }
  /** Σ sources: col2im's overlaps. */
  | { readonly kind: 'sum' }
  /** sources[0] ÷ `by`. */
  | { readonly kind: 'divide'; readonly by: number }
  /** exp(sources[at]) ÷ Σ exp(sources), computed stably: a row of softmax. */
  | { readonly kind: 'softmax'; readonly at: number }
  /** (1−λ)·`identity` + λ·sources[0]: the slider between A = I and the softmax. */
  | { readonly kind: 'blend'; readonly lambda: number; readonly identity: 0 | 1 };

export interface Value {
  readonly value: number;
  readonly operation: Operation;
  readonly sources: readonly Ref[];
}

export interface Tensor {
  /** Its symbol in figures and formulae: X, U, w, A, … */
  readonly name: string;
  readonly role: Role;
  readonly rows: number;
  readonly columns: number;
  /** Planes of rows × columns one after another; 1 for a matrix. */
  readonly channels: number;
  /** channels · rows · columns values. */
  readonly values: readonly Value[];
}

/** What a step does: the captions and the choreography go by it. */
export type StepKind =
  | 'input'
  /** Zeros are put around the input. */
  | 'pad'
  /** The window lies on the input; nothing is made yet. */
  | 'window'
  | 'unfold'
  | 'matmul'
  | 'query'
  | 'key'
  | 'value'
  | 'score'
  | 'scale'
  | 'softmax'
  | 'blend'
  | 'mix'
  /** The result is put on the output grid, every value once. */
  | 'fold'
  /** col2im, fold's other sense: what was copied apart is summed up again where it came from. */
  | 'overlap';

/** One step of the walk: some cells of one tensor are made from cells of others. */
export interface Step {
  readonly kind: StepKind;
  /** Which window, row or output it is about, from 0; undefined when it is about all at once. */
  readonly about: number | undefined;
  /** The cells that this step makes, all of one tensor; empty for a step that only shows. */
  readonly makes: readonly Ref[];
  /** Cells that it points at without making them: the whole input, the window's cells. Usually none. */
  readonly shows: readonly Ref[];
  /** Tensors at full size in this step, in reading order: at most two operands, the result last. */
  readonly working: readonly string[];
}

export interface Trace {
  /** All tensors by name, in the order in which they come up. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly steps: readonly Step[];
}
