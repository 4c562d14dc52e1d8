import type { Reach } from '@/components/lab/field/facts';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { FieldCondition } from '@/lib/source/example-fields';
import { CLOSE_STAGE, FIELD_PROBES } from '@/lib/source/receptive-field-example';
import styles from './EffectiveNumbers.module.css';
import type { FieldChange } from './moved';

/** A unit's field before and after, under one condition. */
export interface ShownChange {
  readonly condition: FieldCondition;
  readonly reach: Reach;
  readonly before: Float32Array | undefined;
  readonly after: Float32Array | undefined;
  readonly change: FieldChange | undefined;
}

/** How much moved, as trained and with A = I. */
export function ContentNumbers({
  changes,
  locale,
  words: t,
  effective,
}: {
  changes: readonly ShownChange[];
  locale: Locale;
  words: ReceptiveField['content']['numbers'];
  effective: ReceptiveField['effective'];
}) {
  // What is not quite nothing never reads as nothing.
  const share = (value: number | undefined) => {
    if (value === undefined) return effective.numbers.unknown;
    if (value === 0) return t.none;
    const text = formatPercent(locale, value, 1);
    return text === formatPercent(locale, 0, 1) ? `< ${formatPercent(locale, 0.001, 1)}` : text;
  };
  const side = changes[0]?.reach.side ?? 0;
  const rows = [
    { id: 'moved', name: t.moved },
    { id: 'largest', name: t.largest },
    { id: 'inside', name: format(t.inside, { side }) },
  ] as const;
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-testid="content-numbers">
        <caption className={styles.caption}>
          {format(t.caption, { stage: CLOSE_STAGE.stage, probes: formatNumber(locale, FIELD_PROBES) })}
        </caption>
        <thead>
          <tr>
            <td />
            {changes.map(({ condition }) => (
              <th key={condition} scope="col">
                {effective[condition]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name }) => (
            <tr key={id} data-row={id}>
              <th scope="row">{name}</th>
              {changes.map(({ condition, change }) => (
                <td key={condition} data-value={change?.[id]}>
                  {share(change?.[id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
