import { classes } from '@/components/ui/classes';
import type { HeadReach } from '@/lib/attention/distance';
import { NEAR_UNIFORM } from '@/lib/attention/entropy';
import styles from './HeadGlyph.module.css';

export interface HeadGlyphProps {
  reach: HeadReach | undefined;
  /** The same for attention that is spread evenly. */
  even: HeadReach;
  /** Side of the network's input, the unit of all that is drawn (pixels). */
  size: number;
}

/** Side of the glyph over that of the picture in it: an even spread reaches beyond a picture about its middle. */
const ROOM = 1.3;
/** Length of the mark at the end of the mean distance, in shares of the picture's side. */
const TICK = 0.22;

/**
 * A head's reach to scale: the picture as a square with a query in the middle, the disc that holds half of the
 * attention (the fainter, the more widely spread; dashed and empty when near-uniform), a line as long as the mean
 * distance, and a ring where an even spread would have the disc.
 */
export function HeadGlyph({ reach, even, size }: HeadGlyphProps) {
  const side = size * ROOM;
  const flat = reach !== undefined && reach.entropy >= NEAR_UNIFORM;
  return (
    <svg
      className={styles.glyph}
      viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.picture} x={-size / 2} y={-size / 2} width={size} height={size} />
      {reach && (
        <circle
          className={classes(styles.disc, flat && styles.flat)}
          r={reach.radius}
          fillOpacity={flat ? 0 : 1 - reach.entropy}
        />
      )}
      <circle className={styles.even} r={even.radius} />
      {reach && (
        <path className={styles.tick} d={`M0,0H${reach.distance}m0,${(-size * TICK) / 2}v${size * TICK}`} />
      )}
    </svg>
  );
}
