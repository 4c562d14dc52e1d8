'use client';

import { type FocusEvent, type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/Icon';
import { extent } from '@/lib/colour/magnitude';
import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { CellEditor } from './CellEditor';
import { type Cell, gridMove } from './grid-move';
import { MatrixCell } from './MatrixCell';
import styles from './MatrixGrid.module.css';
import { MatrixName } from './MatrixName';
import { parseNumber } from './parse-number';

export interface MatrixGridProps {
  /** Rows of equal length. */
  values: readonly (readonly number[])[];
  /** The symbol of the formulae: "U", "A (U w)". */
  name: string;
  kind: Role;
  locale: Locale;
  words: Figure['matrix'];
  /**
   * 44 px, 32 px, or 20 px cells; at 20 px a number shows only in the focused cell. `fit`: as the surroundings say by
   * --side.
   */
  size?: 'large' | 'medium' | 'small' | 'fit' | undefined;
  /** The magnitude of the deepest fill, to share one scale between grids; without it, this grid's greatest. */
  greatest?: number | undefined;
  /** Lit cells, as row × columns + column. While there are any, the fills of the others fade. */
  highlight?: ReadonlySet<number> | undefined;
  /** Cells that stay as they are while others are lit. */
  related?: ReadonlySet<number> | undefined;
  /** Something is lit elsewhere: the cells fade even if none of them is lit. */
  dimmed?: boolean | undefined;
  /** The cells that have a value by now; the others are empty places. Without it, all. */
  known?: ReadonlySet<number> | 'all' | undefined;
  /** The tensor that the grid shows, or a plane of it: cells carry `data-ref="U:5"`, counted from `offset`. */
  tensor?: string | undefined;
  offset?: number | undefined;
  /** Tells each cell's element, by its index in the grid, and `null` when it goes. Keep it the same over renders. */
  cellRef?: ((index: number, element: HTMLElement | null) => void) | undefined;
  /** The cell under the pointer or the focus, and `null` when there is none. */
  onCell?: ((cell: Cell | null) => void) | undefined;
  /** A click on a cell, or Enter or space. */
  onPick?: ((cell: Cell) => void) | undefined;
  /** Only to be read: a table, and no stop for Tab. */
  still?: boolean | undefined;
  /** Makes the cells editable. Called with a finite number. */
  onEdit?: ((cell: Cell, value: number) => void) | undefined;
}

interface Draft {
  readonly cell: Cell;
  readonly text: string;
  readonly refused: boolean;
}

const NOTHING: ReadonlySet<number> = new Set();
const STARTS_A_NUMBER = /^[\d.+\-−０-９]$/;

/** The index of the cell in which an event happened. */
function indexOf(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null;
  return index == null ? null : Number(index);
}

/**
 * A matrix of numbers with its name and shape. One stop for Tab; arrow keys move inside. Editable cells open on Enter,
 * F2, a double click or the first digit; Enter keeps the number, Escape leaves the old one.
 */
export const MatrixGrid = memo(function MatrixGrid({
  values,
  name,
  kind,
  locale,
  words,
  size = 'large',
  greatest,
  highlight = NOTHING,
  related = NOTHING,
  dimmed = highlight.size > 0,
  known = 'all',
  tensor,
  offset = 0,
  cellRef,
  still = false,
  onCell,
  onPick,
  onEdit,
}: MatrixGridProps) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const dropped = useRef(false);
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const range = extent(values.flat());
  const deepest = greatest ?? (range ? Math.max(Math.abs(range.min), Math.abs(range.max)) : 0);
  const valueAt = (cell: Cell) => values[cell.row]?.[cell.column] ?? Number.NaN;
  const isKnown = (index: number) => known === 'all' || known.has(index);
  const cellOf = (index: number): Cell => ({ row: Math.floor(index / columns), column: index % columns });

  const focusCell = (cell: Cell) => {
    const element = grid.current?.children[cell.row]?.children[cell.column];
    if (element instanceof HTMLElement) element.focus();
  };

  const open = (cell: Cell, text: string) => {
    if (onEdit) setDraft({ cell, text, refused: false });
  };

  /** Leaving the field, however it happens, ends the editing: a number is kept, anything else is not. */
  const close = (edited: Draft) => {
    setDraft(null);
    const value = dropped.current ? null : parseNumber(edited.text);
    dropped.current = false;
    if (value !== null) onEdit?.(edited.cell, value);
  };

  const onDraftKey = (event: KeyboardEvent, edited: Draft) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && parseNumber(edited.text) === null) {
      setDraft({ ...edited, refused: true });
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      dropped.current = event.key === 'Escape';
      focusCell(edited.cell);
    }
  };

  const onCellKey = (event: KeyboardEvent, cell: Cell) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const next = gridMove(cell, event.key, ctrl, rows, columns);
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      focusCell(next);
    } else if (onPick && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      event.stopPropagation();
      onPick(cell);
    } else if (!onEdit || ctrl || event.altKey) {
      return;
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      open(cell, String(valueAt(cell)));
    } else if (event.key === 'Backspace' || event.key === 'Delete' || STARTS_A_NUMBER.test(event.key)) {
      event.preventDefault();
      open(cell, event.key.length === 1 ? event.key : '');
    }
  };

  // An ARIA grid is a widget with one stop for Tab; what is only read is a table.
  const label = format(words.shape, { name, rows, columns });
  const semantics = still
    ? { role: 'table', 'aria-label': label }
    : {
        role: 'grid',
        'aria-label': label,
        'aria-readonly': !onEdit,
        'aria-describedby': onEdit ? `${id}-how` : undefined,
      };

  return (
    <div className={classes(styles.matrix, styles[kind], styles[size])}>
      <MatrixName name={name} kind={kind} rows={rows} columns={columns} />
      <div className={styles.body}>
        <span className={classes(styles.bracket, styles.open)} aria-hidden="true" />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is in `semantics`; it acts for its cells. */}
        <div
          ref={grid}
          {...semantics}
          className={styles.grid}
          onPointerOver={(event) => {
            const index = indexOf(event.target);
            if (index !== null) onCell?.(cellOf(index));
          }}
          onPointerLeave={() => onCell?.(focused ? at : null)}
          onFocus={(event: FocusEvent) => {
            const index = indexOf(event.target);
            if (index === null) return;
            setAt(cellOf(index));
            setFocused(true);
            onCell?.(cellOf(index));
          }}
          onBlur={() => {
            setFocused(false);
            onCell?.(null);
          }}
          onClick={(event) => {
            const index = indexOf(event.target);
            if (index !== null) onPick?.(cellOf(index));
          }}
          onDoubleClick={(event) => {
            const index = indexOf(event.target);
            if (index !== null && !draft) open(cellOf(index), String(valueAt(cellOf(index))));
          }}
          onKeyDown={(event) => {
            const index = indexOf(event.target);
            if (index !== null && !still && !draft) onCellKey(event, cellOf(index));
          }}
        >
          {values.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
            // biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid.
            // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
            <div key={i} role="row" className={styles.row}>
              {row.map((value, j) => {
                const index = i * columns + j;
                const here = at.row === i && at.column === j;
                const lit = highlight.has(index);
                return (
                  <MatrixCell
                    key={index}
                    value={value}
                    index={index}
                    reference={tensor === undefined ? undefined : `${tensor}:${offset + index}`}
                    deepest={deepest}
                    locale={locale}
                    reachable={here || (index === 0 && (at.row >= rows || at.column >= columns))}
                    still={still}
                    full={here && focused}
                    lit={lit}
                    faded={dimmed && !lit && !related.has(index)}
                    editable={onEdit !== undefined}
                    unknown={isKnown(index) ? undefined : words.unknown}
                    editor={
                      draft?.cell.row === i && draft.cell.column === j ? (
                        <CellEditor
                          text={draft.text}
                          refused={draft.refused}
                          label={format(words.cell, { row: i + 1, column: j + 1 })}
                          errorId={`${id}-error`}
                          onText={(text) => setDraft({ cell: draft.cell, text, refused: false })}
                          onKeyDown={(event) => onDraftKey(event, draft)}
                          onBlur={() => close(draft)}
                        />
                      ) : null
                    }
                    cellRef={cellRef}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <span className={classes(styles.bracket, styles.close)} aria-hidden="true" />
      </div>
      {onEdit && (
        <p id={`${id}-how`} hidden>
          {words.editable}
        </p>
      )}
      {draft?.refused && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          <Icon name="error" />
          <span>
            {format(words.notANumber, {
              text: draft.text,
              value: formatSignificant(locale, valueAt(draft.cell), 12),
            })}
          </span>
        </p>
      )}
    </div>
  );
});
