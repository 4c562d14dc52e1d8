'use client';

import { useState } from 'react';
import { LineChart } from '@/components/chart/LineChart';
import type { Point } from '@/components/chart/plot';
import { CHECKED_SIDES, ourLog, ourRun } from '@/lib/figures/our-run';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatFixed, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { leastLoss, smoothedTarget } from '@/lib/training/label-smoothing';
import { restarts } from '@/lib/training/restarts';
import figures from '../evidence/figures.module.css';

const pointsOf = (of: (epoch: (typeof ourLog)[number]) => number | null): Point[] =>
  ourLog.flatMap((epoch) => {
    const y = of(epoch);
    return y === null ? [] : [{ x: epoch.epoch, y }];
  });

const RATES = pointsOf(({ rate }) => rate);
const LOSSES = pointsOf(({ loss }) => loss);
const CHECKED = CHECKED_SIDES.map((side) => ({
  side,
  points: pointsOf(({ top1 }) => top1.find((one) => one.side === side)?.share ?? null),
}));
const RESTARTS = restarts(RATES.map(({ y }) => y));
const FLOOR = leastLoss(smoothedTarget(ourRun.classes, 0, ourRun.smoothing));
const CHANCE = Math.log(ourRun.classes);
const LAST = ourLog.length - 1;

/** The log of the shipped checkpoint's run: rate, loss and accuracy over the same epochs, read together. */
export function RunFigure({
  locale,
  words,
  chart,
}: {
  locale: Locale;
  words: Training['run'];
  chart: Chart;
}) {
  const [place, setPlace] = useState(LAST);
  const epoch = ourLog[place];
  const x = {
    label: words.epoch,
    format: (value: number) => formatNumber(locale, value, 0),
    domain: [0, LAST],
  } as const;
  const shared = { words: chart, x, place, onPlace: setPlace } as const;
  // The name once, at the first of them: the lines are alike.
  const broken = RESTARTS.map((at, i) => ({ at: { x: at }, label: i === 0 ? words.restarted : '' }));

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="run">
      <p className={figures.says} data-testid="run-says">
        {epoch &&
          format(words.says, {
            epoch: formatNumber(locale, epoch.epoch),
            updates: formatNumber(locale, epoch.updatesHere),
            pictures: formatNumber(locale, ourRun.trainingPictures / epoch.updatesHere, 0),
            seconds: formatNumber(locale, epoch.seconds, 0),
          })}
      </p>
      <div className={figures.part}>
        <LineChart
          {...shared}
          label={words.rateLabel}
          series={[{ id: 'rate', label: words.rate, look: 'weights', marks: true, points: RATES }]}
          y={{
            label: words.rate,
            format: (value) => formatNumber(locale, value, 6),
            tick: (value) => (value === 0 ? formatNumber(locale, value) : formatFixed(locale, value, 4)),
          }}
          rules={broken}
          height={220}
        />
        <LineChart
          {...shared}
          label={words.lossLabel}
          series={[{ id: 'loss', label: words.loss, look: 'output', marks: true, points: LOSSES }]}
          y={{ label: words.loss, format: (value) => formatNumber(locale, value, 2), domain: [0, CHANCE] }}
          rules={[
            ...broken.map((rule) => ({ ...rule, label: '' })),
            { at: { y: FLOOR }, label: format(words.floor, { loss: formatNumber(locale, FLOOR) }) },
          ]}
          height={260}
        />
        <LineChart
          {...shared}
          label={words.top1Label}
          series={CHECKED.map(({ side, points }, i) => ({
            id: String(side),
            label: format(words.at, { side: formatNumber(locale, side) }),
            look: i === 0 ? 'output' : 'ink',
            dash: i > 0,
            marks: true,
            points,
          }))}
          y={{ label: words.top1, format: (value) => formatPercent(locale, value, 1) }}
          rules={broken.map((rule) => ({ ...rule, label: '' }))}
          height={260}
        />
      </div>
      <p className={figures.note}>{words.source}</p>
    </figure>
  );
}
