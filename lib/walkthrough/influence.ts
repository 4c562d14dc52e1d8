/**
 * What an input cell does to an output cell, told in two ways that are never mixed up: whether it can reach it at all
 * (structural support) and how much the output moves with it (signed derivative). Both along two paths: by the values
 * (through V, with A held) and by the scores (through A, with V held).
 */
import { derivatives } from './derivative';
import { tensorOf } from './read-trace';
import { supportOf } from './support';
import type { Trace } from './trace';

/** One output cell's influences in X's order: channels · h · w of each. */
export interface PathInfluence {
  readonly support: readonly boolean[];
  /** ∂Y ∕ ∂X along this path. May be 0 where there is support: a zero weight, a saturated softmax. */
  readonly slope: readonly number[];
}

export interface Influence {
  readonly value: PathInfluence;
  /** Nowhere supported and 0 everywhere in a convolution: it has no scores. */
  readonly score: PathInfluence;
  /** Both paths: supported by either, the slopes summed. This is the whole derivative. */
  readonly all: PathInfluence;
}

function path(trace: Trace, output: number, held: string): PathInfluence {
  const of = { tensor: 'Y', index: output };
  const constant = new Set([held]);
  return { support: supportOf(trace, of, 'X', constant), slope: derivatives(trace, of, 'X', constant) };
}

/**
 * The influence of every cell of X on cell `output` of Y (row-major, plane by plane), in a convolution's or an
 * attention's trace. Computed by the chain rule along the trace's own provenance.
 */
export function influenceOn(trace: Trace, output: number): Influence {
  const value = path(trace, output, 'A');
  const score = trace.tensors.has('A')
    ? path(trace, output, 'V')
    : { support: value.support.map(() => false), slope: value.slope.map(() => 0) };
  return {
    value,
    score,
    all: {
      support: value.support.map((supported, i) => supported || score.support[i] === true),
      slope: value.slope.map((slope, i) => slope + (score.slope[i] ?? Number.NaN)),
    },
  };
}

/** `influenceOn` for every output cell, in Y's order. */
export function influences(trace: Trace): readonly Influence[] {
  return tensorOf(trace, 'Y').values.map((_, output) => influenceOn(trace, output));
}
