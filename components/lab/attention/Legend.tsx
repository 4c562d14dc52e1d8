import { symbol, symbolCircle } from 'd3-shape';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import styles from './Legend.module.css';
import { dotRadius } from './overlay-paths';

export interface LegendProps {
  /** Keys of the open block. */
  tokens: number;
  /** Side of a cell over the side of the picture. */
  cellShare: number;
  t: Lab['attention'];
}

/** What the marks over the picture mean; the even share is drawn as large as it is on the picture beside it. */
export function Legend({ tokens, cellShare, t }: LegendProps) {
  // In shares of the picture's side, so that the dot is as large here as it is there.
  const diameter = 2 * dotRadius(1 / tokens, tokens, cellShare);
  return (
    <ul className={styles.legend}>
      <li>
        <svg
          viewBox="0 0 2 2"
          style={{ inlineSize: `calc(${diameter} * var(--picture-side))` }}
          aria-hidden="true"
          focusable="false"
        >
          <circle className={styles.dot} cx="1" cy="1" r="1" />
        </svg>
        {format(t.evenShare, { tokens })}
      </li>
      <li>
        <svg width="22" height="22" aria-hidden="true" focusable="false">
          <circle className={styles.ring} cx="11" cy="11" r="9" />
        </svg>
        {t.ring}
      </li>
      <li>
        <svg width="22" height="22" aria-hidden="true" focusable="false">
          <rect className={styles.cell} x="2" y="2" width="18" height="18" />
          <path className={styles.slot} transform="translate(11,11)" d={symbol(symbolCircle, 40)() ?? ''} />
        </svg>
        {t.cell}
      </li>
    </ul>
  );
}
