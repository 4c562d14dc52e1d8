import { useCallback, useMemo, useState } from 'react';
import type { Refuse } from '@/components/matrix/use-cell-draft';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { startMap } from '@/lib/patches/start-map';
import type { Matrix } from '@/lib/walkthrough/matrix';

/** Cells hold numbers in ±9: beyond, a softmax of products is one-hot and nothing more is seen. */
export const LIMIT = 9;

export interface EditableMap {
  readonly x: Matrix;
  readonly changed: boolean;
  /** For `TensorView`: by the cell's index. The same over renders. */
  readonly edit: (index: number, value: number) => void;
  readonly reset: () => void;
}

/** A map of the reader's, which starts as the published one of its side. */
export function useMap(side: number): EditableMap {
  const start = useMemo(() => startMap(side), [side]);
  const [edits, setEdits] = useState<ReadonlyMap<number, number>>(new Map());
  const x = useMemo(
    () => start.map((row, i) => row.map((value, j) => edits.get(i * side + j) ?? value)),
    [start, side, edits],
  );
  return {
    x,
    changed: edits.size > 0,
    edit: useCallback((index, value) => setEdits((before) => new Map(before).set(index, value)), []),
    reset: useCallback(() => setEdits(new Map()), []),
  };
}

/** As many digits as a focused cell shows. */
const DIGITS = 12;

/**
 * Refuses what lies beyond the limit, in a sentence.
 *
 * @param sentence a template with `value`, `limit` and `now`
 */
export function refuseBeyond(locale: Locale, sentence: string): Refuse {
  const text = (value: number) => formatSignificant(locale, value, DIGITS);
  return (value, now) =>
    Math.abs(value) > LIMIT
      ? format(sentence, { value: text(value), limit: LIMIT, now: text(now) })
      : undefined;
}
