/** What became of the classes' shares from one answer to another. Pure. */
import { greatest, softmax } from '@/lib/attention/softmax';

export interface ShareChange {
  /** Class, in the logits' order. */
  readonly index: number;
  /** Shares, 0–1. */
  readonly before: number;
  readonly after: number;
}

/** All shares before and after, from logits of the same classes. */
export interface Answers {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** @throws RangeError for logits of different lengths, which cannot be of the same classes */
export function answersOf(before: ArrayLike<number>, after: ArrayLike<number>): Answers {
  if (before.length !== after.length) throw new RangeError(`${before.length} classes beside ${after.length}`);
  return { before: softmax(before), after: softmax(after) };
}

/** The `count` classes whose shares changed most, the greatest change first. */
export function greatestChanges(answers: Answers, count: number): ShareChange[] {
  const { before, after } = answers;
  return changesOf(
    greatest(
      before.map((share, i) => Math.abs((after[i] ?? 0) - share)),
      count,
    ),
    answers,
  );
}

/** The `count` classes with the greatest shares before, and what became of them. */
export function greatestBefore(answers: Answers, count: number): ShareChange[] {
  return changesOf(greatest(answers.before, count), answers);
}

/** The class with the greatest share, before and after. */
export function firsts({ before, after }: Answers): {
  readonly before: { readonly index: number; readonly share: number };
  readonly after: { readonly index: number; readonly share: number };
} {
  const first = (shares: Float64Array) => {
    const index = greatest(shares, 1)[0] ?? 0;
    return { index, share: shares[index] ?? 0 };
  };
  return { before: first(before), after: first(after) };
}

/** How much of all shares went over to other classes, 0–1: half of the sum of all changes. */
export function movedShare({ before, after }: Answers): number {
  return before.reduce((sum, share, i) => sum + Math.abs((after[i] ?? 0) - share), 0) / 2;
}

function changesOf(indices: readonly number[], { before, after }: Answers): ShareChange[] {
  return indices.map((index) => ({ index, before: before[index] ?? 0, after: after[index] ?? 0 }));
}
