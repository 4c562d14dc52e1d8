import type { Point } from '@/lib/attention/reach';
import { dotsPath, slotPath } from './overlay-paths';
import styles from './QueryOverlay.module.css';

/** Radius of the ring about a key that is pointed at, in cells. */
const MARKED_RADIUS = 0.75;

export interface QueryOverlayProps {
  /** Side of the network's input, the unit of everything here (pixels). */
  size: number;
  /** Side of a cell of the open map. */
  cell: number;
  slot: number;
  query: Point;
  keys: readonly Point[];
  /** Attention over the keys; undefined while it is not known. */
  row: ArrayLike<number> | undefined;
  /** Radius that holds half of it. */
  radius: number | undefined;
  /** Token of the key to ring. */
  marked?: number | undefined;
}

/** The query's cell with its slot's shape, the keys as dots, and the disc with half of the attention. */
export function QueryOverlay({ size, cell, slot, query, keys, row, radius, marked }: QueryOverlayProps) {
  const dots = row ? dotsPath({ keys, cell }, row) : '';
  const key = marked === undefined ? undefined : keys[marked];
  return (
    <svg className={styles.overlay} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      {row && <path className={styles.halo} d={dots} />}
      {row && <path className={styles.dots} d={dots} data-testid="dots" />}
      {radius !== undefined && <circle className={styles.ringHalo} cx={query.x} cy={query.y} r={radius} />}
      {radius !== undefined && <circle className={styles.ring} cx={query.x} cy={query.y} r={radius} />}
      {key && <circle className={styles.markedHalo} cx={key.x} cy={key.y} r={cell * MARKED_RADIUS} />}
      {key && (
        <circle
          className={styles.marked}
          cx={key.x}
          cy={key.y}
          r={cell * MARKED_RADIUS}
          data-testid="marked"
          data-key={marked}
        />
      )}
      <rect
        className={styles.cellHalo}
        x={query.x - cell / 2}
        y={query.y - cell / 2}
        width={cell}
        height={cell}
      />
      <rect
        className={styles.cell}
        x={query.x - cell / 2}
        y={query.y - cell / 2}
        width={cell}
        height={cell}
      />
      <path className={styles.slot} transform={`translate(${query.x},${query.y})`} d={slotPath(slot, cell)} />
    </svg>
  );
}
