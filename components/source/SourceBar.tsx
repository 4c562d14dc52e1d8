'use client';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Progress } from '@/components/ui/Progress';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Source as Words } from '@/lib/i18n/en/source';
import { format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Source } from '@/lib/source/source';
import type { LabSample } from '../lab/types';
import { OwnPicture } from './OwnPicture';
import styles from './SourceBar.module.css';
import { sourceSentence } from './source-sentence';
import type { Pending } from './source-status';
import type { SourceState } from './use-source';

export interface SourceBarProps {
  readonly state: SourceState;
  readonly samples: readonly LabSample[];
  /** Bytes of the checkpoint that the site ships, told before they are fetched. */
  readonly weightBytes: number;
  readonly locale: Locale;
  readonly words: Words;
  readonly failures: Failures;
}

/** Under a figure: which picture its numbers are of, and the ways to another. */
export function SourceBar({ state, samples, weightBytes, locale, words, failures }: SourceBarProps) {
  const { source, pending, failure, running, labPicture } = state;
  const sentence = failure && sourceSentence(failure, locale, words, failures);
  const shown = samples.find(({ id }) => id === source?.picture.sample);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div
      className={styles.bar}
      role="group"
      aria-label={words.label}
      aria-busy={pending !== undefined}
      data-testid="source"
      data-source={source?.kind}
      data-picture={source?.picture.name}
    >
      <div className={styles.row}>
        {source && (
          // biome-ignore lint/performance/noImgElement: a static export has no image optimiser.
          <img className={styles.picture} src={shown?.thumb ?? source.picture.url} alt={shown?.alt ?? ''} />
        )}
        <p className={styles.says} aria-live="polite">
          {source ? (
            <>
              <strong>{format(words.shown, { name: shown?.title ?? source.picture.name })}</strong>{' '}
              <span className={styles.how}>{howOf(source, words)}</span>
            </>
          ) : (
            words.none
          )}
        </p>
        <div className={styles.ways}>
          <OwnPicture onFile={state.chooseFile} words={words} />
          {labPicture && (
            <Button onClick={state.chooseLabPicture} data-testid="source-lab">
              {format(words.lab, { name: labPicture.name })}
            </Button>
          )}
          {source?.kind === 'engine' && <Button onClick={state.backToExample}>{words.back}</Button>}
        </div>
      </div>
      <div className={styles.row}>
        <ul className={styles.samples} aria-label={words.samples}>
          {samples.map(({ id, title, thumb }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.sample}
                data-sample={id}
                aria-pressed={id === source?.picture.sample}
                title={title}
                onClick={() => state.chooseSample(id)}
              >
                {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser. */}
                <img src={thumb} alt={title} width={28} height={28} loading="lazy" decoding="async" />
              </button>
            </li>
          ))}
        </ul>
        {/* The reserved height keeps what is below in place while this line changes. */}
        <div className={styles.now}>
          {pending ? (
            <>
              <Waiting pending={pending} locale={locale} words={words} />
              {pending.phase !== 'example' && <Button onClick={state.cancel}>{words.cancel}</Button>}
            </>
          ) : (
            <p className={styles.note}>
              {running ? words.ready : format(words.cost, { bytes: formatBytes(locale, weightBytes) })}
            </p>
          )}
        </div>
      </div>
      {sentence && (
        <Notice
          kind="error"
          title={sentence.title}
          action={sentence.retry ? <Button onClick={state.again}>{failures.retry}</Button> : undefined}
          onDismiss={state.dismiss}
          dismissLabel={failures.dismiss}
        >
          <p>{sentence.text}</p>
        </Notice>
      )}
    </div>
  );
}

function howOf({ kind, checkpoint }: Source, words: Words): string {
  if (kind === 'example') return words.computed;
  return checkpoint ? format(words.liveWith, { checkpoint: checkpoint.name }) : words.live;
}

function Waiting({ pending, locale, words }: { pending: Pending; locale: Locale; words: Words }) {
  const label = words.phases[pending.phase];
  if (pending.phase === 'start') return <Progress label={label} value={undefined} />;
  const { done, total } = pending;
  const detail =
    pending.phase === 'run'
      ? format(words.parts, { done, total })
      : format(words.bytes, { done: formatBytes(locale, done), total: formatBytes(locale, total) });
  return <Progress label={label} value={total > 0 ? done / total : undefined} detail={detail} />;
}
