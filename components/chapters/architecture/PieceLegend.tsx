import { classes } from '@/components/ui/classes';
import { PIECES, type Piece } from '@/lib/architecture/counted-layers';
import type { Architecture } from '@/lib/i18n/en/architecture';
import styles from './pieces.module.css';

/** What the parts of a stacked bar are, in the order in which they are stacked. */
export function PieceLegend({
  label,
  words,
  pieces = PIECES,
}: {
  label: string;
  words: Architecture['pieces'];
  pieces?: readonly Piece[] | undefined;
}) {
  return (
    <ul className={styles.legend} aria-label={label}>
      {pieces.map((piece) => (
        <li key={piece}>
          <span className={classes(styles.swatch, styles[piece])} aria-hidden="true" />
          {words[piece]}
        </li>
      ))}
    </ul>
  );
}
