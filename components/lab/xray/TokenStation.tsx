import { type Slot, SlotMark } from '@/components/matrix/SlotMark';
import { format } from '@/lib/i18n/format';
import { PATCH, SLOTS } from '@/lib/mobilevit/spec/variants';
import type { Xray } from '@/lib/xray/xray';
import { CheckLine } from './CheckLine';
import styles from './figures.module.css';
import { written } from './numbers';
import { SignedBars } from './SignedBars';
import { Station, type StationProps, vector } from './Station';

const MARKS: readonly Slot[] = [0, 1, 2, 3];

const numbers = ({ token }: Xray) => [vector('cell', token.before), vector('token', token.token)];

/** The 1×1 convolution to a token, and where unfolding puts it. */
export function TokenStation(props: StationProps) {
  const { xray, locale, t } = props;
  const { place, token } = xray;
  const { row, column } = place.unfolded;
  const number = (x: number) => written(locale, x);
  const strip = (values: ArrayLike<number>) => ({
    reading: (index: number) =>
      format(t.token.reading, { channel: index + 1, value: number(values[index] ?? Number.NaN) }),
    format: number,
  });
  const [before, after] = [token.before.length, token.token.length];
  const half = place.even.width / PATCH;
  return (
    <Station
      of={props}
      numbers={numbers}
      number={2}
      name={t.stations.token}
      text={format(t.token.text, { channels: before, width: after })}
    >
      <SignedBars
        {...strip(token.before)}
        rows={[{ name: 'x', kind: 'input', values: token.before }]}
        label={format(t.token.cell, { count: before })}
      />
      <SignedBars
        {...strip(token.token)}
        rows={[{ name: 'token', kind: 'output', values: token.token }]}
        label={format(t.token.token, { count: after })}
      />
      <p className={styles.note}>{t.token.unfold}</p>
      <div className={styles.slots}>
        <span className={styles.patch} aria-hidden="true">
          {MARKS.slice(0, SLOTS).map((slot) => (
            <span key={slot} className={slot === place.slot ? styles.current : undefined}>
              <SlotMark slot={slot} size={14} />
            </span>
          ))}
        </span>
        <dl className={styles.facts}>
          <dt>{t.token.slot}</dt>
          <dd>
            <span className={styles.formula} lang="en">
              <span>p = 2·(i mod 2) + (j mod 2)</span>
              <span>
                = 2·({row} mod 2) + ({column} mod 2)
              </span>
              <span>
                = <b data-testid="xray-slot">{place.slot}</b>
              </span>
            </span>{' '}
            {t.token.slotNames[place.slot]}
          </dd>
          <dt>{t.token.number}</dt>
          <dd className={styles.formula} lang="en">
            <span>n = ⌊i/2⌋·(width/2) + ⌊j/2⌋</span>
            <span>
              = {Math.floor(row / PATCH)}·{half} + {Math.floor(column / PATCH)}
            </span>
            <span>
              = <b data-testid="xray-token">{place.token}</b>
            </span>
          </dd>
        </dl>
      </div>
      <CheckLine check={token.check} locale={locale} t={t.checks} />
    </Station>
  );
}
