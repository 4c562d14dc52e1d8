'use client';

import { useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { BarRows } from '@/components/chart/BarRows';
import { Button } from '@/components/ui/Button';
import { reasonsFact } from '@/lib/figures/latency-facts';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatBytes, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { callsOf, OPTIONAL_KERNELS, type OptionalKernel, PIECES } from '@/lib/latency/kernels';
import figures from '../evidence/figures.module.css';
import { operationsIn, SIDE } from './counts';
import styles from './KernelFigure.module.css';
import { DIGITS } from './sizes';

const ALL: ReadonlySet<OptionalKernel> = new Set(OPTIONAL_KERNELS);
const NONE: ReadonlySet<OptionalKernel> = new Set();

/** Kernels switched on and off: what a missing one costs a network that needs it, and one that does not. */
export function KernelFigure({
  locale,
  words,
  sources,
  chart,
}: {
  locale: Locale;
  words: Latency['kernels'];
  sources: string;
  chart: Chart;
}) {
  const [has, setHas] = useState(NONE);
  const toggle = (kernel: OptionalKernel) =>
    setHas((before) => {
      const after = new Set(before);
      if (!after.delete(kernel)) after.add(kernel);
      return after;
    });
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const bytes = (value: number) => formatBytes(locale, value);
  const networks = (['mobilevit', 'peer'] as const).map((family) => {
    const operations = operationsIn(`${family}-xxs`).folded;
    return {
      family,
      now: callsOf(operations, has),
      best: callsOf(operations, ALL),
      worst: callsOf(operations, NONE),
    };
  });
  const [ours, peer] = networks;
  const pieces = (kernel: OptionalKernel) =>
    PIECES[kernel]
      .map((piece) => words.piece[piece as keyof typeof words.piece])
      .reduceRight((rest, first) => format(words.after, { first, rest }));

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="kernels">
      <fieldset className={styles.kernels}>
        <legend className={figures.heading}>{words.legend}</legend>
        {OPTIONAL_KERNELS.map((kernel) => (
          <label key={kernel} className={styles.kernel}>
            <input type="checkbox" checked={has.has(kernel)} onChange={() => toggle(kernel)} />
            <span>
              {words.names[kernel]}
              <span className={styles.pieces}>{format(words.pieces, { pieces: pieces(kernel) })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={figures.controls}>
        <Button onClick={() => setHas(ALL)}>{words.all}</Button>
        <Button onClick={() => setHas(NONE)}>{words.none}</Button>
      </div>
      <BarRows
        label={words.callsLabel}
        heading={words.network}
        rows={networks.map(({ family, now }) => ({
          id: family,
          label: words[family],
          parts: [
            {
              id: 'calls',
              label: words.callsLabel,
              value: now.calls,
              look: family === 'mobilevit' ? 'attention' : 'weights',
            },
          ],
          text: format(words.calls, { calls: count(now.calls), bytes: bytes(now.bytes) }),
        }))}
        format={count}
        words={chart}
        max={Math.max(...networks.map(({ worst }) => worst.calls))}
      />
      <p className={figures.says} aria-live="polite" data-testid="kernels-says">
        {ours &&
          peer &&
          format(words.says, {
            calls: count(ours.now.calls),
            bytes: bytes(ours.now.bytes),
            fewest: count(ours.best.calls),
            least: bytes(ours.best.bytes),
            peerCalls: count(peer.now.calls),
            peerFewest: count(peer.best.calls),
          })}
      </p>
      <p className={figures.note}>{format(words.note, { side: count(SIDE) })}</p>
      <Sources label={sources} of={[reasonsFact.source]} />
    </figure>
  );
}
