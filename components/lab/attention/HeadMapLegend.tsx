import { NEAR_UNIFORM } from '@/lib/attention/entropy';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import glyph from './HeadGlyph.module.css';
import styles from './HeadMap.module.css';

/** What the parts of a head's picture mean. */
export function HeadMapLegend({ locale, t }: { locale: Locale; t: Lab['attention'] }) {
  return (
    <ul className={styles.legend}>
      <li>
        <Sign>
          <rect className={glyph.picture} x="1" y="1" width="18" height="18" />
        </Sign>
        {t.map.square}
      </li>
      <li>
        <Sign>
          <circle className={glyph.disc} cx="10" cy="10" r="7" fillOpacity="0.5" />
        </Sign>
        {t.map.disc}
      </li>
      <li>
        <Sign>
          <circle className={`${glyph.disc} ${glyph.flat}`} cx="10" cy="10" r="7" fillOpacity="0" />
        </Sign>
        {format(t.map.flat, { limit: formatNumber(locale, NEAR_UNIFORM, 2) })}
      </li>
      <li>
        <Sign>
          <circle className={glyph.even} cx="10" cy="10" r="8" />
        </Sign>
        {t.map.ring}
      </li>
      <li>
        <Sign>
          <path className={glyph.tick} d="M2,10H17m0,-4v8" />
        </Sign>
        {t.map.tick}
      </li>
    </ul>
  );
}

const Sign = ({ children }: { children: React.ReactNode }) => (
  <svg width="20" height="20" aria-hidden="true" focusable="false">
    {children}
  </svg>
);
