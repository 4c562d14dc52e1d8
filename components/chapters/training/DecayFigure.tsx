'use client';

import { Sources } from '@/components/chapters/evidence/Cite';
import { LineChart } from '@/components/chart/LineChart';
import { weightDecayFact } from '@/lib/figures/training-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Training } from '@/lib/i18n/en/training';
import { formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';

const POINTS = [...weightDecayFact.rows]
  .sort((a, b) => a.decay - b.decay)
  .map(({ decay, top1 }) => ({ x: decay, y: top1 }));

const BEST = POINTS.reduce((a, b) => (b.y > a.y ? b : a)).x;

/** The paper's four weight decays: a decay ten times too great costs more than one that is ten times too small. */
export function DecayFigure({
  locale,
  words,
  chart,
}: {
  locale: Locale;
  words: Training['decay'];
  chart: Chart;
}) {
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="decay">
      <LineChart
        label={words.label}
        series={[{ id: 'top1', label: words.top1, look: 'output', marks: true, points: POINTS }]}
        x={{
          label: words.decay,
          format: (value) => formatNumber(locale, value, 4),
          log: true,
          ticks: POINTS.map(({ x }) => x),
        }}
        y={{ label: words.top1, format: (value) => formatFixed(locale, value, 1) }}
        words={chart}
        height={220}
        start={BEST}
      />
      <Sources label={words.sources} of={[weightDecayFact.source]} />
    </figure>
  );
}
