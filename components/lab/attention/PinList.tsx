'use client';
import { memo, useId } from 'react';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { MAX_PINS } from '@/lib/session/view';
import { OverlapTable } from './OverlapTable';
import styles from './PinList.module.css';
import { strongest } from './query-caption';
import type { QueryState } from './query-state';

export interface PinListProps {
  /** The query that moves. */
  query: QueryState;
  pins: readonly QueryState[];
  /** Number of the pin that is outlined on the picture, from 0. */
  outlined: number | undefined;
  onOutline: (pin: number | undefined) => void;
  onPin: () => void;
  /** Puts the query where a pin is. */
  onGo: (pin: number) => void;
  onRemove: (pin: number) => void;
  locale: Locale;
  t: Pick<Lab, 'attention' | 'slotNames'>;
}

/** The pinned queries: what each attends to, and how much of it they have in common. */
export const PinList = memo(function PinList(props: PinListProps) {
  const { query, pins, outlined, onOutline, onPin, onGo, onRemove, locale } = props;
  const t = props.t.attention.pins;
  const heading = useId();
  const full = pins.length >= MAX_PINS;
  return (
    <section aria-labelledby={heading} className={styles.pins} data-testid="pins">
      <div className={styles.head}>
        <h3 id={heading} className={styles.heading}>
          {t.heading}
        </h3>
        <Button onClick={onPin} disabled={full}>
          {t.pin}
        </Button>
        <span className={styles.note}>{full ? format(t.full, { max: MAX_PINS }) : t.key}</span>
      </div>
      {pins.length === 0 ? (
        <p className={styles.note}>{format(t.none, { max: MAX_PINS })}</p>
      ) : (
        <>
          <ol className={styles.list}>
            {pins.map((pin, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pin is its number; it holds no state.
              <li key={n} className={styles.pin}>
                <span className={styles.tag} aria-hidden="true">
                  {n + 1}
                </span>
                <p className={styles.sentence}>{sentence(pin, locale, props.t)}</p>
                <span className={styles.actions}>
                  <Button
                    variant="plain"
                    aria-label={format(t.goLabel, { pin: n + 1 })}
                    onClick={() => onGo(n)}
                  >
                    {t.go}
                  </Button>
                  <Button
                    variant="plain"
                    aria-label={format(t.removeLabel, { pin: n + 1 })}
                    onClick={() => onRemove(n)}
                  >
                    {t.remove}
                  </Button>
                </span>
              </li>
            ))}
          </ol>
          <div className={styles.compare}>
            <Segmented
              label={t.outline}
              value={outlined === undefined ? 'none' : String(outlined)}
              options={[
                { value: 'none', label: t.nobody },
                ...pins.map((_, n) => ({ value: String(n), label: format(t.pinName, { pin: n + 1 }) })),
              ]}
              onChange={(value) => onOutline(value === 'none' ? undefined : Number(value))}
            />
            <OverlapTable query={query.row} pins={pins.map((pin) => pin.row)} locale={locale} t={t} />
          </div>
        </>
      )}
    </section>
  );
});

function sentence(
  { query, row, radius }: QueryState,
  locale: Locale,
  { attention, slotNames }: PinListProps['t'],
): string {
  if (!row || radius === undefined) return attention.waiting;
  return format(attention.pins.sentence, {
    slot: slotNames[query.slot] ?? '',
    patch: query.token,
    row: query.patch.row,
    column: query.patch.column,
    radius: formatNumber(locale, radius, 0),
    times: formatNumber(locale, strongest(row) * row.length, 1),
  });
}
