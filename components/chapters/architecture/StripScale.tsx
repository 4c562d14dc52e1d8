import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './StripHead.module.css';
import { CHANNELS_PER_UNIT, COLUMN } from './strip-geometry';

/** Length of the ruler, in cells. */
const RULER = 32;

/** The scale that the boxes are drawn to, with its ruler. */
export function StripScale({
  locale,
  words,
  columns,
}: {
  locale: Locale;
  words: Architecture['network'];
  columns: number;
}) {
  return (
    <div className={styles.scale}>
      <span className={styles.ruler} style={{ '--share': RULER / (COLUMN * columns) }} aria-hidden="true" />
      <p>
        {format(words.scale, {
          cells: formatNumber(locale, RULER),
          channels: formatNumber(locale, RULER * CHANNELS_PER_UNIT),
        })}
        {spaceAfter(words.scale)}
        <span className={styles.long}>{words.strideNote}</span>
      </p>
    </div>
  );
}
