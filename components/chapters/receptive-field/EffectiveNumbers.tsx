import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format, formatFixed, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './EffectiveNumbers.module.css';
import type { StageFields } from './stage-fields';

/** The fields' numbers, one row a stage. */
export function EffectiveNumbers({
  stages,
  locale,
  words: t,
}: {
  stages: readonly StageFields[];
  locale: Locale;
  words: ReceptiveField['effective']['numbers'];
}) {
  const px = (value: number | undefined) =>
    value === undefined ? t.unknown : format(t.px, { value: formatFixed(locale, value, 1) });
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-testid="effective-numbers">
        <caption className={styles.caption}>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t.stage}
            </th>
            <th scope="col" rowSpan={2} className={styles.theory}>
              {t.reach}
            </th>
            <th scope="col" rowSpan={2} className={styles.theory}>
              {t.alone}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t.half}
            </th>
            <th scope="colgroup" colSpan={2}>
              {t.most}
            </th>
            <th scope="col" rowSpan={2}>
              {t.outside}
            </th>
          </tr>
          <tr>
            <th scope="col">{t.trained}</th>
            <th scope="col">{t.identity}</th>
            <th scope="col">{t.trained}</th>
            <th scope="col">{t.identity}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(({ stage, shown: [trained, identity] }) => (
            <tr key={stage.stage} data-stage={stage.stage}>
              <th scope="row">{stage.stage}</th>
              <td className={styles.theory}>{trained?.reach.whole ? t.whole : trained?.reach.side}</td>
              <td className={styles.theory}>{trained?.reach.side}</td>
              <td data-value={trained?.facts?.half}>{px(trained?.facts?.half)}</td>
              <td data-value={identity?.facts?.half}>{px(identity?.facts?.half)}</td>
              <td data-value={trained?.facts?.most}>{px(trained?.facts?.most)}</td>
              <td data-value={identity?.facts?.most}>{px(identity?.facts?.most)}</td>
              <td data-value={trained?.facts?.inside}>
                {trained?.facts && identity ? formatPercent(locale, 1 - trained.facts.inside, 1) : t.unknown}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
