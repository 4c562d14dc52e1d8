import { MatrixName } from '@/components/matrix/MatrixName';
import { classes } from '@/components/ui/classes';
import { magnitude } from '@/lib/colour/magnitude';
import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Matrix } from '@/lib/walkthrough/matrix';
import styles from './OperatorGrid.module.css';

export interface OperatorGridProps {
  name: string;
  kind: Role;
  values: Matrix;
  /** The cells that count, whatever their value: framed, and never empty. */
  support: readonly (readonly boolean[])[];
  /** The magnitude of the deepest fill. */
  greatest: number;
  /** 'frames': the structure without the numbers; 'none': empty places. */
  shown: 'none' | 'frames' | 'all';
  /** The row that the figure speaks about. */
  row?: number | undefined;
  /** The cells that belong to what the reader points at, as row × columns + column. */
  pointed?: ReadonlySet<number> | undefined;
  locale: Locale;
  words: Figure['matrix'];
}

/**
 * A matrix in which it matters more *which* cells count than what they hold: a cell with support has a frame in the
 * role's colour, one without is an empty place. Numbers show where there is room; a screen reader reads them always.
 */
export function OperatorGrid({
  name,
  kind,
  values,
  support,
  greatest,
  shown,
  row: marked,
  pointed,
  locale,
  words,
}: OperatorGridProps) {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  return (
    <div className={classes(styles.grid, styles[kind])}>
      <MatrixName name={name} kind={kind} rows={rows} columns={columns} />
      <div className={styles.brackets}>
        <table className={styles.cells} aria-label={format(words.shape, { name, rows, columns })}>
          <tbody>
            {values.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
              <tr key={i} className={i === marked ? styles.marked : undefined}>
                {row.map((value, j) => {
                  const counts = support[i]?.[j] === true && shown !== 'none';
                  const full = counts && shown === 'all';
                  return (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                      key={j}
                      aria-label={shown === 'all' ? undefined : words.unknown}
                      className={classes(
                        counts && styles.counts,
                        full && value < 0 && styles.negative,
                        pointed?.has(i * columns + j) && styles.pointed,
                      )}
                      style={
                        full ? { '--m': `${(100 * magnitude(value, greatest)).toFixed(1)}%` } : undefined
                      }
                    >
                      {shown === 'all' && (
                        <span className={counts ? styles.number : styles.zero}>
                          {formatNumber(locale, value, Math.abs(value) < 9.995 ? 2 : 0)}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
