import { memo } from 'react';
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
export const OperatorGrid = memo(function OperatorGrid({
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
                  return (
                    <OperatorCell
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                      key={j}
                      value={value}
                      counts={counts}
                      written={shown === 'all'}
                      depth={counts && shown === 'all' ? magnitude(value, greatest) : null}
                      pointed={pointed?.has(i * columns + j) === true}
                      unknown={shown === 'all' ? undefined : words.unknown}
                      locale={locale}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
});

/** One cell of an operator: of dozens, most change only their number from frame to frame. */
const OperatorCell = memo(function OperatorCell({
  value,
  counts,
  written,
  depth,
  pointed,
  unknown,
  locale,
}: {
  value: number;
  counts: boolean;
  written: boolean;
  /** How deep it is filled, 0–1; null: not at all. */
  depth: number | null;
  pointed: boolean;
  unknown: string | undefined;
  locale: Locale;
}) {
  return (
    <td
      aria-label={unknown}
      className={classes(
        counts && styles.counts,
        depth !== null && value < 0 && styles.negative,
        pointed && styles.pointed,
        written && !counts && styles.zero,
      )}
      style={depth === null ? undefined : { '--m': `${(100 * depth).toFixed(1)}%` }}
    >
      {written && formatNumber(locale, value, Math.abs(value) < 9.995 ? 2 : 0)}
    </td>
  );
});
