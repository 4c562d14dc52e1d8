'use client';
import { type PointerEvent, type ReactNode, useCallback, useRef } from 'react';
import { gridMove } from '@/components/matrix/grid-move';
import { classes } from '@/components/ui/classes';
import styles from './RovingGrid.module.css';

export interface RovingGridProps {
  rows: number;
  columns: number;
  /** Cells that there are; the last row may be short. All of them if left out. */
  count?: number | undefined;
  /** The cell that stands for the grid: where the pointer or the focus is, or was last. */
  at: number;
  onAt: (cell: number) => void;
  /** A cell was clicked, or chosen with Enter. */
  onChoose: (cell: number) => void;
  /** The cell under a point, given in shares of the grid's width and height. */
  cellUnder: (point: { readonly x: number; readonly y: number }) => number | undefined;
  /** Where the pointer is, in shares; undefined once it has left. */
  onPoint?: ((point: { readonly x: number; readonly y: number } | undefined) => void) | undefined;
  /** Where a cell lies, in shares. */
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  label: string;
  /** What stands in the cell, in words. */
  cellLabel: string;
  describedBy?: string | undefined;
  className?: string | undefined;
  testid?: string | undefined;
  /** The picture that the grid lies over. */
  children: ReactNode;
}

/**
 * A grid that is a picture: one cell of it is an element, and moves with the arrow keys (ARIA's grid with most of its
 * cells left out). A finger's first tap reads a cell, its second chooses it.
 */
export function RovingGrid(props: RovingGridProps) {
  const { rows, columns, at, onAt, onChoose, cellUnder, onPoint, place, label, cellLabel } = props;
  const { count = rows * columns } = props;
  const focused = useRef(false);
  /** A key moved the cell: it must come into view. What a pointer moves is there. */
  const byKey = useRef(false);
  /** The cell that a finger's tap found chosen already. */
  const tapped = useRef<number | undefined>(undefined);

  // Each cell is an element of its own, so that it is read out when the focus comes to it from the one before.
  const takeCell = useCallback((element: HTMLButtonElement | null) => {
    if (focused.current) element?.focus({ preventScroll: !byKey.current });
  }, []);

  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const shares = {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    };
    byKey.current = false;
    onPoint?.(shares);
    const cell = cellUnder(shares);
    if (cell !== undefined && cell !== at) onAt(cell);
    return cell;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid over a picture, of which one cell is an element.
    <div
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={props.describedBy}
      aria-rowcount={rows}
      aria-colcount={columns}
      aria-readonly="true"
      className={classes(styles.grid, props.className)}
      data-testid={props.testid}
      onPointerMove={point}
      onPointerDown={(event) => {
        const before = at;
        const cell = point(event);
        tapped.current = event.pointerType === 'mouse' || cell === before ? cell : undefined;
      }}
      onPointerLeave={() => onPoint?.(undefined)}
      onClick={(event) => {
        // A click without a pointer is Enter on the cell.
        const cell = event.detail === 0 ? at : tapped.current;
        tapped.current = undefined;
        if (cell !== undefined) onChoose(cell);
      }}
      onKeyDown={(event) => {
        const from = { row: Math.floor(at / columns), column: at % columns };
        const to = gridMove(from, event.key, event.ctrlKey || event.metaKey, rows, columns);
        if (!to || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        byKey.current = true;
        onPoint?.(undefined);
        const cell = to.row * columns + to.column;
        if (cell < count) onAt(cell);
        else if (event.key === 'End') onAt(count - 1);
      }}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={() => {
        focused.current = false;
      }}
    >
      {props.children}
      {/* biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus. */}
      <div key={at} role="row" aria-rowindex={Math.floor(at / columns) + 1} className={styles.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: a cell of an ARIA grid. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus. */}
        <span role="gridcell" aria-colindex={(at % columns) + 1}>
          <button
            ref={takeCell}
            type="button"
            className={styles.cell}
            aria-label={cellLabel}
            style={{
              insetInlineStart: `${100 * place.x}%`,
              insetBlockStart: `${100 * place.y}%`,
              inlineSize: `${100 * place.width}%`,
              blockSize: `${100 * place.height}%`,
            }}
          />
        </span>
      </div>
    </div>
  );
}

/** Where a cell of a map lies, and which lies under a point: for maps whose cells fill their place evenly. */
export function evenCells({ height, width }: { readonly height: number; readonly width: number }) {
  const inside = (share: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor(share * n)));
  return {
    cellUnder: ({ x, y }: { readonly x: number; readonly y: number }) =>
      inside(y, height) * width + inside(x, width),
    place: (cell: number) => ({
      x: (cell % width) / width,
      y: Math.floor(cell / width) / height,
      width: 1 / width,
      height: 1 / height,
    }),
  };
}
