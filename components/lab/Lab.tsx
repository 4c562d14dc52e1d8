'use client';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { Versions } from '@/lib/export/diagnostics';
import type { Dictionary } from '@/lib/i18n/dictionary';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Lab as Words } from '@/lib/i18n/en/lab';
import type { Locale } from '@/lib/i18n/locales';
import type { Picture } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { AS_TRAINED, sameModes } from '@/lib/mobilevit/spec/modes';
import {
  choosePicture,
  getServerSession,
  getSession,
  ownPicture,
  subscribeSession,
  updateSession,
} from '@/lib/session/store';
import type { View } from '@/lib/session/view';
import { AblationPanel } from './ablation/AblationPanel';
import { atRest } from './at-rest';
import { createPointing } from './attention/pointing';
import { captionOf } from './attention/query-caption';
import { queryState } from './attention/query-state';
import { useAttention } from './attention/use-attention';
import { usePins } from './attention/use-pins';
import { useShownAttention } from './attention/use-shown-attention';
import { useImagenetNames } from './checkpoints/use-imagenet-names';
import { EnginePanel } from './EnginePanel';
import { ModelOffer } from './export/ModelOffer';
import { SavingContext } from './export/saving';
import styles from './Lab.module.css';
import { LabFailure } from './LabFailure';
import { LabFigure } from './LabFigure';
import { LabTabs } from './LabTabs';
import { ModelPanel } from './ModelPanel';
import { opening } from './opening';
import { Prediction } from './Prediction';
import { StripPanel } from './strip/StripPanel';
import type { LabSample } from './types';
import { useAddress } from './use-address';
import { useEngineState, useWebglTrial } from './use-engine';
import { useFileArrivals } from './use-file-arrivals';
import { useSpoken } from './use-spoken';

const OutPanel = dynamic(() => import('./export/OutPanel').then((m) => m.OutPanel), { ssr: false });

export interface LabProps {
  locale: Locale;
  samples: readonly LabSample[];
  /** The checkpoint that ships with the site. */
  shipped: Manifest;
  /** For reports of faults. */
  versions: Versions;
  t: Words;
  /** Words of the panels that are files of their own. */
  words: Pick<
    Dictionary,
    | 'labPicture'
    | 'labStrip'
    | 'labChannels'
    | 'labField'
    | 'labXray'
    | 'labAblation'
    | 'labExport'
    | 'checkpoints'
  >;
  failures: Failures;
}

/** The running model: a picture in, what it says and where a pixel attends out. */
export function Lab({ locale, samples, shipped, versions, t, words, failures }: LabProps) {
  const session = useSyncExternalStore(subscribeSession, getSession, getServerSession);
  const engine = useEngineState();
  const [pointing] = useState(createPointing);
  const [moving, setMoving] = useState(false);
  useWebglTrial(engine);

  const samplePictures = useMemo(() => new Map(samples.map((s) => [s.id, samplePicture(s)])), [samples]);
  const search = useAddress(samplePictures, engine.model);

  const rested = atRest(session.view !== undefined, engine);
  const view = session.view ?? opening.view;
  const { result } = engine;
  // What is on show is what the result is of; before there is one, what was chosen; on the server, the opening.
  const picture = result?.picture ?? session.picture ?? samplePictures.get(opening.sample);
  const sample = samples.find(({ id }) => id === picture?.sample);
  const size = result?.size ?? shipped.inputSize;

  const onFile = useCallback((file: File) => {
    setMoving(false);
    if (/\.safetensors$/i.test(file.name)) void openCheckpoint(file);
    else void choosePicture(sharedEngine(), ownPicture(file, file.name));
  }, []);
  const onSample = useCallback(
    (id: string) => {
      setMoving(false);
      const chosen = samplePictures.get(id);
      if (chosen) void choosePicture(sharedEngine(), chosen);
    },
    [samplePictures],
  );
  const dropping = useFileArrivals(onFile);
  const again = () => picture && void choosePicture(sharedEngine(), engine.working?.picture ?? picture);

  // What was computed beforehand is of the middle of a sample, with attention as trained.
  const asOpened = !picture?.crop && sameModes(view.modes, AS_TRAINED);
  const attention = useAttention(result, view, asOpened ? picture?.sample : undefined);
  // The query that is held: what the pointer passes over is not the lab's business (attention/pointing.ts).
  const held = useMemo(() => queryState(attention, view.query, size), [attention, view.query, size]);
  const caption = captionOf(held, attention, size, locale, t);
  const byKey = useRef(false);
  const spoken = useSpoken(caption, byKey);

  const onView = useCallback((next: View) => updateSession({ view: next }), []);
  const pins = usePins(view, onView, pointing, size, t.attention.pins);
  useShownAttention(attention, held, view, result, size, locale, t);
  const saving = useMemo(
    () => ({ result, samples, locale, t: words.labExport }),
    [result, samples, locale, words.labExport],
  );
  const panel = { result, picture, view, onView, size, locale };

  const logits = result?.logits ?? (sample && asOpened ? opening.logits[sample.id] : undefined);
  const imagenetNames = useImagenetNames(result?.model, locale);
  const ownNames = useMemo(
    () => (result ? result.model.manifest : shipped)?.classes.map((c) => (locale === 'en' ? c.en : c.zh)),
    [result, shipped, locale],
  );
  const names = ownNames ?? imagenetNames;

  return (
    <SavingContext value={saving}>
      <div data-testid="lab" data-status={engine.status} data-hydrated={session.view !== undefined}>
        {dropping && <div className={styles.drop}>{t.picture.dropNow}</div>}
        <LabFailure failure={engine.failure} onRetry={again} t={failures} />

        <div className={styles.lab}>
          <ModelOffer
            model={engine.model}
            locale={locale}
            t={words.labExport.offer}
            checkpoints={words.checkpoints}
          />

          <LabFigure
            engine={engine}
            rested={rested}
            samples={samples}
            picture={picture}
            view={view}
            size={size}
            attention={attention}
            query={held.query}
            pins={pins}
            pointing={pointing}
            byKey={byKey}
            moving={moving}
            onMoving={setMoving}
            onSample={onSample}
            onFile={onFile}
            locale={locale}
            t={t}
            words={words.labPicture}
          />

          <div className={styles.panels}>
            {logits && (
              <Prediction
                logits={logits}
                names={names}
                picture={picture?.name ?? ''}
                precomputed={!result}
                locale={locale}
                t={t.says}
              />
            )}
            <AblationPanel {...panel} t={words.labAblation} />
            <StripPanel {...panel} t={words.labStrip} />
            <LabTabs {...panel} attention={attention} pins={pins} pointing={pointing} t={t} words={words} />
            {rested && (
              <OutPanel
                state={engine}
                search={search}
                versions={versions}
                locale={locale}
                sections={t.engine.sections}
                t={words.labExport}
              />
            )}
          </div>

          <div className={styles.small}>
            <EnginePanel
              state={engine}
              weightBytes={shipped.packed.bytes}
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
              checkpoints={words.checkpoints}
            />
          </div>
        </div>
        <VisuallyHidden>
          <span role="status" data-testid="spoken">
            {spoken}
          </span>
          <span role="status" data-testid="pinned">
            {pins.said}
          </span>
        </VisuallyHidden>
      </div>
    </SavingContext>
  );
}

async function openCheckpoint(file: File): Promise<void> {
  const engine = sharedEngine();
  await engine.openCheckpoint(await file.arrayBuffer(), file.name);
  // Before the first result there is no picture that the engine could show again: the one on show is next.
  const { result, model, failure } = engine.getState();
  const { picture } = getSession();
  if (!result && model && !failure && picture) await choosePicture(engine, picture);
}

const openShipped = () => void sharedEngine().openShipped();

function samplePicture({ id, url, title }: LabSample): Picture {
  return { id: `sample-${id}`, sample: id, name: title, url, source: url };
}
