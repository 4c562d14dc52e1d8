import type { HeadReach } from '@/lib/attention/distance';
import { NEAR_UNIFORM } from '@/lib/attention/entropy';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './HeadMap.module.css';
import type { HeadPlace } from './head-places';

export interface HeadReadoutProps {
  place: HeadPlace;
  reach: HeadReach | undefined;
  even: HeadReach;
  locale: Locale;
  t: Lab['attention'];
}

/** The numbers of the head that is pointed at, or else open, beside those of an even spread. */
export function HeadReadout({ place: { stage, layer, head }, reach, even, locale, t }: HeadReadoutProps) {
  const px = (value: number | undefined) =>
    value === undefined ? '…' : format(t.map.px, { value: formatNumber(locale, value, 0) });
  const evenly = (value: number) => format(t.map.evenly, { value: formatNumber(locale, value, 0) });
  return (
    <div className={styles.readout} data-testid="head-readout">
      <p className={styles.which}>
        {format(t.map.readout, { stage, layer: layer + 1, head: head + 1 })}
        {reach && reach.entropy >= NEAR_UNIFORM && <span className={styles.flat}>{t.nearUniform}</span>}
      </p>
      <dl className={styles.numbers}>
        <div>
          <dt>{t.map.distance}</dt>
          <dd>
            {px(reach?.distance)} <span className={styles.even}>{evenly(even.distance)}</span>
          </dd>
        </div>
        <div>
          <dt>{t.map.radius}</dt>
          <dd>
            {px(reach?.radius)} <span className={styles.even}>{evenly(even.radius)}</span>
          </dd>
        </div>
        <div>
          <dt>{t.map.entropy}</dt>
          <dd>{reach ? formatNumber(locale, reach.entropy, 2) : '…'}</dd>
        </div>
      </dl>
    </div>
  );
}
