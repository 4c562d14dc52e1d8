'use client';

import { useMemo, useRef } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { LogPlot, type NamePlace } from '@/components/chart/LogPlot';
import type { Look } from '@/components/chart/plot';
import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import { Predict } from '@/components/walk/Predict';
import { largerPatchesFact, latencyTableFact, type TableRow } from '@/lib/figures/latency-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Latency } from '@/lib/i18n/en/latency';
import type { Walk } from '@/lib/i18n/en/walk';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { ease } from '@/lib/walkthrough/ease';
import figures from '../evidence/figures.module.css';
import styles from './LatencyFigure.module.css';
import { LatencyTable } from './LatencyTable';
import { latencySteps } from './latency-captions';
import { latencyQuestion, timeTrace } from './latency-question';
import {
  ASKED_AT,
  BASE,
  expectedMs,
  type LatencyFrame,
  latencyFrame,
  OURS,
  ROWS,
  STEPS,
} from './latency-walk';
import { aroundPoints, ticksIn } from './log-ticks';
import { DIGITS, PLOT_HEIGHT } from './sizes';

const LOOKS: Readonly<Record<TableRow['id'], { look: Look; place: NamePlace }>> = {
  mobilenetv2: { look: 'weights', place: 'below' },
  pit: { look: 'muted', place: 'right' },
  deit: { look: 'muted', place: 'above' },
  mobilevit: { look: 'attention', place: 'left' },
};

/** Every point of every step lies within. */
const ALL = STEPS.flatMap((_, step) => latencyFrame(step, 1).points);
const X = aroundPoints(ALL.map(({ flops }) => flops));
const Y = aroundPoints(ALL.flatMap(({ ms, expected }) => [ms, expected].filter((value) => value !== null)));

/** The paper's table, stepped: what the multiply-adds promise, and what three devices made of it. */
export function LatencyFigure({
  locale,
  words,
  devices,
  sources,
  chart,
  walk,
  figure,
  formula,
}: {
  locale: Locale;
  words: Latency['table'];
  devices: Latency['devices'];
  sources: string;
  chart: Chart;
  walk: Walk;
  figure: Figure;
  formula: FormulaTree;
}) {
  const steps = useMemo(() => latencySteps(locale, words), [locale, words]);
  const player = useStepPlayer(steps, { address: 'step' });
  const { step, t, dispatch } = player;
  const frame = useMemo(() => latencyFrame(step, ease(t)), [step, t]);
  const trace = useMemo(timeTrace, []);
  const question = useMemo(() => latencyQuestion(locale, words.predict), [locale, words]);
  const asking = step === ASKED_AT && t === 1;
  const box = useRef<HTMLElement>(null);
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);

  return (
    <figure
      ref={box}
      id="walk"
      tabIndex={-1}
      className={figures.figure}
      aria-label={words.label}
      onKeyDown={player.onKeyDown}
    >
      <div className={figures.pair}>
        <div className={figures.part}>
          <p className={figures.heading}>{format(words.plot, { device: devices[frame.device] })}</p>
          <LogPlot
            label={words.label}
            points={frame.points.map(({ row, flops, ms, expected }) => ({
              id: row.id,
              name: row.name,
              x: flops,
              y: ms,
              order: ROWS.indexOf(row),
              ...LOOKS[row.id],
              ...(expected !== null && row !== BASE && { expected }),
            }))}
            x={{ label: words.flopsAxis, format: count, domain: X, ticks: ticksIn(X) }}
            y={{
              label: words.milliseconds,
              format: (value) => formatNumber(locale, value, DIGITS.ms),
              domain: Y,
              ticks: ticksIn(Y),
            }}
            words={chart}
            height={PLOT_HEIGHT}
            proportion={proportionOf(frame)}
            lineName={words.proportion}
            start={OURS.id}
          />
        </div>
        <div className={figures.part}>
          <LatencyTable frame={frame} locale={locale} words={words} />
          <div className={styles.turn}>
            {asking ? (
              <Predict
                question={question}
                trace={trace}
                words={walk.predict}
                passed={player.passed.includes(step)}
                held={player.held}
                picked={null}
                onPass={() => dispatch({ type: 'pass', step })}
                onNext={() => {
                  dispatch({ type: 'next' });
                  box.current?.focus();
                }}
              />
            ) : (
              <Formula tree={formula} slots={slotsOf(frame, locale)} />
            )}
          </div>
        </div>
      </div>
      <Player player={player} words={figure.player} />
      <Sources label={sources} of={[latencyTableFact.source, largerPatchesFact.source]} />
    </figure>
  );
}

function proportionOf({ points, kind }: LatencyFrame) {
  const base = points.find(({ row }) => row === BASE);
  if (kind === 'flops' || !base || base.ms === null) return undefined;
  return { x: base.flops, y: base.ms };
}

/** The proportion with the numbers of the step's device, and the time that was printed. */
function slotsOf({ points, device, kind }: LatencyFrame, locale: Locale): Readonly<Record<string, string>> {
  const ours = points.find(({ row }) => row === OURS);
  const ms = (value: number) => formatNumber(locale, value, DIGITS.ms);
  const flops = ours?.flops ?? Number.NaN;
  const printed = kind === 'flops' || kind === 'proportion' ? null : ours?.ms;
  return {
    flops: formatNumber(locale, flops, DIGITS.none),
    baseFlops: formatNumber(locale, BASE.flopsMillions, DIGITS.none),
    base: ms(BASE.ms[device]),
    expected: kind === 'flops' ? '?' : ms(expectedMs(OURS, device, flops)),
    printed: printed === null || printed === undefined ? '?' : ms(printed),
  };
}
