'use client';
import { useState } from 'react';
import { greatestOf } from '@/components/matrix/MatrixGrid';
import { format } from '@/lib/i18n/format';
import type { Xray } from '@/lib/xray/xray';
import { OnPage } from '../export/OnPage';
import { CheckLine } from './CheckLine';
import type { Choose } from './choices';
import styles from './figures.module.css';
import { NumberedSelect } from './NumberedSelect';
import { written } from './numbers';
import { SignedBars } from './SignedBars';
import { Station, type StationProps, vector, window3 } from './Station';
import { cellOfPlace, WindowGrid } from './WindowGrid';

const numbers = ({ fusion }: Xray) => [
  vector('projected', fusion.projected),
  window3('shortcut', fusion.shortcutSums),
  window3('attention', fusion.projectedSums),
];

/** The 1×1 back to C channels, and the 3×3 over the shortcut and what attention made. */
export function FusionStation(props: StationProps & Choose) {
  const { xray, choices, choose, locale, t } = props;
  const [lit, setLit] = useState<number>();
  const { place, layers, fusion } = xray;
  const number = (x: number) => written(locale, x);
  const halves = { shortcut: number(fusion.shortcut), projected: number(fusion.transformed) };
  // One scale for both halves: which of them weighs more is to be seen.
  const greatest = greatestOf([fusion.shortcutSums, fusion.projectedSums]);
  const shared = { inside: fusion.inside, greatest, lit, onLit: setLit, locale, t };
  const reading = (index: number) =>
    format(fusion.inside[index] ? t.fusion.place : t.fusion.outside, {
      ...cellOfPlace(place.cell, index),
      shortcut: number(fusion.shortcutSums[index] ?? Number.NaN),
      projected: number(fusion.projectedSums[index] ?? Number.NaN),
    });

  return (
    <Station
      of={props}
      numbers={numbers}
      number={7}
      name={t.stations.fusion}
      text={format(t.fusion.text, { width: layers.folded.length, channels: fusion.channels })}
      controls={
        <NumberedSelect
          label={t.channel}
          rule={t.strongest}
          shown={fusion.channel}
          choice={choices.fusion}
          count={fusion.channels}
          onChoice={(channel) => choose({ fusion: channel })}
          t={t}
        />
      }
    >
      <SignedBars
        rows={[{ name: 'projected', kind: 'input', values: fusion.projected }]}
        label={format(t.fusion.strip, { count: fusion.channels })}
        reading={(index) =>
          format(t.token.reading, {
            channel: index + 1,
            value: number(fusion.projected[index] ?? Number.NaN),
          })
        }
        format={number}
      />
      <CheckLine check={fusion.checks.projected} locale={locale} t={t.checks} />
      <div className={styles.operands}>
        <WindowGrid {...shared} name={`Σ ${t.fusion.shortcut}`} kind="input" values={fusion.shortcutSums} />
        <div className={styles.operand}>
          <span className={styles.operator} aria-hidden="true">
            +
          </span>
          <WindowGrid
            {...shared}
            name={`Σ ${t.fusion.projected}`}
            kind="attention"
            values={fusion.projectedSums}
          />
        </div>
      </div>
      <p className={styles.reading}>
        {lit === undefined ? (
          <>
            {format(t.fusion.hint, halves)} <OnPage>{t.point}</OnPage>
          </>
        ) : (
          reading(lit)
        )}
      </p>
      <p className={styles.formula} lang="en">
        <span className={styles.input}>{halves.shortcut}</span>
        <span className={styles.attention}>
          {fusion.transformed < 0 ? '−' : '+'} {number(Math.abs(fusion.transformed))}
        </span>
        <span className={styles.weights}>
          {fusion.bias < 0 ? '−' : '+'} b {number(Math.abs(fusion.bias))}
        </span>
        <span>= {number(fusion.before)}</span>
        <span>→ SiLU →</span>
        <span className={styles.output} data-testid="xray-fusion">
          {number(fusion.value)}
        </span>
      </p>
      <CheckLine check={fusion.checks.fusion} locale={locale} t={t.checks} />
    </Station>
  );
}
