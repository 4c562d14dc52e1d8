import type { KeyboardEvent } from 'react';
import { classes } from '@/components/ui/classes';
import { magnitude } from '@/lib/colour/magnitude';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './MatrixCell.module.css';

export interface MatrixCellProps {
  value: number;
  deepest: number;
  locale: Locale;
  /** A cell of a table, not of a grid: it takes no focus. */
  still: boolean;
  /** Tab comes here. */
  reachable: boolean;
  /** Show the number in full. */
  full: boolean;
  lit: boolean;
  /** Something else is lit: the fill steps back, the number does not. */
  faded: boolean;
  editable: boolean;
  /** What the reader has typed so far, while this cell is being edited. */
  draft: { readonly text: string; readonly refused: boolean } | null;
  draftLabel: string;
  errorId: string;
  onFocus: () => void;
  onBlur: () => void;
  onPointerEnter: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: () => void;
  onDraft: (text: string) => void;
  onDraftKey: (event: KeyboardEvent) => void;
  onDraftBlur: () => void;
}

/** Digits of a focused cell; a double holds no more than about fifteen. */
const FULL_DIGITS = 12;

/** As many characters fit into a cell at full size. */
const ROOMY_CHARACTERS = 4.2;

/** One cell of a MatrixGrid: filled by magnitude, hatched when negative. */
export function MatrixCell(props: MatrixCellProps) {
  const { value, draft } = props;
  const short = formatSignificant(props.locale, value, 2);
  const full = formatSignificant(props.locale, value, FULL_DIGITS);
  // Long numbers are set smaller, so that two significant digits always fit.
  const shrink = Math.min(1, ROOMY_CHARACTERS / short.length);
  const semantics = props.still
    ? { role: 'cell' }
    : {
        role: 'gridcell',
        tabIndex: props.reachable && draft === null ? 0 : -1,
        onFocus: props.onFocus,
        onBlur: props.onBlur,
        onPointerEnter: props.onPointerEnter,
        onKeyDown: props.onKeyDown,
        onDoubleClick: props.onOpen,
      };
  return (
    <div
      {...semantics}
      className={classes(
        styles.cell,
        value < 0 && styles.negative,
        props.lit && styles.lit,
        props.faded && styles.faded,
        props.editable && styles.editable,
      )}
      style={{
        '--m': `${(100 * magnitude(value, props.deepest)).toFixed(1)}%`,
        '--shrink': shrink.toFixed(2),
      }}
    >
      {draft === null ? (
        <span
          className={classes(
            styles.number,
            props.full && styles.here,
            props.full && full !== short && styles.full,
          )}
        >
          {props.full ? full : short}
        </span>
      ) : (
        <input
          className={styles.input}
          value={draft.text}
          aria-label={props.draftLabel}
          aria-invalid={draft.refused}
          aria-errormessage={draft.refused ? props.errorId : undefined}
          inputMode="decimal"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the reader opened this cell to type into it.
          autoFocus
          onChange={(event) => props.onDraft(event.target.value)}
          onKeyDown={props.onDraftKey}
          onBlur={props.onDraftBlur}
        />
      )}
    </div>
  );
}
