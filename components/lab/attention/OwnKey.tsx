import { classes } from '@/components/ui/classes';
import { rankOf } from '@/lib/attention/rank';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { KeyBar } from './KeyBar';
import styles from './KeyList.module.css';

export interface OwnKeyProps {
  /** Token of the patch that is pointed at, or else of the query that is held. */
  own: number;
  /** Attention of the query over its keys; sums to 1. */
  row: ArrayLike<number>;
  /** The outlined pin's row. */
  pinned: { readonly row: ArrayLike<number> } | undefined;
  /** The weight that fills the whole width. */
  full: number;
  /** Patches in a row of the map. */
  columns: number;
  locale: Locale;
  t: Lab['attention']['keys'];
}

/** The foot of the list: the patch that is pointed at on the picture, with its rank, also where the list ends before it. */
export function OwnKey({ own, row, pinned, full, columns, locale, t }: OwnKeyProps) {
  const weight = row[own] ?? 0;
  const place = { patch: own, row: Math.floor(own / columns), column: own % columns };
  return (
    <tfoot>
      <tr className={classes(styles.row, styles.own)} data-testid="own-key" data-key={own}>
        <td className={styles.number}>{formatNumber(locale, rankOf(row, own), 0)}</td>
        <th scope="row">{format(t.own, place)}</th>
        <td className={styles.bars}>
          <KeyBar weight={weight} pinned={pinned?.row[own]} full={full} />
        </td>
        <td className={styles.number} data-weight={weight}>
          {formatPercent(locale, weight, 1)}
        </td>
        <td className={classes(styles.number, styles.times)}>
          {formatNumber(locale, weight * row.length, 1)}
        </td>
        {pinned && <td className={styles.number}>{formatPercent(locale, pinned.row[own] ?? 0, 1)}</td>}
      </tr>
    </tfoot>
  );
}
