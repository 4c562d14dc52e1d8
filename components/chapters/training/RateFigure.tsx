'use client';

import { useMemo, useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { LineChart } from '@/components/chart/LineChart';
import type { Series } from '@/components/chart/plot';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import { Slider } from '@/components/ui/Slider';
import { laterFact, recipeFact } from '@/lib/figures/training-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatFixed, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { dropAfterWarmup, type LearningRateSettings, learningRate } from '@/lib/training/learning-rate';
import { rateCurves } from '@/lib/training/rate-curve';
import figures from '../evidence/figures.module.css';
import { updatesPerEpoch } from './run-length';

type View = 'run' | 'beginning';
type Sampler = 'standard' | 'multiScale';

/** The beginning is the epochs in which anything of the warm-ups is left, and as many again. */
const BEGINNING = 2;
const LIMITS = {
  warmup: { min: 0, max: 2 * laterFact.warmup, step: 1000 },
  peak: { min: recipeFact.rate.start, max: 2 * recipeFact.rate.peak, step: recipeFact.rate.start },
  epochs: { min: recipeFact.epochs / 6, max: 2 * recipeFact.epochs, step: recipeFact.epochs / 6 },
} as const;

/** The schedule from its formula: the paper's, and one whose constants are the reader's. */
export function RateFigure({
  locale,
  words,
  chart,
}: {
  locale: Locale;
  words: Training['rate'];
  chart: Chart;
}) {
  const [warmup, setWarmup] = useState<number>(laterFact.warmup);
  const [peak, setPeak] = useState<number>(recipeFact.rate.peak);
  const [epochs, setEpochs] = useState<number>(recipeFact.epochs);
  const [sampler, setSampler] = useState<Sampler>('multiScale');
  const [view, setView] = useState<View>('run');
  const number = (value: number) => formatNumber(locale, value, 5);
  const whole = (value: number) => formatNumber(locale, value, 0);

  const { series, drop, mine } = useMemo(() => {
    const iterationsPerEpoch = Math.round(updatesPerEpoch(sampler));
    const paper: LearningRateSettings = {
      ...recipeFact.rate,
      warmup: recipeFact.warmup,
      epochs: recipeFact.epochs,
      iterationsPerEpoch,
    };
    const own: LearningRateSettings = { ...paper, warmup, peak, epochs };
    const until =
      view === 'run'
        ? Number.POSITIVE_INFINITY
        : (BEGINNING * Math.max(recipeFact.warmup, warmup, laterFact.warmup)) / iterationsPerEpoch;
    const curves = rateCurves([paper, own]).map(({ iteration, rates }) => ({
      epoch: iteration / iterationsPerEpoch,
      rates,
    }));
    const of = (which: number, last: number) =>
      curves
        .filter(({ epoch }) => epoch <= until && epoch < last)
        .map(({ epoch, rates }) => ({ x: epoch, y: rates[which] ?? Number.NaN }));
    const both: readonly Series[] = [
      {
        id: 'own',
        label: format(words.own, { warmup: formatNumber(locale, warmup) }),
        look: 'weights',
        points: of(1, own.epochs),
      },
      {
        id: 'paper',
        label: format(words.paper, { warmup: formatNumber(locale, recipeFact.warmup) }),
        look: 'ink',
        dash: true,
        points: of(0, paper.epochs),
      },
    ];
    return { series: both, drop: dropAfterWarmup(own), mine: own };
  }, [warmup, peak, epochs, sampler, view, words, locale]);

  const after = learningRate(mine.warmup, mine);
  const preset = (to: number) => {
    setWarmup(to);
    setPeak(recipeFact.rate.peak);
    setEpochs(recipeFact.epochs);
  };

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="rate">
      <div className={figures.controls}>
        <div className={figures.slider}>
          <Slider
            label={words.warmup}
            {...LIMITS.warmup}
            value={warmup}
            format={whole}
            onChange={setWarmup}
          />
        </div>
        <div className={figures.slider}>
          <Slider label={words.peak} {...LIMITS.peak} value={peak} format={number} onChange={setPeak} />
        </div>
        <div className={figures.slider}>
          <Slider
            label={words.epochs}
            {...LIMITS.epochs}
            value={epochs}
            format={whole}
            onChange={setEpochs}
          />
        </div>
      </div>
      <div className={figures.controls}>
        <Segmented<Sampler>
          label={words.perEpoch}
          value={sampler}
          options={(['standard', 'multiScale'] as const).map((value) => ({
            value,
            label: format(words[value], { updates: whole(updatesPerEpoch(value)) }),
          }))}
          onChange={setSampler}
        />
        <Segmented<View>
          label={words.view}
          value={view}
          options={[
            { value: 'run', label: words.run },
            { value: 'beginning', label: words.beginning },
          ]}
          onChange={setView}
        />
        <Button onClick={() => preset(recipeFact.warmup)}>{words.asPaper}</Button>
        <Button onClick={() => preset(laterFact.warmup)}>{words.asLater}</Button>
      </div>
      <LineChart
        label={words.label}
        series={series}
        x={{
          label: words.epoch,
          format: (value) => formatNumber(locale, value, 1),
          // The last update is a little before the end: without this the axis would have no number there.
          domain: view === 'run' ? [0, Math.max(epochs, recipeFact.epochs)] : undefined,
        }}
        y={{
          label: words.rate,
          format: number,
          tick: (value) => (value === 0 ? number(value) : formatFixed(locale, value, 4)),
          domain: [0, Math.max(peak, recipeFact.rate.peak)],
        }}
        words={chart}
        start={mine.warmup / mine.iterationsPerEpoch}
      />
      <p className={figures.says} aria-live="polite" data-testid="rate-says">
        {mine.warmup >= mine.epochs * mine.iterationsPerEpoch
          ? words.neverEnds
          : format(words.says, {
              epochs: formatNumber(locale, mine.warmup / mine.iterationsPerEpoch, 1),
              peak: number(peak),
              after: formatNumber(locale, after, 7),
              drop: formatPercent(locale, drop, 2),
            })}
      </p>
      <Sources label={words.sources} of={[recipeFact.source, laterFact.source]} />
    </figure>
  );
}
