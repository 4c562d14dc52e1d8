'use client';

import { useMemo, useState } from 'react';
import { LineChart } from '@/components/chart/LineChart';
import type { Series } from '@/components/chart/plot';
import { Bars } from '@/components/ui/Bars';
import { Segmented } from '@/components/ui/Segmented';
import { Slider } from '@/components/ui/Slider';
import { ourRun } from '@/lib/figures/our-run';
import { recipeFact, releaseFact } from '@/lib/figures/training-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { bestMargin, crossEntropy, leastLoss, smoothedTarget } from '@/lib/training/label-smoothing';
import figures from '../evidence/figures.module.css';

/** How far ahead the right class may be, and how finely that is drawn. */
const MARGINS = { most: 12, step: 0.1 } as const;
const MOST = 0.5;

const CLASSES = { ten: ourRun.classes, thousand: releaseFact.classes } as const;
type Classes = keyof typeof CLASSES;

/** The target and the loss as ε moves: with it, a network can be too sure. */
export function SmoothingFigure({
  locale,
  words,
  chart,
}: {
  locale: Locale;
  words: Training['smoothing'];
  chart: Chart;
}) {
  const [epsilon, setEpsilon] = useState<number>(recipeFact.smoothing);
  const [choice, setChoice] = useState<Classes>('ten');
  const classes = CLASSES[choice];
  const number = (value: number) => formatNumber(locale, value, 4);
  const two = (value: number) => formatNumber(locale, value, 2);
  const target = smoothedTarget(classes, 0, epsilon);
  const margin = bestMargin(classes, epsilon);
  const least = leastLoss(target);

  const series = useMemo<readonly Series[]>(() => {
    const lossOf = (share: number) => {
      const wanted = smoothedTarget(classes, 0, share);
      return Array.from({ length: Math.round(MARGINS.most / MARGINS.step) + 1 }, (_, i) => {
        const ahead = Number((i * MARGINS.step).toFixed(6));
        return {
          x: ahead,
          y: crossEntropy(
            wanted.map((__, j) => (j === 0 ? ahead : 0)),
            wanted,
          ),
        };
      });
    };
    return [
      {
        id: 'smooth',
        label: format(words.with, { epsilon: formatNumber(locale, epsilon) }),
        look: 'output',
        points: lossOf(epsilon),
      },
      { id: 'hard', label: words.without, look: 'ink', dash: true, points: lossOf(0) },
    ];
  }, [classes, epsilon, words, locale]);

  const [right = Number.NaN, other = Number.NaN] = target;
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="smoothing">
      <div className={figures.controls}>
        <div className={figures.slider}>
          <Slider
            label={words.epsilon}
            min={0}
            max={MOST}
            step={0.01}
            value={epsilon}
            format={two}
            onChange={setEpsilon}
          />
        </div>
        <Segmented<Classes>
          label={words.classes}
          value={choice}
          options={(['ten', 'thousand'] as const).map((value) => ({
            value,
            label: formatNumber(locale, CLASSES[value]),
          }))}
          onChange={setChoice}
        />
      </div>
      <div className={figures.pair}>
        <LineChart
          label={words.chart}
          series={series}
          x={{ label: words.margin, format: two }}
          y={{ label: words.loss, format: two, domain: [0, series[0]?.points[0]?.y ?? 1] }}
          words={chart}
          rules={
            margin <= MARGINS.most
              ? [{ at: { x: margin }, label: format(words.best, { margin: two(margin) }) }]
              : []
          }
          start={margin}
        />
        <div className={figures.part}>
          <p className={figures.heading}>{words.target}</p>
          <Bars
            label={words.target}
            max={1}
            rows={[
              { label: words.right, value: right, valueLabel: number(right) },
              {
                label: format(words.others, { count: formatNumber(locale, classes - 1) }),
                value: other,
                valueLabel: number(other),
              },
            ]}
          />
          <p className={figures.says} aria-live="polite" data-testid="smoothing-says">
            {epsilon === 0
              ? words.hard
              : format(words.says, { margin: two(margin), least: two(least), right: number(right) })}
          </p>
        </div>
      </div>
    </figure>
  );
}
