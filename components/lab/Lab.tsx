'use client';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { headEntropies, NEAR_UNIFORM, normalisedEntropy } from '@/lib/attention/entropy';
import { massRadius } from '@/lib/attention/reach';
import { attentionRow } from '@/lib/attention/row';
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Lab as Words } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Picture } from '@/lib/inference/engine';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import {
  choosePicture,
  getServerSession,
  getSession,
  ownPicture,
  subscribeSession,
  updateSession,
} from '@/lib/session/store';
import type { View } from '@/lib/session/view';
import { AttentionPanel } from './AttentionPanel';
import { EnginePanel } from './EnginePanel';
import { failureSentence } from './failure-sentence';
import { Inputs } from './Inputs';
import styles from './Lab.module.css';
import { Legend } from './Legend';
import { ModelPanel } from './ModelPanel';
import { opening } from './opening';
import { PictureStage } from './PictureStage';
import { Prediction } from './Prediction';
import { QueryOverlay } from './QueryOverlay';
import { queryAt } from './query';
import type { LabSample } from './types';
import { useAddress } from './use-address';
import { useAttention } from './use-attention';
import { useEngineState, useWebglTrial } from './use-engine';
import { useFileArrivals } from './use-file-arrivals';

export interface LabProps {
  locale: Locale;
  samples: readonly LabSample[];
  /** The checkpoint that ships with the site. */
  shipped: Manifest;
  t: Words;
  failures: Failures;
}

/** The running model: a picture in, what it says and where a pixel attends out. */
export function Lab({ locale, samples, shipped, t, failures }: LabProps) {
  const session = useSyncExternalStore(subscribeSession, getSession, getServerSession);
  const engine = useEngineState();
  const [hover, setHover] = useState<View['query']>();
  const [spoken, setSpoken] = useState('');
  useWebglTrial(engine);

  const samplePictures = useMemo(() => new Map(samples.map((s) => [s.id, samplePicture(s)])), [samples]);
  useAddress(samplePictures);

  const view = session.view ?? opening.view;
  const { result } = engine;
  // What is on show is what the result is of; before there is one, what was chosen; on the server, the opening.
  const picture = result?.picture ?? session.picture ?? samplePictures.get(opening.sample);
  const sample = samples.find(({ id }) => id === picture?.sample);
  const size = result?.size ?? shipped.inputSize;
  const map = mapSizes({ height: size, width: size }).unfolded[view.stage];

  const onFile = useCallback((file: File) => {
    if (/\.safetensors$/i.test(file.name)) void openCheckpoint(file);
    else void choosePicture(sharedEngine(), ownPicture(file, file.name));
  }, []);
  const onSample = useCallback(
    (id: string) => {
      const chosen = samplePictures.get(id);
      if (chosen) void choosePicture(sharedEngine(), chosen);
    },
    [samplePictures],
  );
  const dropping = useFileArrivals(onFile);
  const again = () => picture && void choosePicture(sharedEngine(), engine.working?.picture ?? picture);

  // The attention of the query: from the engine, or the one row that was computed beforehand.
  const attention = useAttention(result, view.stage, view.layer);
  const current = attention?.stage === view.stage && attention.layer === view.layer ? attention : undefined;
  const entropies = useMemo(() => current && headEntropies(current.probabilities), [current]);
  const query = queryAt(hover ?? view.query, map, size);
  const row = current
    ? attentionRow(current.probabilities, query.slot, view.head, query.token)
    : !result && picture?.sample === opening.sample && isOpening(view) && !hover
      ? opening.row
      : undefined;
  const radius = row && massRadius(row, query.keys, query.centre);
  const caption = row && captionOf(row, radius ?? 0, query, locale, t);

  // Spoken for key presses, once the query rests; never while a pointer moves.
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current || caption === undefined) return;
    const timer = setTimeout(() => {
      byKey.current = false;
      setSpoken(caption);
    }, 400);
    return () => clearTimeout(timer);
  }, [caption]);

  const failure = engine.failure && failureSentence(engine.failure, failures);
  const logits = result?.logits ?? (sample && opening.logits[sample.id]);
  const names = useMemo(
    () => (result ? result.model.manifest : shipped)?.classes.map((c) => (locale === 'en' ? c.en : c.zh)),
    [result, shipped, locale],
  );

  return (
    <div
      className={styles.lab}
      data-testid="lab"
      data-status={engine.status}
      data-hydrated={session.view !== undefined}
    >
      {dropping && <div className={styles.drop}>{t.picture.dropNow}</div>}
      {failure && (
        <div className={styles.failure}>
          <Notice
            kind="error"
            title={failure.title}
            action={failure.retry ? <Button onClick={again}>{failures.retry}</Button> : undefined}
            onDismiss={() => sharedEngine().dismissFailure()}
            dismissLabel={failures.dismiss}
          >
            <p>{failure.text}</p>
          </Notice>
        </div>
      )}

      <figure className={styles.figure}>
        <div className={styles.stage}>
          {picture && (
            <PictureStage
              url={picture.url}
              alt={sample?.alt ?? t.picture.own}
              map={map}
              query={view.query}
              onHover={setHover}
              onChoose={(at, by) => {
                byKey.current = by === 'key';
                setHover(undefined);
                updateSession({ view: { ...view, query: at } });
              }}
              busy={engine.working !== undefined}
              t={t.picture}
            >
              <QueryOverlay
                size={size}
                cell={query.cell}
                slot={query.slot}
                query={query.centre}
                keys={query.keys}
                row={row}
                radius={radius}
              />
            </PictureStage>
          )}
        </div>
        <figcaption className={styles.figcaption}>
          <Legend tokens={query.keys.length} cellShare={query.cell / size} t={t.attention} />
          <p>
            {sample
              ? `${sample.title}. ${t.picture.credit}: ${sample.credit} (${sample.licence}). `
              : `${picture?.name ?? ''}. `}
            {format(t.picture.cropped, { size })} {t.private}
          </p>
        </figcaption>
        <div className={styles.inputs}>
          <Inputs
            samples={samples}
            chosen={picture?.sample}
            onSample={onSample}
            onFile={onFile}
            t={t.picture}
          />
        </div>
      </figure>

      <div className={styles.panels}>
        {logits && (
          <Prediction logits={logits} names={names} precomputed={!result} locale={locale} t={t.says} />
        )}
        <AttentionPanel
          view={view}
          onView={(next) => updateSession({ view: next })}
          size={size}
          entropies={entropies}
          caption={caption}
          locale={locale}
          t={t.attention}
        />
      </div>

      <div className={styles.small}>
        <EnginePanel
          state={engine}
          weightBytes={shipped.bytes}
          onStart={again}
          onCancel={() => sharedEngine().cancel()}
          onBackend={(backend) => void sharedEngine().switchBackend(backend)}
          locale={locale}
          t={t.engine}
        />
        <ModelPanel
          model={engine.model}
          shipped={shipped}
          onFile={openCheckpoint}
          onShipped={openShipped}
          locale={locale}
          t={t.model}
        />
      </div>
      <VisuallyHidden>
        <span role="status" data-testid="spoken">
          {spoken}
        </span>
      </VisuallyHidden>
    </div>
  );
}

async function openCheckpoint(file: File): Promise<void> {
  await sharedEngine().openCheckpoint(await file.arrayBuffer(), file.name);
}

const openShipped = () => void sharedEngine().openShipped();

function samplePicture({ id, url, title }: LabSample): Picture {
  return { id: `sample-${id}`, sample: id, name: title, url, source: url };
}

function isOpening(view: View): boolean {
  const { stage, layer, head, query } = opening.view;
  return (
    view.stage === stage &&
    view.layer === layer &&
    view.head === head &&
    view.query.x === query.x &&
    view.query.y === query.y
  );
}

/** What the query's attention says, in words with its numbers. */
function captionOf(
  row: ArrayLike<number>,
  radius: number,
  query: ReturnType<typeof queryAt>,
  locale: Locale,
  t: Words,
): string {
  let strongest = 0;
  for (let key = 0; key < row.length; key++) strongest = Math.max(strongest, row[key] ?? 0);
  const caption = format(t.attention.caption, {
    slot: t.slotNames[query.slot] ?? '',
    patch: query.token,
    row: query.patch.row,
    column: query.patch.column,
    radius: formatNumber(locale, radius, 0),
    times: formatNumber(locale, strongest * row.length, 1),
  });
  return normalisedEntropy(row) >= NEAR_UNIFORM ? `${caption} ${t.attention.captionUniform}` : caption;
}
