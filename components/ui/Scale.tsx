import type { Role } from '@/lib/colour/role';
import { classes } from './classes';
import styles from './Scale.module.css';

export interface ScaleProps {
  /** The least and greatest value that the map really holds. */
  min: number;
  max: number;
  format: (value: number) => string;
  /** The hue of the map; without it ink greyscale, dark for the greatest. */
  kind?: Role | undefined;
  label: string;
}

/**
 * The colour scale of a map, with its true minimum and maximum. In a role's hue, depth is magnitude and what lies
 * below zero is hatched; in greyscale the ramp runs from the minimum to the maximum.
 */
export function Scale({ min, max, format, kind, label }: ScaleProps) {
  const zero = max > min ? Math.min(1, Math.max(0, -min / (max - min))) : 0;
  const greatest = Math.max(Math.abs(min), Math.abs(max));
  const depth = (value: number) => (greatest > 0 ? (100 * Math.abs(value)) / greatest : 0);
  return (
    <div className={classes(styles.scale, kind ? styles[kind] : styles.grey)}>
      <span className={styles.label}>{label}</span>
      <span className={styles.end}>{format(min)}</span>
      <span className={styles.track} aria-hidden="true">
        {kind && zero > 0 && (
          <span
            className={styles.negative}
            style={{
              inlineSize: `${zero * 100}%`,
              '--from': `${depth(min)}%`,
              '--to': `${depth(Math.min(0, max))}%`,
            }}
          />
        )}
        {(!kind || zero < 1) && (
          <span
            className={styles.positive}
            style={{ '--from': `${depth(Math.max(0, min))}%`, '--to': `${depth(max)}%` }}
          />
        )}
        {zero > 0 && zero < 1 && (
          <span className={styles.zero} style={{ insetInlineStart: `${zero * 100}%` }} />
        )}
      </span>
      <span className={styles.end}>{format(max)}</span>
    </div>
  );
}
