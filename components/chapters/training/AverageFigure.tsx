'use client';

import { useMemo, useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { LineChart } from '@/components/chart/LineChart';
import type { Series } from '@/components/chart/plot';
import { Button } from '@/components/ui/Button';
import { Slider } from '@/components/ui/Slider';
import { releaseFact, samplerFact } from '@/lib/figures/training-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber, formatPercent, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { halfLife, movingAverage } from '@/lib/training/moving-average';
import figures from '../evidence/figures.module.css';
import { EVERY, ITERATIONS, noisySeries } from './noisy-series';

/** The slider runs over powers of ten. */
const EXPONENTS = { min: -4, max: 0, step: 0.1 } as const;
const START = Math.log10(releaseFact.momentum);

/** One made-up weight that settles amid noise, and its moving average. */
export function AverageFigure({
  locale,
  words,
  chart,
}: {
  locale: Locale;
  words: Training['average'];
  chart: Chart;
}) {
  const [exponent, setExponent] = useState(START);
  const momentum = exponent === START ? releaseFact.momentum : 10 ** exponent;
  const written = (value: number) => formatSignificant(locale, value, 2);
  const series = useMemo<readonly Series[]>(() => {
    const raw = noisySeries();
    const drawn = (values: readonly number[]) =>
      values.flatMap((y, x) => (x % EVERY === 0 ? [{ x, y }] : []));
    return [
      { id: 'raw', label: words.raw, look: 'muted', points: drawn(raw) },
      { id: 'average', label: words.averaged, look: 'weights', points: drawn(movingAverage(raw, momentum)) },
    ];
  }, [momentum, words]);
  const half = halfLife(momentum);

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="average">
      <div className={figures.controls}>
        <div className={figures.slider}>
          <Slider
            label={words.momentum}
            {...EXPONENTS}
            value={exponent}
            format={() => written(momentum)}
            onChange={setExponent}
          />
        </div>
        <Button disabled={exponent === START} onClick={() => setExponent(START)}>
          {format(words.reset, { momentum: written(releaseFact.momentum) })}
        </Button>
      </div>
      <LineChart
        label={words.label}
        series={series}
        x={{
          label: words.iteration,
          format: (value) => formatNumber(locale, value, 0),
          domain: [0, ITERATIONS],
        }}
        y={{ label: words.weight, format: (value) => formatNumber(locale, value, 2) }}
        words={chart}
      />
      <p className={figures.says} aria-live="polite" data-testid="average-says">
        {momentum === 1
          ? words.none
          : format(words.says, {
              momentum: written(momentum),
              half: formatNumber(locale, half, half < 10 ? 1 : 0),
              share: formatPercent(locale, half / (samplerFact.updatesThousands.multiScale * 1000), 2),
            })}
      </p>
      <Sources label={words.sources} of={[releaseFact.source]} />
    </figure>
  );
}
