'use client';

import { LineChart } from '@/components/chart/LineChart';
import type { Point } from '@/components/chart/plot';
import { ourLog, ourRun } from '@/lib/figures/our-run';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { standardError } from '@/lib/training/standard-error';
import figures from '../evidence/figures.module.css';

/** An accuracy with its standard error as a whisker. */
const measured = (side: number, share: number, pictures: number): Point => ({
  x: side,
  y: share,
  spread: standardError(share, pictures),
});
const ALL = ourRun.measured.map(({ size, value }) => measured(size, value, ourRun.validationPictures));
const CHECKED = (ourLog.at(-1)?.top1 ?? []).map(({ side, share }) => measured(side, share, ourRun.checked));
const [FROM, TO] = ourRun.sides.at(-1) ?? [];
const SIDES = [...new Set([...ALL, ...CHECKED].map(({ x }) => x))].sort((a, b) => a - b);
/** Room beside the outermost points, in pixels of a side. */
const ROOM = 16;

/** The same weights, tested on pictures of several sizes. */
export function ResolutionFigure({
  locale,
  words,
  chart,
}: {
  locale: Locale;
  words: Training['resolution'];
  chart: Chart;
}) {
  const count = (value: number) => formatNumber(locale, value);
  const best = ALL.reduce((a, b) => (b.y > a.y ? b : a));
  const error = (pictures: number) => formatNumber(locale, 100 * standardError(best.y, pictures), 1);
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="resolution">
      <LineChart
        label={words.label}
        series={[
          {
            id: 'all',
            label: format(words.all, { count: count(ourRun.validationPictures) }),
            look: 'output',
            loose: true,
            points: ALL,
          },
          {
            id: 'checked',
            label: format(words.checked, { count: count(ourRun.checked) }),
            look: 'ink',
            loose: true,
            points: CHECKED,
          },
        ]}
        x={{
          label: words.side,
          format: count,
          ticks: SIDES,
          domain: [(SIDES[0] ?? 0) - ROOM, (SIDES.at(-1) ?? 0) + ROOM],
        }}
        y={{ label: words.top1, format: (value) => formatPercent(locale, value, 1) }}
        words={chart}
        rules={
          FROM === undefined || TO === undefined
            ? []
            : [
                { at: { x: FROM }, label: words.from },
                { at: { x: TO }, label: words.to },
              ]
        }
      />
      <p className={figures.says}>
        {format(words.says, {
          small: error(ourRun.checked),
          few: count(ourRun.checked),
          large: error(ourRun.validationPictures),
          many: count(ourRun.validationPictures),
        })}
      </p>
      <p className={figures.note}>{words.source}</p>
    </figure>
  );
}
