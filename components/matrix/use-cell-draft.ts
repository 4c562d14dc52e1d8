import { type KeyboardEvent, useRef, useState } from 'react';
import type { Figure } from '@/lib/i18n/en/figure';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { fullNumber } from './cell-number';
import type { Cell } from './grid-move';
import { parseNumber } from './parse-number';

/** What is being typed into a cell. */
export interface Draft {
  readonly cell: Cell;
  readonly text: string;
}

/** Says in a sentence why a number cannot stand in a cell that holds `now`; undefined where it can. */
export type Refuse = (value: number, now: number) => string | undefined;

export interface CellDraft {
  readonly draft: Draft | null;
  /** What was wrong with what was typed, and what the cell holds now. It stays until the next number. */
  readonly refusal: string | null;
  readonly open: (cell: Cell, text: string) => void;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Leaving the field, however it happens, ends the editing: a number is kept, anything else gets its sentence. */
  readonly onBlur: () => void;
}

type Rows = readonly (readonly number[])[];

/** A figure may make its matrices anew while nothing in them changes. */
const sameNumbers = (a: Rows, b: Rows): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((row, i) => row.length === b[i]?.length && row.every((value, j) => Object.is(value, b[i]?.[j]))));

/** The editing of one cell at a time: opened with a text, kept by Enter or by leaving, dropped by Escape. */
export function useCellDraft({
  values,
  locale,
  words,
  refuse,
  onEdit,
  focusCell,
}: {
  values: Rows;
  locale: Locale;
  words: Figure['matrix'];
  refuse: Refuse | undefined;
  onEdit: ((cell: Cell, value: number) => void) | undefined;
  focusCell: (cell: Cell) => void;
}): CellDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [refused, setRefused] = useState<{ readonly sentence: string; readonly values: Rows } | null>(null);
  const dropped = useRef(false);

  /** The number that a draft says, or the sentence why it says none. */
  const read = ({ cell, text }: Draft): number | string => {
    const now = values[cell.row]?.[cell.column] ?? Number.NaN;
    const value = parseNumber(text);
    if (value === null) return format(words.notANumber, { text, value: fullNumber(locale, now) });
    return refuse?.(value, now) ?? value;
  };

  return {
    draft,
    // A matrix that has changed since has other numbers than the sentence speaks of.
    refusal: refused && sameNumbers(refused.values, values) ? refused.sentence : null,
    open: (cell, text) => {
      if (!onEdit) return;
      setRefused(null);
      setDraft({ cell, text });
    },
    onText: (text) => {
      setRefused(null);
      if (draft) setDraft({ cell: draft.cell, text });
    },
    onKeyDown: (event) => {
      event.stopPropagation();
      if (!draft || event.nativeEvent.isComposing) return;
      if (event.key === 'Escape') {
        dropped.current = true;
        setRefused(null);
        focusCell(draft.cell);
      } else if (event.key === 'Enter') {
        const it = read(draft);
        if (typeof it === 'number') focusCell(draft.cell);
        else setRefused({ sentence: it, values });
      }
    },
    onBlur: () => {
      if (!draft) return;
      setDraft(null);
      const it = dropped.current ? null : read(draft);
      dropped.current = false;
      if (typeof it === 'number') onEdit?.(draft.cell, it);
      else if (it !== null) setRefused({ sentence: it, values });
    },
  };
}
