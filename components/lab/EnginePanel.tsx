'use client';
import { Button } from '@/components/ui/Button';
import { Progress } from '@/components/ui/Progress';
import { Segmented } from '@/components/ui/Segmented';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatBytes, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { EngineState, Result } from '@/lib/inference/engine-state';
import type { PartTime } from '@/lib/inference/protocol';
import { parts, SECTIONS, type Section } from '@/lib/mobilevit/spec/parts';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import styles from './EnginePanel.module.css';

export interface EnginePanelProps {
  state: EngineState;
  /** Bytes of the shipped weights, told before they are fetched. */
  weightBytes: number;
  onStart: () => void;
  onCancel: () => void;
  onBackend: (backend: 'wasm' | 'webgl') => void;
  locale: Locale;
  t: Lab['engine'];
}

/** What the engine is doing, on what, how fast; and the way to another backend. */
export function EnginePanel({
  state,
  weightBytes,
  onStart,
  onCancel,
  onBackend,
  locale,
  t,
}: EnginePanelProps) {
  const { status, download, backend, result, working, restarts } = state;
  const bytes = (n: number) => formatBytes(locale, n);
  return (
    <section aria-labelledby="engine" className={styles.panel}>
      <h2 id="engine" className={styles.heading}>
        {t.heading}
      </h2>
      {/* The reserved height keeps what is below in place while this line changes. */}
      <div className={styles.now} data-testid="engine-now">
        {(status === 'idle' || status === 'failed') && !working && (
          <>
            <span>{format(t.idle, { bytes: bytes(weightBytes) })}</span>
            <Button onClick={onStart}>{t.start}</Button>
          </>
        )}
        {status === 'downloading' && (
          <>
            <Progress
              label={t.downloading}
              value={download ? download.bytes / download.total : undefined}
              detail={
                download && format(t.bytes, { done: bytes(download.bytes), total: bytes(download.total) })
              }
            />
            <Button onClick={onCancel}>{t.cancel}</Button>
          </>
        )}
        {status === 'starting' && <Progress label={t.starting} value={undefined} />}
        {status === 'ready' && working && (
          <Progress
            label={t.working}
            value={working.of > 0 ? working.done / working.of : undefined}
            detail={working.of > 0 ? format(t.parts, { done: working.done, of: working.of }) : undefined}
          />
        )}
        {status === 'ready' && !working && result && (
          <span data-testid="ran">
            {format(t.ran, {
              ms: formatNumber(locale, result.ms, 0),
              backend: backendName(result, t),
            })}
          </span>
        )}
      </div>
      {restarts > 0 && <p className={styles.note}>{t.restarted}</p>}
      {backend && (
        <Segmented
          label={t.backend}
          value={backend === 'webgl' ? 'webgl' : 'wasm'}
          options={[
            { value: 'wasm', label: t.backendWasm },
            { value: 'webgl', label: t.backendWebgl },
          ]}
          onChange={onBackend}
        />
      )}
      {result && (
        <details className={styles.details}>
          <summary>{t.timePerPart}</summary>
          {result.parts.length > 0 ? (
            <PartTimes
              times={result.parts}
              sectionOf={sectionsOf(result.model.variant)}
              locale={locale}
              t={t}
            />
          ) : (
            <p className={styles.note}>{t.noPartTimes}</p>
          )}
        </details>
      )}
    </section>
  );
}

function backendName(
  { backend, simd, kernels }: Pick<Result, 'backend' | 'simd' | 'kernels'>,
  t: Lab['engine'],
): string {
  if (backend === 'wasm')
    return format(t.withKernels, { backend: simd ? t.wasm : t.wasmPlain, kernels: t.kernels[kernels] });
  return backend === 'webgl' ? t.webgl : t.cpu;
}

/** Section of every part: parts are many, stages are what the pages speak of. */
function sectionsOf(variant: keyof typeof VARIANTS): ReadonlyMap<string, Section> {
  return new Map(parts(VARIANTS[variant]).map((part) => [part.name, part.section]));
}

interface PartTimesProps {
  times: readonly PartTime[];
  sectionOf: ReadonlyMap<string, Section>;
  locale: Locale;
  t: Lab['engine'];
}

function PartTimes({ times, sectionOf, locale, t }: PartTimesProps) {
  const sums = SECTIONS.map((section) => ({
    section,
    ms: times.reduce((sum, { part, ms }) => (sectionOf.get(part) === section ? sum + ms : sum), 0),
  }));
  const longest = Math.max(...sums.map(({ ms }) => ms));
  return (
    <table className={styles.times}>
      <thead>
        <tr>
          <th scope="col">{t.part}</th>
          <th scope="col" className={styles.number}>
            {t.milliseconds}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sums.map(({ section, ms }) => (
          <tr key={section}>
            <th scope="row">{t.sections[section]}</th>
            <td className={styles.number}>{formatNumber(locale, ms, 1)}</td>
            <td className={styles.barCell}>
              <svg width="100%" height="6" aria-hidden="true" focusable="false">
                <rect
                  className={styles.bar}
                  height="6"
                  width={`${longest > 0 ? (100 * ms) / longest : 0}%`}
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
