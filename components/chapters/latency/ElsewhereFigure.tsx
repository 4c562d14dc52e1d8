'use client';

import { Sources } from '@/components/chapters/evidence/Cite';
import { LogPlot, type NamePlace } from '@/components/chart/LogPlot';
import type { Look } from '@/components/chart/plot';
import { ScrollArea } from '@/components/ui/ScrollArea';
import {
  type ElsewhereRow,
  elsewhereFact,
  mobileFormerFact,
  separableFact,
} from '@/lib/figures/latency-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Latency } from '@/lib/i18n/en/latency';
import { formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';
import { aroundPoints, ticksIn } from './log-ticks';
import { DIGITS, PLOT_HEIGHT } from './sizes';

const LOOKS: Readonly<Record<ElsewhereRow['family'], { look: Look; order: number; place: NamePlace }>> = {
  convolutions: { look: 'weights', order: 0, place: 'below' },
  mobileformer: { look: 'input', order: 1, place: 'right' },
  mobilevit: { look: 'attention', order: 2, place: 'left' },
  separable: { look: 'output', order: 3, place: 'above' },
};

const ROWS: readonly ElsewhereRow[] = elsewhereFact.rows;
const X = aroundPoints(ROWS.map(({ flopsMillions }) => flopsMillions));
const Y = aroundPoints(ROWS.map(({ ms }) => ms));

/** What others did about it, on the same phone: few multiply-adds that take long, and more that do not. */
export function ElsewhereFigure({
  locale,
  words,
  sources,
  chart,
}: {
  locale: Locale;
  words: Latency['elsewhere'];
  sources: string;
  chart: Chart;
}) {
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const short = (value: number) => formatFixed(locale, value, DIGITS.short);
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="elsewhere">
      <LogPlot
        label={words.label}
        points={ROWS.map((row) => ({
          id: row.name,
          name: row.name,
          x: row.flopsMillions,
          y: row.ms,
          ...LOOKS[row.family],
        }))}
        x={{ label: words.flopsAxis, format: count, domain: X, ticks: ticksIn(X) }}
        y={{
          label: words.ms,
          format: (value) => formatNumber(locale, value, DIGITS.short),
          domain: Y,
          ticks: ticksIn(Y),
        }}
        words={chart}
        height={PLOT_HEIGHT}
        start={ROWS[0]?.name}
      />
      <details>
        <summary className={figures.note}>{words.table}</summary>
        <ScrollArea label={words.table} className={figures.names}>
          <table className={figures.table}>
            <thead>
              <tr>
                <th scope="col">{words.network}</th>
                <th scope="col">{words.flopsAxis}</th>
                <th scope="col">{words.top1}</th>
                <th scope="col">{words.ms}</th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map(({ name, flopsMillions, top1, ms }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{count(flopsMillions)}</td>
                  <td>{short(top1)}</td>
                  <td className={figures.strong}>{short(ms)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </details>
      <p className={figures.note}>{words.doubt}</p>
      <Sources label={sources} of={[elsewhereFact.source, separableFact.source, mobileFormerFact.source]} />
    </figure>
  );
}
