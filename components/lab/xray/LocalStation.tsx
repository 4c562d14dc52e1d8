'use client';
import { useState } from 'react';
import { format } from '@/lib/i18n/format';
import { total } from '@/lib/xray/conv-sum';
import type { Xray } from '@/lib/xray/xray';
import { OnPage } from '../export/OnPage';
import { CheckLine } from './CheckLine';
import type { Choose } from './choices';
import styles from './figures.module.css';
import { NumberedSelect } from './NumberedSelect';
import { written } from './numbers';
import { Station, type StationProps, window3 } from './Station';
import { cellOfPlace, WindowGrid } from './WindowGrid';

const numbers = ({ local }: Xray) => [
  window3(`x-${local.input + 1}`, local.patch),
  window3(`w-${local.channel + 1}-${local.input + 1}`, local.kernel),
  window3('sums', local.sums),
];

/** The local 3×3 convolution: one input channel and its kernel, the sums over all channels, bias, SiLU. */
export function LocalStation(props: StationProps & Choose) {
  const { xray, choices, choose, locale, t } = props;
  const [lit, setLit] = useState<number>();
  const { local } = xray;
  const number = (x: number) => written(locale, x);
  const [input, output] = [local.input + 1, local.channel + 1];
  const shared = { lit, onLit: setLit, locale, t };

  const reading = (place: number) => {
    const at = cellOfPlace(local.cell, place);
    const [x = 0, w = 0, sum = 0] = [local.patch[place], local.kernel[place], local.sums[place]];
    if (!local.inside[place]) return format(t.local.outside, at);
    return format(t.local.place, {
      ...at,
      x: number(x),
      w: number(w),
      product: number(x * w),
      sum: number(sum),
    });
  };

  return (
    <Station
      of={props}
      numbers={numbers}
      number={1}
      name={t.stations.local}
      text={format(t.local.text, { channels: local.channels })}
      controls={
        <>
          <NumberedSelect
            label={t.channel}
            rule={t.strongest}
            shown={local.channel}
            choice={choices.local}
            count={local.channels}
            onChoice={(channel) => choose({ local: channel })}
            t={t}
          />
          <NumberedSelect
            label={t.input}
            rule={t.greatestShare}
            shown={local.input}
            choice={choices.input}
            count={local.channels}
            onChoice={(channel) => choose({ input: channel })}
            t={t}
          />
        </>
      }
    >
      <div className={styles.operands}>
        <WindowGrid
          {...shared}
          name={`x[${input}]`}
          kind="input"
          values={local.patch}
          inside={local.inside}
        />
        <div className={styles.operand}>
          <span className={styles.operator} aria-hidden="true">
            ×
          </span>
          <WindowGrid {...shared} name={`w[${output}, ${input}]`} kind="weights" values={local.kernel} />
        </div>
        <div className={styles.operand}>
          <span className={styles.operator} aria-hidden="true">
            → Σ
          </span>
          <WindowGrid {...shared} name="Σ x·w" kind="output" values={local.sums} inside={local.inside} />
        </div>
      </div>
      <p className={styles.reading}>
        {lit === undefined ? (
          <>
            {format(t.local.share, { share: number(local.share) })} <OnPage>{t.point}</OnPage>
          </>
        ) : (
          reading(lit)
        )}
      </p>
      <p className={styles.formula} lang="en">
        <span>Σ = {number(total(local.sums))}</span>
        <span className={styles.weights}>
          {local.bias < 0 ? '−' : '+'} b {number(Math.abs(local.bias))}
        </span>
        <span>= {number(local.before)}</span>
        <span>→ SiLU →</span>
        <span className={styles.output}>{number(local.value)}</span>
      </p>
      <CheckLine check={local.check} locale={locale} t={t.checks} />
    </Station>
  );
}
