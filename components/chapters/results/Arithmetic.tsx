import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Results } from '@/lib/i18n/en/results';
import { formatFixed } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Worked } from '@/lib/results/claims';
import styles from './Arithmetic.module.css';

export interface Sum extends Worked {
  readonly firstName: string;
  readonly secondName: string;
  /** What sets the two apart where their names do not. */
  readonly firstNote?: string | undefined;
  readonly secondNote?: string | undefined;
}

/** Sums written out, each number over the name that it belongs to. */
export function Arithmetic({
  sums,
  shown = true,
  locale,
  words,
}: {
  sums: readonly Sum[];
  /** False until the drawing has come to its result. */
  shown?: boolean | undefined;
  locale: Locale;
  words: Results['arithmetic'];
}) {
  const number = (value: number) => formatFixed(locale, value, 1);
  return (
    <div className={styles.arithmetic} data-testid="arithmetic">
      {sums.length === 0 && <p className={styles.none}>{words.none}</p>}
      {sums.map(({ kind, first, second, result, firstName, secondName, firstNote, secondNote }) => {
        const ratio = kind === 'ratio';
        return (
          <p key={`${kind} ${firstName} ${secondName}`} className={styles.sum}>
            <span className={styles.term}>
              <span className={styles.number}>{number(first)}</span>{' '}
              <span className={styles.name} lang="en">
                {firstName}
              </span>{' '}
              {firstNote !== undefined && <span className={styles.name}>{firstNote}</span>}
            </span>{' '}
            <span className={styles.sign}>
              <span aria-hidden="true">{ratio ? '÷' : '−'}</span>
              <VisuallyHidden>{ratio ? words.over : words.minus}</VisuallyHidden>
            </span>{' '}
            <span className={styles.term}>
              <span className={styles.number}>{number(second)}</span>{' '}
              <span className={styles.name} lang="en">
                {secondName}
              </span>{' '}
              {secondNote !== undefined && <span className={styles.name}>{secondNote}</span>}
            </span>{' '}
            <span className={styles.sign}>=</span>{' '}
            <span className={styles.term}>
              <span className={styles.result}>{shown ? number(result) : '?'}</span>{' '}
              <span className={styles.name}>{ratio ? words.times : words.points}</span>
            </span>
          </p>
        );
      })}
    </div>
  );
}
