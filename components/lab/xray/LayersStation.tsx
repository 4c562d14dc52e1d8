import { format } from '@/lib/i18n/format';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import type { Xray } from '@/lib/xray/xray';
import { CheckLine } from './CheckLine';
import styles from './figures.module.css';
import { written } from './numbers';
import { SignedBars } from './SignedBars';
import { Station, type StationProps, vector } from './Station';

/** Lengths layer by layer: before, attention, MLP, after. */
const numbers = ({ layers }: Xray) => [
  {
    symbol: 'lengths',
    label: 'lengths' as const,
    shape: [layers.lengths.length, 4],
    values: layers.lengths.flatMap(({ before, attention, mlp, after }) => [before, attention, mlp, after]),
    axes: ['layer', 'number'],
  },
  vector('folded', layers.folded),
];

/** What the layers do to the token besides mixing, and the way back to the cell. */
export function LayersStation(props: StationProps & { layer: number }) {
  const { xray, layer, locale, t } = props;
  const { place, layers } = xray;
  const number = (x: number) => written(locale, x);
  const half = place.even.width / PATCH;
  const { row, column } = place.unfolded;
  return (
    <Station
      of={props}
      numbers={numbers}
      number={6}
      name={t.stations.layers}
      text={format(t.layers.text, { layers: layers.lengths.length })}
    >
      <table className={styles.table} aria-label={t.layers.table}>
        <thead>
          <tr>
            <th scope="col">{t.layer}</th>
            <th scope="col">{t.layers.before}</th>
            <th scope="col">{t.layers.attention}</th>
            <th scope="col">{t.layers.mlp}</th>
            <th scope="col">{t.layers.after}</th>
          </tr>
        </thead>
        <tbody>
          {layers.lengths.map((lengths) => (
            <tr key={lengths.layer} className={lengths.layer === layer ? styles.open : undefined}>
              <th scope="row">
                {lengths.layer + 1} {lengths.layer === layer && <span>{t.layers.open}</span>}
              </th>
              <td>{number(lengths.before)}</td>
              <td>{number(lengths.attention)}</td>
              <td>{number(lengths.mlp)}</td>
              <td>{number(lengths.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CheckLine check={layers.checks.layer} locale={locale} t={t.checks} />
      <p className={styles.note}>{t.layers.fold}</p>
      <dl className={styles.facts}>
        <dt>{t.layers.row}</dt>
        <dd className={styles.formula} lang="en">
          <span>i = 2·⌊n/(width/2)⌋ + ⌊p/2⌋</span>
          <span>
            = 2·⌊{place.token}/{half}⌋ + ⌊{place.slot}/2⌋
          </span>
          <span>
            = <b>{row}</b>
          </span>
        </dd>
        <dt>{t.layers.column}</dt>
        <dd className={styles.formula} lang="en">
          <span>j = 2·(n mod width/2) + (p mod 2)</span>
          <span>
            = 2·({place.token} mod {half}) + ({place.slot} mod 2)
          </span>
          <span>
            = <b>{column}</b>
          </span>
        </dd>
      </dl>
      <SignedBars
        rows={[{ name: 'folded', kind: 'output', values: layers.folded }]}
        label={format(t.layers.strip, { count: layers.folded.length })}
        reading={(index) =>
          format(t.token.reading, {
            channel: index + 1,
            value: number(layers.folded[index] ?? Number.NaN),
          })
        }
        format={number}
      />
      <CheckLine check={layers.checks.fold} locale={locale} t={t.checks} />
    </Station>
  );
}
