import type { Design } from '@/lib/i18n/en/design';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './TypeSpecimen.module.css';

const SIZES = ['3xl', '2xl', 'xl', 'lg', 'md', 'sm', 'xs'] as const;

/** Numbers of different widths, to see that they stand in columns. */
const FIGURES = [0.57, -0.36, 1111.11, 8888.88];

/** The scale in both scripts, a paragraph of each, and tabular figures. */
export function TypeSpecimen({ locale, words }: { locale: Locale; words: Design['type'] }) {
  const other: Locale = locale === 'en' ? 'zh-Hant' : 'en';
  return (
    <>
      <ul className={styles.scale}>
        {SIZES.map((size) => (
          <li key={size} className={styles.step} style={{ '--size': `var(--text-${size})` }}>
            <code className={styles.token}>{size}</code>
            <span className={styles.sample}>{words.sample}</span>
            <span className={styles.sample} lang={other}>
              {words.sampleOther}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.prose}>
        <p>{words.prose}</p>
        <p lang={other}>{words.proseOther}</p>
      </div>
      <div>
        <p className={styles.label}>{words.numbers}</p>
        <ul className={styles.figures}>
          {FIGURES.map((x) => (
            <li key={x}>{formatNumber(locale, x, 2)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
