'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { type Cell as GridCell, gridMove } from '@/components/matrix/grid-move';
import { type Slot, SlotMark } from '@/components/matrix/SlotMark';
import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import {
  indexOfPlace,
  type PatchedMap,
  patchCount,
  placeOfIndex,
  slotCount,
} from '@/lib/patches/patch-index';
import styles from './CellMap.module.css';

/** What one cell of a map shows. */
export interface CellLook {
  /** Its hue; without it the cell is empty paper. */
  readonly role?: Role | undefined;
  /** Depth of the fill, 0–1. */
  readonly depth?: number | undefined;
  /** Below zero: hatched. */
  readonly negative?: boolean | undefined;
  /** A mark of its slot, strong or faint. */
  readonly mark?: 'strong' | 'faint' | undefined;
  /** A sign or a digit, for the eye; the cell's name says it to screen readers. */
  readonly text?: string | undefined;
  readonly picked?: boolean | undefined;
}

export interface CellMapProps {
  map: PatchedMap;
  /** The map with its patches apart, or the sheet with a row for each slot and a column for each patch. */
  layout: 'map' | 'sheet';
  /** What it is and shows, for screen readers. */
  label: string;
  /** By the cell's index in the map, row by row, in either layout. */
  look: (index: number) => CellLook;
  /** What a cell is called, and what it shows. Needed where cells can be picked. */
  nameOf?: ((index: number) => string) | undefined;
  onPick?: ((index: number) => void) | undefined;
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/**
 * A map, or its sheet, as cells of one size (`--side` of the surroundings). Where cells can be picked it is a grid with
 * one stop for Tab, arrow keys and Enter; otherwise a picture.
 */
export function CellMap({ map, layout, label, look, nameOf, onPick }: CellMapProps) {
  const sheet = layout === 'sheet';
  const rows = sheet ? slotCount(map) : map.height;
  const columns = sheet ? patchCount(map) : map.width;
  const indexAt = ({ row, column }: GridCell) =>
    sheet ? indexOfPlace(map, { slot: row, token: column }) : row * map.width + column;
  const [at, setAt] = useState<GridCell>({ row: 0, column: 0 });
  const here = at.row < rows && at.column < columns ? at : { row: 0, column: 0 };
  const grid = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent, cell: GridCell) => {
    const next = gridMove(cell, event.key, event.ctrlKey || event.metaKey, rows, columns);
    if (next) {
      event.preventDefault();
      event.stopPropagation();
      setAt(next);
      const element = grid.current?.children[next.row]?.children[next.column];
      if (element instanceof HTMLElement) element.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPick?.(indexAt(cell));
    }
  };

  const rowClass = (row: number) =>
    classes(styles.row, row > 0 && (sheet || row % map.patch === 0) && styles.apart);
  const cellClass = (column: number, { role, negative, picked, mark }: CellLook) =>
    classes(
      styles.cell,
      role && styles[role],
      negative && styles.negative,
      picked && styles.picked,
      mark === 'faint' && styles.faint,
      !sheet && column > 0 && column % map.patch === 0 && styles.beside,
    );
  const inside = (index: number, { mark }: CellLook) =>
    mark && <SlotMark slot={placeOfIndex(map, index).slot as Slot} size={10} />;
  const depthOf = ({ depth = 1 }: CellLook) => ({ '--m': `${(100 * depth).toFixed(1)}%` });

  if (!onPick) {
    return (
      <div role="img" aria-label={label} className={styles.grid}>
        {upTo(rows).map((row) => (
          <div key={row} className={rowClass(row)}>
            {upTo(columns).map((column) => {
              const index = indexAt({ row, column });
              const shown = look(index);
              return (
                <div
                  key={column}
                  className={cellClass(column, shown)}
                  style={depthOf(shown)}
                  data-text={shown.text}
                >
                  {inside(index, shown)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a widget of cells, not a table of data.
    <div ref={grid} role="grid" aria-label={label} className={styles.grid}>
      {upTo(rows).map((row) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of an ARIA grid.
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
        <div key={row} role="row" className={rowClass(row)}>
          {upTo(columns).map((column) => {
            const cell = { row, column };
            const index = indexAt(cell);
            const shown = look(index);
            return (
              // biome-ignore lint/a11y/useSemanticElements: a cell of an ARIA grid.
              <div
                key={column}
                role="gridcell"
                tabIndex={here.row === row && here.column === column ? 0 : -1}
                aria-label={nameOf?.(index)}
                aria-selected={shown.picked === true}
                className={classes(cellClass(column, shown), styles.live)}
                style={depthOf(shown)}
                data-text={shown.text}
                onClick={() => onPick(index)}
                onFocus={() => setAt(cell)}
                onKeyDown={(event) => onKeyDown(event, cell)}
              >
                {inside(index, shown)}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
