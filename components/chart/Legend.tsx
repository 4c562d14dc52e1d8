import { classes } from '@/components/ui/classes';
import styles from './Chart.module.css';
import { Mark } from './Mark';
import type { Series } from './plot';

/** The names of the series, each with a piece of its line. One series needs none: the axis names it. */
export function Legend({ series }: { series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className={styles.legend}>
      {series.map((one, order) => (
        <li key={one.id}>
          <svg className={styles[one.look]} width="28" height="12" aria-hidden="true">
            {!one.loose && (
              <line className={classes(styles.line, one.dash && styles.dash)} x1="0" x2="28" y1="6" y2="6" />
            )}
            {(one.marks || one.loose) && <Mark x={14} y={6} order={order} />}
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  );
}
