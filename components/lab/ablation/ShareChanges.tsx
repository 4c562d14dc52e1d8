import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './ShareChanges.module.css';
import type { ShareChange } from './share-changes';

export interface ShareChangesProps {
  changes: readonly ShareChange[];
  /** Names of the classes in the logits' order; undefined where the checkpoint does not say. */
  names: readonly string[] | undefined;
  /** What the list is. */
  label: string;
  locale: Locale;
  t: {
    /** With {before} and {after}. */
    readonly change: string;
    /** With {delta}, in percentage points. */
    readonly points: string;
    readonly legendBefore: string;
    readonly legendAfter: string;
    /** With {index}. */
    readonly unnamedClass: string;
  };
}

const SMALL = 0.1;

/** A share as the lab's lists write it: small ones to a tenth of a percent. */
export const share = (locale: Locale, value: number): string =>
  formatPercent(locale, value, value < SMALL ? 1 : 0);

/** A difference of shares in percentage points, with its sign. */
function points(locale: Locale, difference: number): string {
  const text = formatNumber(locale, 100 * difference, 1);
  return difference > 0 && text !== '0' ? `+${text}` : text;
}

/** Classes with their shares before and after: a bar for what is, a tick for what was. */
export function ShareChanges({ changes, names, label, locale, t }: ShareChangesProps) {
  const percent = (value: number) => `${100 * value}%`;
  return (
    <div className={styles.changes}>
      <p className={styles.label}>
        <span>{label}</span>
        <span className={styles.legend} aria-hidden="true">
          <svg width="10" height="10" aria-hidden="true" focusable="false">
            <rect className={styles.before} x="4" width="2" height="10" />
          </svg>
          {t.legendBefore}
          <svg width="16" height="6" aria-hidden="true" focusable="false">
            <rect className={styles.after} width="16" height="6" />
          </svg>
          {t.legendAfter}
        </span>
      </p>
      <ol className={styles.list} aria-label={label}>
        {changes.map(({ index, before, after }) => (
          <li key={index} className={styles.row} data-class={index} data-before={before} data-after={after}>
            <span className={styles.name}>{names?.[index] ?? format(t.unnamedClass, { index })}</span>
            <span className={styles.numbers}>
              {format(t.change, { before: share(locale, before), after: share(locale, after) })}
            </span>
            <span className={styles.points}>
              {format(t.points, { delta: points(locale, after - before) })}
            </span>
            <svg className={styles.track} width="100%" height="8" aria-hidden="true" focusable="false">
              <rect className={styles.ground} y="1" height="6" width="100%" />
              <rect className={styles.after} y="1" height="6" width={percent(after)} />
              <svg x={percent(before)} overflow="visible" aria-hidden="true">
                <rect className={styles.before} x={before > 0.5 ? -2 : 0} width="2" height="8" />
              </svg>
            </svg>
          </li>
        ))}
      </ol>
    </div>
  );
}
