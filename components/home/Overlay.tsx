import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { keyOf, type Ref } from '@/lib/walkthrough/trace';
import type { Motion } from './motion';
import styles from './Overlay.module.css';
import type { Box, Boxes } from './use-cell-boxes';

const between = (from: number, to: number, t: number) => from + (to - from) * t;

function boxBetween(from: Box, to: Box, t: number): Box {
  return {
    left: between(from.left, to.left, t),
    top: between(from.top, to.top, t),
    width: between(from.width, to.width, t),
    height: between(from.height, to.height, t),
  };
}

const placed = ({ left, top, width, height }: Box) => ({ left, top, width, height });

/** Where the window of `size`×`size` cells lies on X, `columns` wide; null before the board is measured. */
function windowBox(
  boxes: Boxes,
  window: NonNullable<Motion['window']>,
  size: number,
  columns: number,
): Box | null {
  const first = boxes.get(keyOf({ tensor: 'X', index: 0 }));
  const diagonal = boxes.get(keyOf({ tensor: 'X', index: columns + 1 }));
  if (!first || !diagonal) return null;
  const across = diagonal.left - first.left;
  const down = diagonal.top - first.top;
  return {
    left: first.left + window.column * across,
    top: first.top + window.row * down,
    width: across * (size - 1) + first.width,
    height: down * (size - 1) + first.height,
  };
}

/**
 * What moves over the board: the window on X, and values on their way from cell to cell. Positions are measured; all
 * else follows from the motion alone.
 */
export function Overlay({
  boxes,
  motion,
  ring,
  size,
  columns,
  numberAt,
  roleOf,
  locale,
}: {
  boxes: Boxes;
  motion: Pick<Motion, 'window' | 'flying'>;
  /** A cell to draw a ring around. */
  ring: Ref | null;
  size: number;
  columns: number;
  numberAt: (ref: Ref) => number;
  roleOf: (ref: Ref) => Role;
  locale: Locale;
}) {
  const ringed = ring && boxes.get(keyOf(ring));
  const window = motion.window && windowBox(boxes, motion.window, size, columns);
  return (
    <div className={styles.overlay} aria-hidden="true">
      {window && <span className={styles.window} style={placed(window)} />}
      {ringed && <span className={styles.ring} style={placed(ringed)} />}
      {motion.flying.map(({ from, to, t }) => {
        const start = boxes.get(keyOf(from));
        const end = boxes.get(keyOf(to));
        if (!start || !end) return null;
        return (
          <span
            key={`${keyOf(from)} ${keyOf(to)}`}
            className={classes(styles.flying, styles[roleOf(from)])}
            style={placed(boxBetween(start, end, t))}
          >
            {formatSignificant(locale, numberAt(from), 2)}
          </span>
        );
      })}
    </div>
  );
}
