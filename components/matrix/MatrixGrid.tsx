'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from '@/components/ui/Icon';
import { extent } from '@/lib/colour/magnitude';
import { format } from '@/lib/i18n/format';
import { CellEditor } from './CellEditor';
import { DenseGrid } from './DenseGrid';
import { isDense } from './dense';
import { indexOf } from './grid-events';
import { type Cell, gridMove } from './grid-move';
import { MatrixCell } from './MatrixCell';
import { MatrixFrame } from './MatrixFrame';
import styles from './MatrixGrid.module.css';
import type { MatrixGridProps } from './matrix-grid-props';
import { useCellDraft } from './use-cell-draft';

const NOTHING: ReadonlySet<number> = new Set();
const STARTS_A_NUMBER = /^[\d.+\-−０-９]$/;

/**
 * A matrix of numbers with its name and shape. One stop for Tab; arrow keys move inside. Editable cells open on Enter,
 * F2, a double click or the first digit; Enter keeps the number, Escape leaves the old one.
 */
export const MatrixGrid = memo(function MatrixGrid(props: MatrixGridProps) {
  const { values, size, still, onEdit } = props;
  const large = size === 'fit' && !still && !onEdit && isDense(values.length, values[0]?.length ?? 0);
  return large ? <DenseGrid {...props} /> : <CellGrid {...props} />;
});

/** The matrix with an element for each cell. */
function CellGrid({
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
  gridRef,
  still = false,
  onCell,
  onPick,
  onEdit,
  refuse,
}: MatrixGridProps) {
  const id = useId();
  const grid = useRef<HTMLDivElement | null>(null);
  const takeGrid = useCallback(
    (element: HTMLDivElement | null) => {
      grid.current = element;
      gridRef?.(element);
    },
    [gridRef],
  );
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const deepest = useMemo(() => greatest ?? greatestOf(values), [greatest, values]);
  const valueAt = (cell: Cell) => values[cell.row]?.[cell.column] ?? Number.NaN;
  const isKnown = (index: number) => known === 'all' || known.has(index);
  const cellOf = (index: number): Cell => ({ row: Math.floor(index / columns), column: index % columns });

  const focusCell = (cell: Cell) => {
    const element = grid.current?.children[cell.row]?.children[cell.column];
    if (element instanceof HTMLElement) element.focus();
  };
  const edited = useCellDraft({ values, locale, words, refuse, onEdit, focusCell });
  const { draft, open } = edited;

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

  const below = onEdit && (
    <>
      <p id={`${id}-how`} hidden>
        {words.editable}
      </p>
      {edited.refusal && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          <Icon name="error" />
          <span>{edited.refusal}</span>
        </p>
      )}
    </>
  );

  return (
    <MatrixFrame name={name} kind={kind} size={size} rows={rows} columns={columns} below={below}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is in `semantics`; it acts for its cells. */}
      <div
        ref={takeGrid}
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
                        {...edited}
                        text={draft.text}
                        refused={edited.refusal !== null}
                        label={format(words.cell, { row: i + 1, column: j + 1 })}
                        errorId={`${id}-error`}
                      />
                    ) : null
                  }
                />
              );
            })}
          </div>
        ))}
      </div>
    </MatrixFrame>
  );
}

/** The greatest magnitude in a matrix; 0 where there is none. */
export function greatestOf(values: readonly (readonly number[])[]): number {
  const range = extent(values.flat());
  return range ? Math.max(Math.abs(range.min), Math.abs(range.max)) : 0;
}
