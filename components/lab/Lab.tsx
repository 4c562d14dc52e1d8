'use client';
import dynamic from 'next/dynamic';
import { useCallback, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Tabs } from '@/components/ui/Tabs';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Manifest } from '@/lib/checkpoint/manifest';
import type { Versions } from '@/lib/export/diagnostics';
import type { Dictionary } from '@/lib/i18n/dictionary';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Lab as Words } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { freeAxis, planCrop } from '@/lib/image/crop';
import type { Picture } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { AS_TRAINED, sameModes } from '@/lib/mobilevit/spec/modes';
import {
  choosePicture,
  getServerSession,
  getSession,
  ownPicture,
  subscribeSession,
  updateSession,
} from '@/lib/session/store';
import { PANEL_IDS, type View } from '@/lib/session/view';
import { AblationPanel } from './ablation/AblationPanel';
import { AttentionOverlay } from './attention/AttentionOverlay';
import { AttentionPanel } from './attention/AttentionPanel';
import { Legend } from './attention/Legend';
import { createPointing } from './attention/pointing';
import { captionOf } from './attention/query-caption';
import { queryState } from './attention/query-state';
import { useAttention } from './attention/use-attention';
import { usePins } from './attention/use-pins';
import { useImagenetNames } from './checkpoints/use-imagenet-names';
import { EnginePanel } from './EnginePanel';
import { ModelOffer } from './export/ModelOffer';
import { failureSentence } from './failure-sentence';
import { Inputs } from './Inputs';
import styles from './Lab.module.css';
import { ModelPanel } from './ModelPanel';
import { opening } from './opening';
import { PictureStage } from './PictureStage';
import { Prediction } from './Prediction';
import { StripPanel } from './strip/StripPanel';
import type { LabSample } from './types';
import { useAddress } from './use-address';
import { useEngineState, useWebglTrial } from './use-engine';
import { useFileArrivals } from './use-file-arrivals';
import { useSpoken } from './use-spoken';

// Panels that only show with a result come when they are first opened.
const ChannelsPanel = dynamic(() => import('./channels/ChannelsPanel').then((m) => m.ChannelsPanel), {
  ssr: false,
});
const FieldPanel = dynamic(() => import('./field/FieldPanel').then((m) => m.FieldPanel), { ssr: false });
const XrayPanel = dynamic(() => import('./xray/XrayPanel').then((m) => m.XrayPanel), { ssr: false });
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
  const [moving, setCropping] = useState(false);
  const hintId = useId();
  useWebglTrial(engine);

  const samplePictures = useMemo(() => new Map(samples.map((s) => [s.id, samplePicture(s)])), [samples]);
  const search = useAddress(samplePictures, engine.model);

  const view = session.view ?? opening.view;
  const { result } = engine;
  // What is on show is what the result is of; before there is one, what was chosen; on the server, the opening.
  const picture = result?.picture ?? session.picture ?? samplePictures.get(opening.sample);
  const sample = samples.find(({ id }) => id === picture?.sample);
  const size = result?.size ?? shipped.inputSize;
  const movable =
    result && freeAxis(planCrop(result.width, result.height, result.preprocessing)) !== undefined;
  const cropping = moving && movable === true;
  const map = mapSizes({ height: size, width: size }).unfolded[view.stage];

  const onFile = useCallback((file: File) => {
    setCropping(false);
    if (/\.safetensors$/i.test(file.name)) void openCheckpoint(file);
    else void choosePicture(sharedEngine(), ownPicture(file, file.name));
  }, []);
  const onSample = useCallback(
    (id: string) => {
      setCropping(false);
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
  const { query } = held;
  const caption = captionOf(held, attention, size, locale, t);
  const byKey = useRef(false);
  const spoken = useSpoken(caption, byKey);

  const onView = useCallback((next: View) => updateSession({ view: next }), []);
  const pins = usePins(view, onView, pointing, size, t.attention.pins);
  const panel = { result, picture, view, onView, size, locale };

  const failure = engine.failure && failureSentence(engine.failure, failures);
  const logits = result?.logits ?? (sample && asOpened ? opening.logits[sample.id] : undefined);
  const imagenetNames = useImagenetNames(result?.model, locale);
  const ownNames = useMemo(
    () => (result ? result.model.manifest : shipped)?.classes.map((c) => (locale === 'en' ? c.en : c.zh)),
    [result, shipped, locale],
  );
  const names = ownNames ?? imagenetNames;

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

      <ModelOffer
        model={engine.model}
        locale={locale}
        t={words.labExport.offer}
        checkpoints={words.checkpoints}
      />

      <figure className={styles.figure}>
        <div className={styles.stage}>
          {picture && (
            <PictureStage
              picture={picture}
              result={result}
              size={size}
              alt={sample?.alt ?? t.picture.own}
              working={engine.working}
              cropping={cropping}
              onCrop={(crop) => void choosePicture(sharedEngine(), { ...picture, crop })}
              onCropDone={() => setCropping(false)}
              map={map}
              query={view.query}
              onHover={(place) => pointing.set({ place })}
              onChoose={(at, by) => {
                byKey.current = by === 'key';
                pointing.set({ place: undefined });
                updateSession({ view: { ...view, query: at } });
              }}
              onPin={pins.pin}
              hintId={hintId}
              locale={locale}
              t={t.picture}
              words={words.labPicture}
            >
              <AttentionOverlay
                attention={attention}
                query={view.query}
                pins={view.pins}
                outlined={view.outlined}
                pointing={pointing}
                size={size}
              />
            </PictureStage>
          )}
        </div>
        <figcaption className={styles.figcaption}>
          <Legend tokens={query.keys.length} cellShare={query.cell / size} t={t.attention} />
          <p>{t.attention.legend}</p>
          <p id={hintId}>{t.picture.hint}</p>
          <div className={styles.seen}>
            <p>
              {sample
                ? format(t.picture.caption, {
                    title: sample.title,
                    credit: sample.credit,
                    licence: sample.licence,
                    size,
                  })
                : picture &&
                  format(picture.crop ? words.labPicture.ownCaptionMoved : t.picture.ownCaption, {
                    name: picture.name,
                    size,
                  })}
            </p>
            {movable && (
              <Button pressed={cropping} onClick={() => setCropping(!cropping)} data-testid="crop">
                {words.labPicture.crop.open}
              </Button>
            )}
          </div>
        </figcaption>
        <Inputs
          samples={samples}
          chosen={picture?.sample}
          onSample={onSample}
          onFile={onFile}
          t={t.picture}
          words={words.labPicture}
        />
      </figure>

      <div className={styles.panels}>
        {logits && (
          <Prediction logits={logits} names={names} precomputed={!result} locale={locale} t={t.says} />
        )}
        <AblationPanel {...panel} t={words.labAblation} />
        <StripPanel {...panel} t={words.labStrip} />
        <Tabs
          label={t.panels.label}
          tabs={PANEL_IDS.map((value) => ({ value, label: t.panels[value] }))}
          value={view.panel}
          onChange={(open) => onView({ ...view, panel: open })}
        >
          {view.panel === 'channels' && <ChannelsPanel {...panel} t={words.labChannels} />}
          {view.panel === 'attention' && (
            <AttentionPanel {...panel} attention={attention} pins={pins} pointing={pointing} t={t} />
          )}
          {view.panel === 'field' && <FieldPanel {...panel} attention={attention} t={words.labField} />}
          {view.panel === 'xray' && <XrayPanel {...panel} t={words.labXray} />}
        </Tabs>
        <OutPanel
          state={engine}
          search={search}
          samples={samples}
          versions={versions}
          locale={locale}
          sections={t.engine.sections}
          t={words.labExport}
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
          checkpoints={words.checkpoints}
        />
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
