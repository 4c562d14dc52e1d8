import { classes } from '@/components/ui/classes';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';
import styles from './SamplerRows.module.css';
import { budgetOf, type SamplerFrame, SETTINGS, SIDES } from './sampler-walk';

const MILLION = 1e6;

/** The batches in numbers, and their cost as bars against the budget of the rule. */
export function SamplerRows({
  frame,
  locale,
  words,
}: {
  frame: SamplerFrame;
  locale: Locale;
  words: Training['sampler'];
}) {
  const budget = budgetOf(SETTINGS[frame.rule]);
  const costs = frame.pictures.map((n, i) => n * (frame.sides[i] ?? 0) ** 2);
  // The same length means the same cost in every step: the dearest batch of any rule fits.
  const most = SETTINGS['first-release'].batch * (SIDES.at(-1) ?? 1) ** 2;
  return (
    <table className={classes(figures.table, styles.table)}>
      <thead>
        <tr>
          <th scope="col">{words.side}</th>
          <th scope="col">{words.pictures}</th>
          <th scope="col">{words.cost}</th>
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side, i) => {
          const n = frame.pictures[i] ?? 0;
          const cost = costs[i] ?? 0;
          return (
            <tr key={side} data-lit={frame.lit === i || undefined} data-row={side}>
              <th scope="row">{formatNumber(locale, frame.sides[i] ?? side, 0)}</th>
              <td data-testid="pictures">{n > 0 ? formatNumber(locale, n, 0) : '·'}</td>
              <td className={styles.cost}>
                <span className={styles.line}>
                  <span className={styles.track} aria-hidden="true">
                    <span className={styles.bar} style={{ inlineSize: `${(100 * cost) / most}%` }} />
                    <span
                      className={styles.budget}
                      style={{ insetInlineStart: `${(100 * budget) / most}%` }}
                    />
                  </span>
                  <span className={styles.value}>
                    {n > 0 ? formatNumber(locale, cost / MILLION, 1) : '·'}
                  </span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{format(words.budget, { pixels: formatNumber(locale, budget / MILLION, 1) })}</td>
        </tr>
      </tfoot>
    </table>
  );
}
