'use client';

import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { format } from '@/lib/i18n/format';
import { shortNumber } from './cell-number';
import { type Cell, gridMove } from './grid-move';
import { MatrixCell } from './MatrixCell';
import { MatrixFrame } from './MatrixFrame';
import styles from './MatrixGrid.module.css';
import type { MatrixGridProps } from './matrix-grid-props';
import { type DenseColours, denseColours, paintDense } from './paint-dense';
import { useThemeChange } from './use-theme-change';

const NOTHING: ReadonlySet<number> = new Set();

/**
 * A large matrix that is only read: a canvas, and over it one cell that is an element. It lies where the pointer or the
 * focus is, shows its number in full, and moves with the arrow keys; to a screen reader it is the cell of the grid that
 * stands there (ARIA's grid with most of its cells left out).
 */
export function DenseGrid({
  values,
  name,
  kind,
  locale,
  words,
  greatest,
  highlight = NOTHING,
  related = NOTHING,
  dimmed = highlight.size > 0,
  known = 'all',
  tensor,
  offset = 0,
  gridRef,
  onCell,
  onPick,
}: MatrixGridProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const roving = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState(false);
  const [width, setWidth] = useState(0);
  const theme = useThemeChange();
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const flat = useMemo(() => values.flat(), [values]);
  const deepest = useMemo(
    () => greatest ?? flat.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    [greatest, flat],
  );

  // A grid that has become smaller has no place for the cell where it was.
  const row = Math.min(at.row, rows - 1);
  const column = Math.min(at.column, columns - 1);
  const index = row * columns + column;
  const isKnown = known === 'all' || known.has(index);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme says when the colours no longer hold.
  const coloursAt = useMemo(() => {
    let read: DenseColours | undefined;
    return (element: HTMLCanvasElement) => {
      read ??= denseColours(element, kind);
      return read;
    };
  }, [kind, theme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another width is read from the canvas.
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const write = (value: number) => shortNumber(locale, value);
    paintDense(
      canvas.current,
      { values: flat, rows, columns, deepest, known, highlight, related, dimmed, write },
      coloursAt(canvas.current),
      devicePixelRatio,
    );
  }, [flat, rows, columns, deepest, known, highlight, related, dimmed, locale, width, coloursAt]);

  const goTo = (cell: Cell) => {
    setAt(cell);
    onCell?.(cell);
  };

  // Each cell is an element of its own, so that it is read out when the focus comes to it from the one before.
  const wasFocused = useRef(false);
  const takeCell = useCallback((element: HTMLDivElement | null) => {
    roving.current = element;
    const cell = element?.firstElementChild;
    if (wasFocused.current && cell instanceof HTMLElement) cell.focus({ preventScroll: true });
  }, []);

  const cellUnder = (event: PointerEvent<HTMLElement>): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (from: number, size: number, count: number) =>
      Math.min(count - 1, Math.max(0, Math.floor((from / size) * count)));
    return {
      row: place(event.clientY - box.top, box.height, rows),
      column: place(event.clientX - box.left, box.width, columns),
    };
  };

  return (
    <MatrixFrame name={name} kind={kind} size="fit" rows={rows} columns={columns} dense>
      {/* biome-ignore lint/a11y/useSemanticElements: a table has no arrow keys, and no cells that are left out. */}
      <div
        ref={gridRef}
        role="grid"
        tabIndex={-1}
        aria-label={format(words.shape, { name, rows, columns })}
        aria-readonly="true"
        aria-rowcount={rows}
        aria-colcount={columns}
        className={styles.grid}
        onPointerMove={(event) => {
          const cell = cellUnder(event);
          setHovered(true);
          if (cell.row !== row || cell.column !== column || !hovered) goTo(cell);
        }}
        onPointerDown={(event) => {
          event.preventDefault();
          const cell = cellUnder(event);
          goTo(cell);
          wasFocused.current = true;
          const element = roving.current?.firstElementChild;
          if (element instanceof HTMLElement) element.focus({ preventScroll: true });
          onPick?.(cell);
        }}
        onPointerLeave={() => {
          setHovered(false);
          if (!focused) onCell?.(null);
        }}
        onFocus={() => {
          wasFocused.current = true;
          setFocused(true);
          onCell?.({ row, column });
        }}
        onBlur={() => {
          wasFocused.current = false;
          setFocused(false);
          onCell?.(null);
        }}
        onKeyDown={(event) => {
          const next = gridMove({ row, column }, event.key, event.ctrlKey || event.metaKey, rows, columns);
          if (next) goTo(next);
          else if (onPick && (event.key === 'Enter' || event.key === ' ')) onPick({ row, column });
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div className={styles.picture} aria-hidden="true">
          <canvas ref={canvas} className={styles.canvas} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus. */}
        <div
          key={index}
          ref={takeCell}
          role="row"
          aria-rowindex={row + 1}
          className={styles.roving}
          style={{ '--row-at': row, '--column-at': column }}
          data-shown={focused || hovered}
        >
          <MatrixCell
            value={flat[index] ?? Number.NaN}
            index={index}
            column={column}
            reference={tensor === undefined ? undefined : `${tensor}:${offset + index}`}
            deepest={deepest}
            locale={locale}
            still={false}
            reachable
            full={focused || hovered}
            lit={highlight.has(index)}
            faded={dimmed && !highlight.has(index) && !related.has(index)}
            editable={false}
            unknown={isKnown ? undefined : words.unknown}
            editor={null}
          />
        </div>
      </div>
    </MatrixFrame>
  );
}
