import { overlap } from '@/lib/attention/compare';
import { cosineSimilarity } from '@/lib/attention/cosine';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './OverlapTable.module.css';

export type Row = ArrayLike<number> | undefined;

export interface OverlapTableProps {
  /** Attention of the query that moves. */
  query: Row;
  pins: readonly Row[];
  locale: Locale;
  t: Lab['attention']['pins'];
}

/** How much attention the pins have in common with the query and with each other, and the cosine of their rows. */
export function OverlapTable({ query, pins, locale, t }: OverlapTableProps) {
  const name = (pin: number) => format(t.pinName, { pin: pin + 1 });
  const numbers = (a: Row, b: Row) =>
    a && b ? (
      <>
        {formatPercent(locale, overlap(a, b), 0)}
        <span className={styles.cosine}>
          {format(t.cosine, { value: formatNumber(locale, cosineSimilarity(a, b), 2) })}
        </span>
      </>
    ) : (
      '…'
    );
  // Each pair once: a pin against the query and the pins before it.
  const before = pins.slice(0, -1);
  return (
    <div className={styles.overlap}>
      <table className={styles.table} data-testid="overlap">
        <caption className={styles.caption}>{t.overlap}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.query}</th>
            {before.map((_, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its number.
              <th key={n} scope="col">
                {name(n)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pins.map((pin, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its number.
            <tr key={n}>
              <th scope="row">{name(n)}</th>
              <td>{numbers(pin, query)}</td>
              {before.map((other, m) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its number.
                <td key={m}>{m < n ? numbers(pin, other) : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t.overlapHow}</p>
    </div>
  );
}
