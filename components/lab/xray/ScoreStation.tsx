import { format } from '@/lib/i18n/format';
import type { Xray } from '@/lib/xray/xray';
import { CheckLine } from './CheckLine';
import type { Choose } from './choices';
import styles from './figures.module.css';
import { NumberedSelect } from './NumberedSelect';
import { written } from './numbers';
import { SignedBars } from './SignedBars';
import { Station, type StationProps, vector } from './Station';
import { tokenName } from './tokens';

const numbers = ({ scores }: Xray) => [
  vector('q', scores.query),
  vector(`k-${scores.key}`, scores.keyVector),
  vector('products', scores.products),
  vector('scores', scores.all, 'key'),
];

/** The query of the token, one key of its slot, and their score. */
export function ScoreStation(props: StationProps & Choose) {
  const { xray, choices, choose, locale, t } = props;
  const { place, scores } = xray;
  const number = (x: number) => written(locale, x);
  return (
    <Station
      of={props}
      numbers={numbers}
      number={3}
      name={t.stations.score}
      text={format(t.score.text, { head: scores.head + 1, width: scores.width })}
      controls={
        <NumberedSelect
          label={t.key}
          rule={t.strongestOther}
          shown={scores.key}
          choice={choices.key}
          count={place.tokens}
          nameOf={(token) => tokenName(place, token, t)}
          onChoice={(key) => choose({ key })}
          t={t}
        />
      }
    >
      <SignedBars
        rows={[
          { name: 'q', kind: 'input', values: scores.query },
          { name: `k[${scores.key}]`, kind: 'input', values: scores.keyVector },
          { name: 'q × k', kind: 'attention', values: scores.products },
        ]}
        label={t.score.strips}
        reading={(index) =>
          format(t.score.reading, {
            channel: index + 1,
            q: number(scores.query[index] ?? Number.NaN),
            k: number(scores.keyVector[index] ?? Number.NaN),
            product: number(scores.products[index] ?? Number.NaN),
          })
        }
        format={number}
      />
      <p className={styles.formula} lang="en">
        <span>q·k = {number(scores.sum)}</span>
        <span>÷ √{scores.width}</span>
        <span className={styles.attention}>
          = <b data-testid="xray-score">{number(scores.score)}</b>
        </span>
      </p>
      <p className={styles.note}>{format(t.score.own, { score: number(scores.own) })}</p>
      <div className={styles.checks}>
        <CheckLine check={scores.checks.query} locale={locale} t={t.checks} />
        <CheckLine check={scores.checks.key} locale={locale} t={t.checks} />
      </div>
    </Station>
  );
}
