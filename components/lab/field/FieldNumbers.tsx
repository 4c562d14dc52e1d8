import type { LabField } from '@/lib/i18n/en/lab-field';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Column } from './columns';
import styles from './FieldNumbers.module.css';
import { MOST } from './facts';

export interface FieldNumbersProps {
  columns: readonly Column[];
  /** Names of the settings, one a column. */
  names: readonly string[];
  locale: Locale;
  t: LabField['numbers'];
}

/** A share that is not quite all never reads as all. */
function share(locale: Locale, value: number): string {
  const text = formatPercent(locale, value, 1);
  return value < 1 && text === formatPercent(locale, 1, 1) ? `< ${text}` : text;
}

/** The field's numbers, one column a setting. */
export function FieldNumbers({ columns, names, locale, t }: FieldNumbersProps) {
  const px = (value: number | undefined) =>
    value === undefined ? t.unknown : format(t.px, { value: formatNumber(locale, value, 1) });
  const box = (width: number, height: number) => format(t.box, { width, height });
  const rows = [
    {
      id: 'reach',
      name: t.reach,
      value: ({ reach: { whole, side } }: Column) => (whole ? t.whole : box(side, side)),
      raw: () => undefined,
    },
    {
      id: 'visible',
      name: t.visible,
      value: ({ reach: { box: b } }: Column) => box(b.right - b.left, b.bottom - b.top),
      raw: () => undefined,
    },
    {
      id: 'half',
      name: t.half,
      value: ({ facts }: Column) => px(facts?.half),
      raw: ({ facts }: Column) => facts?.half,
    },
    {
      id: 'most',
      name: format(t.most, { share: formatPercent(locale, MOST) }),
      value: ({ facts }: Column) => px(facts?.most),
      raw: ({ facts }: Column) => facts?.most,
    },
    {
      id: 'inside',
      name: t.inside,
      value: ({ facts }: Column) => (facts ? share(locale, facts.inside) : t.unknown),
      raw: ({ facts }: Column) => facts?.inside,
    },
    {
      id: 'probes',
      name: t.probes,
      value: ({ field }: Column) => formatNumber(locale, field?.probes ?? 0),
      raw: ({ field }: Column) => field?.probes ?? 0,
    },
  ];
  return (
    <table className={styles.numbers} data-testid="field-numbers">
      <caption className={styles.caption}>{t.caption}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, value, raw }) => (
          <tr key={id} data-row={id}>
            <th scope="row">{name}</th>
            {columns.map((column, i) => (
              <td key={names[i]} data-value={raw(column)}>
                {value(column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
