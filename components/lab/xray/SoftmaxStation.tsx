import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { greatest } from '@/lib/attention/softmax';
import { format } from '@/lib/i18n/format';
import type { Xray } from '@/lib/xray/xray';
import { SHOWN } from '@/lib/xray/xray';
import { CheckLine } from './CheckLine';
import type { Choose } from './choices';
import styles from './figures.module.css';
import { written } from './numbers';
import { Station, type StationProps, vector } from './Station';
import { TokenButton } from './TokenButton';

/** Height of a bar in a table, in pixels. */
export const BAR_HEIGHT = 10;

const numbers = ({ attention }: Xray) => [
  vector('powers', attention.powers, 'key'),
  vector('weights', attention.weights, 'key'),
];

/** The scores of all keys as weights. */
export function SoftmaxStation(props: StationProps & Choose) {
  const { xray, locale, t } = props;
  const { place, scores, attention } = xray;
  const { weights, powers } = attention;
  const number = (x: number) => written(locale, x);
  const weight = (token: number) => weights[token] ?? 0;
  // The token itself and the key on show are never among the others.
  const shown = [...new Set([...greatest(weights, SHOWN), scores.key, place.token])].sort(
    (a, b) => weight(b) - weight(a) || a - b,
  );
  const sum = (of: ArrayLike<number>, tokens: readonly number[]) =>
    tokens.reduce((all, token) => all + (of[token] ?? 0), 0);
  const everyone = Array.from({ length: place.tokens }, (_, token) => token);
  const others = everyone.filter((token) => !shown.includes(token));
  const longest = Math.max(...shown.map(weight));

  return (
    <Station
      of={props}
      numbers={numbers}
      number={4}
      name={t.stations.softmax}
      text={format(t.softmax.text, { tokens: place.tokens, even: number(1 / place.tokens) })}
    >
      <table className={styles.table} aria-label={t.softmax.table}>
        <thead>
          <tr>
            <th scope="col">
              {t.softmax.patch} <span className={styles.place}>({t.softmax.place})</span>
            </th>
            <th scope="col">{t.softmax.score}</th>
            <th scope="col">
              <span className={styles.power} aria-hidden="true">
                e<sup>{t.softmax.exponent}</sup>
              </span>
              <VisuallyHidden>{format(t.softmax.power, { exponent: t.softmax.exponent })}</VisuallyHidden>
            </th>
            <th scope="col">{t.softmax.weight}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((token) => (
            <tr key={token}>
              <th scope="row">
                <TokenButton {...props} token={token} />
              </th>
              <td>{number(scores.all[token] ?? Number.NaN)}</td>
              <td>{number(powers[token] ?? Number.NaN)}</td>
              <td>{number(weight(token))}</td>
              <td className={styles.bar}>
                <svg width="100%" height={BAR_HEIGHT} aria-hidden="true" focusable="false">
                  <rect
                    className={styles.weight}
                    height={BAR_HEIGHT}
                    width={`${longest > 0 ? (100 * weight(token)) / longest : 0}%`}
                  />
                </svg>
              </td>
            </tr>
          ))}
          {others.length > 0 && (
            <tr>
              <th scope="row">{format(t.softmax.rest, { count: others.length })}</th>
              <td />
              <td>{number(sum(powers, others))}</td>
              <td>{number(sum(weights, others))}</td>
              <td />
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{format(t.softmax.sum, { count: place.tokens })}</th>
            <td />
            <td>{number(sum(powers, everyone))}</td>
            <td data-testid="xray-weights">{number(sum(weights, everyone))}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <CheckLine check={attention.check} locale={locale} t={t.checks} />
    </Station>
  );
}
