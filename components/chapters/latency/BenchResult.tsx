'use client';

import { BarRows } from '@/components/chart/BarRows';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/Notice';
import { ScrollArea } from '@/components/ui/ScrollArea';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatBytes, formatFixed, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { TimingResult } from '@/lib/inference/timing/run-timing';
import { type ContenderSummary, type Doubt, doubtsOf, summarise } from '@/lib/latency/timing';
import figures from '../evidence/figures.module.css';
import { GROUP_LOOKS } from './group-looks';
import { PartsTable } from './PartsTable';
import { SaveResult } from './SaveResult';
import { DIGITS, MILLION } from './sizes';

/** What a run says: ratio first, then medians, where the time goes, and what can be held against it. */
export default function BenchResult({
  result,
  locale,
  words,
  chart,
}: {
  result: TimingResult;
  locale: Locale;
  words: Latency['bench'];
  chart: Chart;
}) {
  const { settings, rounds, started, hidden, latestTimer, stopped } = result;
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const ms = (value: number) => formatFixed(locale, value, DIGITS.short);
  const times = (value: number) => formatFixed(locale, value, DIGITS.ms);
  if (rounds.length === 0) return <Notice kind="info">{words.stoppedEarly}</Notice>;
  const pairs = summarise(settings.sizes, rounds);
  const summaries = pairs.flatMap(({ mobilevit, peer }) => [mobilevit, peer]);
  const nameOf = ({ contender: { family, variant } }: ContenderSummary) =>
    format(words.networks[family], { size: variant.toUpperCase() });
  const doubts = doubtsOf(rounds, { hidden, latestTimer });
  const backend = backendName(result, words);
  const facts = format(started.bytes > 0 ? words.facts : words.factsKnown, {
    backend,
    rounds: count(rounds.length),
    fetched: formatBytes(locale, started.bytes),
  });

  return (
    <div className={figures.part} data-testid="bench-result" data-rounds={rounds.length}>
      <div aria-live="polite" className={figures.part}>
        {stopped && <p data-testid="stopped">{format(words.stopped, { rounds: count(rounds.length) })}</p>}
        {pairs.map(({ size, ratio, multiplyAddsRatio }) => (
          <p key={size} className={figures.line} data-testid={`ratio-${size}`} data-ratio={ratio.median}>
            {format(words.ratio, {
              size: size.toUpperCase(),
              ratio: times(ratio.median),
              low: times(ratio.low),
              high: times(ratio.high),
              products: times(multiplyAddsRatio),
            })}
          </p>
        ))}
      </div>
      {doubts.map((doubt) => (
        <Notice key={doubt.kind} kind="warning">
          {doubtText(doubt, locale, words)}
        </Notice>
      ))}
      <p className={figures.heading}>{format(words.medians, { rounds: count(rounds.length) })}</p>
      <BarRows
        label={format(words.medians, { rounds: count(rounds.length) })}
        heading={words.network}
        rows={summaries.map((one) => ({
          id: one.contender.id,
          label: nameOf(one),
          sublabel: format(words.numbers, {
            parameters: formatFixed(locale, one.contender.parameters / MILLION, DIGITS.ms),
            products: count(one.contender.multiplyAdds / MILLION),
          }),
          parts: [
            {
              id: 'median',
              label: words.table.median,
              value: one.ms.median,
              look: one.contender.family === 'mobilevit' ? 'attention' : 'weights',
            },
          ],
          text: format(words.ms, { ms: ms(one.ms.median) }),
          spread: one.ms,
        }))}
        format={ms}
        words={chart}
      />
      {summaries.some(({ groups }) => groups.length > 0) ? (
        <>
          <p className={figures.heading}>{words.where}</p>
          <BarRows
            label={words.where}
            heading={words.network}
            rows={summaries.map((one) => ({
              id: one.contender.id,
              label: nameOf(one),
              parts: one.groups.map(({ group, ms: value }) => ({
                id: group,
                label: words.groups[group],
                value: Math.max(0, value),
                look: GROUP_LOOKS[group],
              })),
            }))}
            format={ms}
            words={chart}
          />
          <p className={figures.note}>{words.whereNote}</p>
        </>
      ) : (
        <p className={figures.note}>{words.noParts}</p>
      )}
      <ScrollArea label={words.table.label} className={figures.names}>
        <table className={classes(figures.table, figures.stacked)} data-testid="bench-table">
          <caption>{words.table.label}</caption>
          <thead>
            <tr>
              <th scope="col">{words.network}</th>
              <th scope="col">{words.table.median}</th>
              <th scope="col">{words.table.half}</th>
              <th scope="col">{words.table.perMillion}</th>
            </tr>
          </thead>
          <tbody>
            {summaries.map((one) => (
              <tr key={one.contender.id} data-network={one.contender.id}>
                <th scope="row">{nameOf(one)}</th>
                <td data-column={words.table.median} className={figures.strong} data-median={one.ms.median}>
                  {ms(one.ms.median)}
                </td>
                <td data-column={words.table.half}>
                  {format(words.range, { low: ms(one.ms.low), high: ms(one.ms.high) })}
                </td>
                <td data-column={words.table.perMillion}>
                  {formatFixed(locale, one.perMillion, DIGITS.small)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {pairs
        .filter(({ mobilevit }) => mobilevit.parts.length > 0)
        .map(({ size, mobilevit }) => (
          <PartsTable key={size} of={mobilevit} locale={locale} words={words.table} />
        ))}
      <p className={figures.note}>{facts}</p>
      <SaveResult pairs={pairs} result={result} backend={backend} locale={locale} words={words} />
    </div>
  );
}

/** What computed, as the worker found it: a browser may refuse the site's kernels. */
function backendName({ settings, started }: TimingResult, words: Latency['bench']): string {
  if (settings.backend === 'webgl') return words.backends.webgl;
  const kernels = started.ownKernels ? words.ownKernels : words.stockKernels;
  return format(kernels, { wasm: started.simd ? words.simd : words.noSimd });
}

function doubtText(doubt: Doubt, locale: Locale, words: Latency['bench']): string {
  switch (doubt.kind) {
    case 'hidden':
      return format(words.doubts.hidden, { rounds: formatNumber(locale, doubt.rounds) });
    case 'late':
      return format(words.doubts.late, { ms: formatNumber(locale, doubt.ms, DIGITS.none) });
    case 'drift':
      return doubt.times > 1
        ? format(words.doubts.drift, { times: formatNumber(locale, doubt.times, DIGITS.ms) })
        : format(words.doubts.speeding, { times: formatNumber(locale, 1 / doubt.times, DIGITS.ms) });
    case 'noisy':
      return format(words.doubts.noisy, { share: formatPercent(locale, doubt.share) });
  }
}
