import { format } from '@/lib/i18n/format';
import type { Xray } from '@/lib/xray/xray';
import { CheckLine } from './CheckLine';
import type { Choose } from './choices';
import styles from './figures.module.css';
import { NumberedSelect } from './NumberedSelect';
import { written } from './numbers';
import { BAR_HEIGHT } from './SoftmaxStation';
import { Station, type StationProps } from './Station';
import { TokenButton } from './TokenButton';

/** The terms told apart: token, weight, value, product. */
const numbers = ({ mix }: Xray) => [
  {
    symbol: 'terms',
    label: 'terms' as const,
    shape: [mix.top.length, 4],
    values: mix.top.flatMap(({ token, weight, value, product }) => [token, weight, value, product]),
    axes: ['term', 'number'],
  },
];

/** The values of the slot, weighted and summed: one channel of it. */
export function MixStation(props: StationProps & Choose) {
  const { xray, choices, choose, locale, t } = props;
  const { place, mix } = xray;
  const number = (x: number) => written(locale, x);
  const greatest = Math.max(...mix.top.map(({ product }) => Math.abs(product)));
  return (
    <Station
      of={props}
      numbers={numbers}
      number={5}
      name={t.stations.mix}
      text={format(t.mix.text, { tokens: place.tokens, channels: mix.channels })}
      controls={
        <NumberedSelect
          label={t.channelOfHead}
          rule={t.strongest}
          shown={mix.channel}
          choice={choices.mix}
          count={mix.channels}
          onChoice={(channel) => choose({ mix: channel })}
          t={t}
        />
      }
    >
      <table className={styles.table} aria-label={t.mix.table}>
        <thead>
          <tr>
            <th scope="col">
              {t.softmax.patch} <span className={styles.place}>({t.softmax.place})</span>
            </th>
            <th scope="col">{t.softmax.weight}</th>
            <th scope="col">{t.mix.value}</th>
            <th scope="col">{t.mix.product}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {mix.top.map(({ token, weight, value, product }) => (
            <tr key={token}>
              <th scope="row">
                <TokenButton {...props} token={token} />
              </th>
              <td>{number(weight)}</td>
              <td>{number(value)}</td>
              <td>{number(product)}</td>
              <td className={styles.bar}>
                <SignedBar share={greatest > 0 ? product / greatest : 0} />
              </td>
            </tr>
          ))}
          {mix.rest.count > 0 && (
            <tr>
              <th scope="row">{format(t.softmax.rest, { count: mix.rest.count })}</th>
              <td>{number(mix.rest.weight)}</td>
              <td />
              <td>{number(mix.rest.product)}</td>
              <td className={styles.bar}>
                <SignedBar share={greatest > 0 ? mix.rest.product / greatest : 0} />
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.mix.sum}</th>
            <td />
            <td />
            <td data-testid="xray-mix">{number(mix.value)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <CheckLine check={mix.check} locale={locale} t={t.checks} />
    </Station>
  );
}

/** A bar to the right of the middle for what is added, to the left for what is taken away; at most half of the place. */
function SignedBar({ share }: { share: number }) {
  const half = Math.min(Math.abs(share), 1) * 50;
  return (
    <svg width="100%" height={BAR_HEIGHT} aria-hidden="true" focusable="false">
      <rect
        className={share < 0 ? styles.negative : styles.term}
        x={`${share < 0 ? 50 - half : 50}%`}
        width={`${half}%`}
        height={BAR_HEIGHT}
      />
      <line className={styles.axis} x1="50%" x2="50%" y2={BAR_HEIGHT} />
    </svg>
  );
}
