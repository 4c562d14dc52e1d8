'use client';
import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Block } from '@/lib/i18n/en/block';
import type { Size } from '@/lib/mobilevit/spec/size';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import styles from './CellPicker.module.css';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The lines between cells, or every `pitch`th of them, in cells. */
const lines = ({ height, width }: Size, pitch: number): string => {
  const inner = (length: number) =>
    Array.from({ length: Math.ceil(length / pitch) - 1 }, (_, i) => (i + 1) * pitch);
  return [
    ...inner(height).map((y) => `M0 ${y}h${width}`),
    ...inner(width).map((x) => `M${x} 0v${height}`),
  ].join('');
};

/** The picture under the block's map: a cell can be chosen by pointer or arrow keys. */
export function CellPicker({
  url,
  map,
  cell,
  onCell,
  says,
  words,
}: {
  url: string;
  map: Size;
  cell: Cell;
  onCell: (cell: Cell) => void;
  /** The chosen cell in words. */
  says: string;
  words: Block['figure']['cell'];
}) {
  const hint = useId();
  const [keyed, setKeyed] = useState(false);
  const within = (row: number, column: number): Cell => ({
    row: Math.min(Math.max(row, 0), map.height - 1),
    column: Math.min(Math.max(column, 0), map.width - 1),
  });
  const choose = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setKeyed(false);
    onCell(
      within(
        Math.floor(((event.clientY - box.top) / box.height) * map.height),
        Math.floor(((event.clientX - box.left) / box.width) * map.width),
      ),
    );
  };
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setKeyed(true);
    onCell(within(cell.row + by[0], cell.column + by[1]));
  };
  return (
    <div
      className={styles.picker}
      role="application"
      aria-label={`${words.surface}. ${says}`}
      aria-roledescription={words.role}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the cell.
      tabIndex={0}
      onPointerDown={choose}
      onPointerMove={(event) => event.buttons === 1 && choose(event)}
      onKeyDown={move}
      data-testid="cell-picker"
    >
      {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser. */}
      <img className={styles.picture} src={url} alt="" draggable={false} />
      <svg
        className={styles.grid}
        viewBox={`0 0 ${map.width} ${map.height}`}
        aria-hidden="true"
        focusable="false"
      >
        <path className={styles.line} d={lines(map, 1)} />
        <path className={styles.patch} d={lines(map, PATCH)} />
        <rect className={styles.halo} x={cell.column} y={cell.row} width={1} height={1} />
        <rect className={styles.cell} x={cell.column} y={cell.row} width={1} height={1} />
      </svg>
      <VisuallyHidden>
        <span id={hint}>{words.hint}</span>
        <span aria-live="polite">{keyed ? says : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
