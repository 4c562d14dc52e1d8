import { symbol, symbolCircle } from 'd3-shape';
import { outlinesPath, TAG_AREA } from './overlay-paths';
import styles from './PinMarks.module.css';
import type { QueryState } from './query-state';

export interface PinMarksProps {
  /** Side of the network's input, the unit of everything here (pixels). */
  size: number;
  /** The pinned queries, in the order of their numbers. */
  pins: readonly QueryState[];
  /** Number of the pin whose row is drawn, from 0. */
  outlined: number | undefined;
}

/**
 * The pinned queries: their cells with their numbers, and the row of one of them as outlines, so that it can be told
 * from the moving query's filled dots.
 */
export function PinMarks({ size, pins, outlined }: PinMarksProps) {
  const outlines = outlinesPath(outlined === undefined ? undefined : pins[outlined]);
  return (
    <svg className={styles.marks} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {outlines && <path className={styles.halo} d={outlines} />}
      {outlines && <path className={styles.outlines} d={outlines} data-testid="outlines" />}
      {pins.map(({ query: { centre, cell, slot, token } }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its number; it holds no state.
        <g key={n} data-testid="pin" data-slot={slot} data-token={token}>
          <rect
            className={styles.cell}
            x={centre.x - cell / 2}
            y={centre.y - cell / 2}
            width={cell}
            height={cell}
          />
          <g transform={`translate(${centre.x},${centre.y})`}>
            <path className={styles.tag} d={symbol(symbolCircle, TAG_AREA)() ?? ''} />
            <text className={styles.number} dy="0.36em">
              {n + 1}
            </text>
          </g>
        </g>
      ))}
    </svg>
  );
}
