'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Progress } from '@/components/ui/Progress';
import { Segmented } from '@/components/ui/Segmented';
import type { Chart } from '@/lib/i18n/en/chart';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatBytes, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import type { EngineFailure } from '@/lib/inference/engine-state';
import { TIMED_BACKENDS, type TimedBackend } from '@/lib/inference/timing/protocol';
import type { TimingProgress } from '@/lib/inference/timing/run-timing';
import { VARIANT_IDS, type VariantId } from '@/lib/mobilevit/spec/variants';
import figures from '../evidence/figures.module.css';
import { PeersNote } from './PeersNote';
import { ROUNDS } from './sizes';
import { useTiming } from './use-timing';

/** Nobody needs it before there is a result. */
const BenchResult = lazy(() => import('./BenchResult'));

type Sizes = VariantId | 'all';

/** The stopwatch: MobileViT against its network of MV2 blocks, turn by turn, on the reader's device. */
export function BenchFigure({
  locale,
  words,
  chart,
  engineBytes,
}: {
  locale: Locale;
  words: Latency['bench'];
  chart: Chart;
  /** Bytes of the engine's WebAssembly, told before it is fetched. */
  engineBytes: number;
}) {
  const [sizes, setSizes] = useState<Sizes>('xxs');
  const [rounds, setRounds] = useState<string>(String(ROUNDS[1]));
  const [backend, setBackend] = useState<TimedBackend>('wasm');
  const { state, run, stop } = useTiming();
  const running = state.step === 'running';

  return (
    <figure
      className={figures.figure}
      aria-label={words.label}
      aria-busy={running}
      data-testid="bench"
      data-step={state.step}
    >
      <PeersNote locale={locale} words={words} />
      <div className={figures.controls}>
        <Segmented<Sizes>
          label={words.sizes}
          value={sizes}
          options={[
            ...VARIANT_IDS.map((id) => ({ value: id, label: id.toUpperCase(), disabled: running })),
            { value: 'all', label: words.all, disabled: running },
          ]}
          onChange={setSizes}
        />
        <Segmented
          label={words.rounds}
          value={rounds}
          options={ROUNDS.map((count) => ({
            value: String(count),
            label: formatNumber(locale, count),
            disabled: running,
          }))}
          onChange={setRounds}
        />
        <Segmented<TimedBackend>
          label={words.backend}
          value={backend}
          options={TIMED_BACKENDS.map((name) => ({
            value: name,
            label: words.backends[name],
            disabled: running,
          }))}
          onChange={setBackend}
        />
        {running ? (
          <Button onClick={stop} data-testid="stop">
            {words.stop}
          </Button>
        ) : (
          <Button
            variant="primary"
            data-testid="measure"
            onClick={() =>
              run({ sizes: sizes === 'all' ? VARIANT_IDS : [sizes], rounds: Number(rounds), backend })
            }
          >
            {state.step === 'idle' ? words.run : words.again}
          </Button>
        )}
      </div>
      <p className={figures.note}>
        {format(words.before, { bytes: formatBytes(locale, engineBytes) })}
        {spaceAfter(words.before)}
        {words.stock}
      </p>
      {running && (
        <BenchProgress progress={state.progress} rounds={Number(rounds)} locale={locale} words={words} />
      )}
      {state.step === 'failed' && (
        <Notice kind="error" title={words.failures.title}>
          {failureText(state.failure, words)}
        </Notice>
      )}
      {state.step === 'done' && (
        <Suspense>
          <BenchResult result={state.result} locale={locale} words={words} chart={chart} />
        </Suspense>
      )}
    </figure>
  );
}

function BenchProgress({
  progress,
  rounds,
  locale,
  words,
}: {
  progress: TimingProgress;
  rounds: number;
  locale: Locale;
  words: Latency['bench'];
}) {
  const count = (value: number) => formatNumber(locale, value);
  if (progress.phase === 'starting') return <Progress label={words.progress.starting} value={undefined} />;
  if (progress.phase === 'opening') {
    const label = format(words.progress.opening, { done: count(progress.done + 1), of: count(progress.of) });
    return <Progress label={label} value={undefined} />;
  }
  const share = progress.done / progress.of;
  return (
    <>
      <Progress
        label={format(words.progress.timing, { round: count(progress.round + 1), rounds: count(rounds) })}
        value={share}
        detail={formatPercent(locale, share)}
      />
      {progress.paused && <Notice kind="warning">{words.progress.paused}</Notice>}
    </>
  );
}

function failureText(failure: EngineFailure, words: Latency['bench']): string {
  if (failure.code === 'backend-unavailable') {
    const { backend, reason } = failure.data;
    const name = backend === 'cpu' ? backend : words.backends[backend];
    return format(words.failures.unavailable, { backend: name, reason });
  }
  if (failure.code === 'not-finite') return words.failures.notFinite;
  const reason = failure.code === 'crashed' ? failure.data.reason : failure.code;
  return format(words.failures.crashed, { reason });
}
