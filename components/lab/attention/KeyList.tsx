'use client';
import { memo, useId, useState } from 'react';
import { gridMove } from '@/components/matrix/grid-move';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { greatest } from '@/lib/attention/softmax';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { KeyBar } from './KeyBar';
import styles from './KeyList.module.css';
import { OwnKey } from './OwnKey';

export interface KeyListProps {
  /** Attention of the query over its keys; sums to 1. */
  row: ArrayLike<number>;
  /** The outlined pin's row over the keys of its own slot, patch by patch, and the pin's number from 0. */
  pinned: { readonly row: ArrayLike<number>; readonly pin: number } | undefined;
  /** Patches in a row of the map: where a key's patch lies. */
  columns: number;
  /** Token of the query itself: the patch under the pointer, or else where the query is held. */
  own: number;
  /** Token of the key that is pointed at. */
  marked: number | undefined;
  onMark: (token: number | undefined) => void;
  /** Puts the query at a key. */
  onChoose: (token: number) => void;
  locale: Locale;
  t: Lab['attention']['keys'];
}

/** Keys shown before the reader asks for all of them. */
export const SHOWN = 8;

/** One query's row of attention as a table: its keys by weight, the strongest first. */
export const KeyList = memo(function KeyList({
  row,
  pinned,
  columns,
  own,
  marked,
  onMark,
  onChoose,
  locale,
  t,
}: KeyListProps) {
  const heading = useId();
  const [all, setAll] = useState(false);
  const [stop, setStop] = useState(0);
  const count = all ? row.length : Math.min(SHOWN, row.length);
  const order = greatest(row, count);
  const share = formatPercent(
    locale,
    order.reduce((sum, token) => sum + (row[token] ?? 0), 0),
    1,
  );
  const full = Math.max(row[order[0] ?? 0] ?? 0, ...order.map((token) => pinned?.row[token] ?? 0));
  const tabStop = Math.min(stop, count - 1);
  return (
    <section aria-labelledby={heading} className={styles.keys} data-testid="keys">
      <h3 id={heading} className={styles.heading}>
        {t.heading}
      </h3>
      <div className={classes(styles.scroll, all && styles.tall)}>
        <table className={classes(styles.table, pinned && styles.beside)} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                <VisuallyHidden>{t.rank}</VisuallyHidden>
              </th>
              <th scope="col">{t.patch}</th>
              <td className={styles.bars} />
              <th scope="col" className={styles.number}>
                {t.weight}
              </th>
              <th scope="col" className={classes(styles.number, styles.times)}>
                {t.times}
              </th>
              {pinned && (
                <th scope="col" className={styles.number}>
                  {format(t.pinned, { pin: pinned.pin + 1 })}
                </th>
              )}
            </tr>
          </thead>
          <tbody
            onKeyDown={(event) => {
              const to = gridMove({ row: tabStop, column: 0 }, event.key, true, count, 1);
              if (!to || event.altKey || event.key === 'ArrowLeft' || event.key === 'ArrowRight') return;
              event.preventDefault();
              event.currentTarget.rows[to.row]?.querySelector('button')?.focus();
            }}
          >
            {order.map((token, rank) => {
              const weight = row[token] ?? 0;
              const place = {
                patch: token,
                row: Math.floor(token / columns),
                column: token % columns,
              };
              return (
                <tr
                  // By rank, so that the focus stays where it is while the query moves.
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row of the table is a rank.
                  key={rank}
                  className={classes(
                    styles.row,
                    token === marked && styles.marked,
                    token === own && styles.own,
                  )}
                  data-own={token === own || undefined}
                  data-token={token}
                  onPointerEnter={() => onMark(token)}
                  onPointerLeave={() => onMark(undefined)}
                >
                  <td className={styles.number}>{formatNumber(locale, rank + 1, 0)}</td>
                  <th scope="row" className={styles.patch}>
                    <button
                      type="button"
                      className={styles.place}
                      aria-label={format(t.move, place)}
                      tabIndex={rank === tabStop ? 0 : -1}
                      onClick={() => {
                        // The rows are about to hold other keys.
                        onMark(undefined);
                        onChoose(token);
                      }}
                      onFocus={() => {
                        setStop(rank);
                        onMark(token);
                      }}
                      onBlur={() => onMark(undefined)}
                    >
                      {format(t.place, place)}
                    </button>
                  </th>
                  <td className={styles.bars}>
                    <KeyBar weight={weight} pinned={pinned?.row[token]} full={full} />
                  </td>
                  <td className={styles.number} data-weight={weight}>
                    {formatPercent(locale, weight, 1)}
                  </td>
                  <td className={classes(styles.number, styles.times)}>
                    {formatNumber(locale, weight * row.length, 1)}
                  </td>
                  {pinned && (
                    <td className={styles.number}>{formatPercent(locale, pinned.row[token] ?? 0, 1)}</td>
                  )}
                </tr>
              );
            })}
          </tbody>
          <OwnKey own={own} row={row} pinned={pinned} full={full} columns={columns} locale={locale} t={t} />
        </table>
      </div>
      <div className={styles.foot}>
        <div className={styles.notes}>
          <p data-testid="keys-sum">
            {all
              ? format(t.sumAll, { tokens: row.length, share })
              : format(t.sum, { count, tokens: row.length, share })}
          </p>
          <p>{t.hint}</p>
        </div>
        {row.length > SHOWN && (
          <Button onClick={() => setAll(!all)}>
            {all ? format(t.fewer, { count: SHOWN }) : format(t.all, { tokens: row.length })}
          </Button>
        )}
      </div>
    </section>
  );
});
