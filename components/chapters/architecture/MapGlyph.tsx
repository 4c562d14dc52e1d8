import { classes } from '@/components/ui/classes';
import styles from './BridgeFigure.module.css';

/** Cells along a side of the drawn map: few enough to be told apart. */
const SIDE = 8;
const CELL = 9;
const GAP = 1;
/** The cell whose view is drawn. */
const QUERY = { row: 2, column: 2 };

/** A map, small: nothing lit, the 3×3 around a cell, the cells of its slot, or all. */
export function MapGlyph({ lit }: { lit: 'none' | 'window' | 'slot' | 'all' }) {
  const cells = Array.from({ length: SIDE ** 2 }, (_, i) => ({
    row: Math.floor(i / SIDE),
    column: i % SIDE,
  }));
  const isLit = ({ row, column }: (typeof cells)[number]) => {
    if (lit === 'all') return true;
    if (lit === 'window') return Math.abs(row - QUERY.row) <= 1 && Math.abs(column - QUERY.column) <= 1;
    return lit === 'slot' && row % 2 === QUERY.row % 2 && column % 2 === QUERY.column % 2;
  };
  return (
    <svg
      className={styles.glyph}
      viewBox={`0 0 ${SIDE * CELL} ${SIDE * CELL}`}
      width={SIDE * CELL}
      height={SIDE * CELL}
      aria-hidden="true"
      focusable="false"
    >
      {cells.map((cell) => (
        <rect
          key={`${cell.row} ${cell.column}`}
          className={classes(
            styles.cell,
            isLit(cell) && (lit === 'window' ? styles.local : styles.global),
            lit !== 'none' &&
              lit !== 'all' &&
              cell.row === QUERY.row &&
              cell.column === QUERY.column &&
              styles.query,
          )}
          x={cell.column * CELL + GAP / 2}
          y={cell.row * CELL + GAP / 2}
          width={CELL - GAP}
          height={CELL - GAP}
        />
      ))}
    </svg>
  );
}

/** The tokens beside a map. */
export function TokenGlyph({ count, lit }: { count: number; lit: boolean }) {
  const width = 10;
  const height = 32;
  return (
    <svg
      className={styles.glyph}
      viewBox={`0 0 ${count * width} ${height}`}
      width={count * width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: count }, (_, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place.
          key={i}
          className={classes(styles.cell, lit && styles.global)}
          x={i * width + 1}
          y={1}
          width={width - 2}
          height={height - 2}
        />
      ))}
    </svg>
  );
}
