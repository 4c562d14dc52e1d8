'use client';
import { type RefObject, useCallback, useId } from 'react';
import { Button } from '@/components/ui/Button';
import type { Lab } from '@/lib/i18n/en/lab';
import type { LabPicture } from '@/lib/i18n/en/lab-picture';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { freeAxis, planCrop } from '@/lib/image/crop';
import type { EngineState, Picture } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { choosePicture, updateSession } from '@/lib/session/store';
import type { View } from '@/lib/session/view';
import { AttentionOverlay } from './attention/AttentionOverlay';
import { Legend } from './attention/Legend';
import type { PointingStore } from './attention/pointing';
import type { Query } from './attention/query';
import type { Attention } from './attention/use-attention';
import type { Pins } from './attention/use-pins';
import { SaveHere } from './export/SaveHere';
import { Inputs } from './Inputs';
import styles from './Lab.module.css';
import { PictureStage } from './PictureStage';
import type { LabSample } from './types';

export interface LabFigureProps {
  engine: EngineState;
  /** Whether the line is free for what can wait. */
  rested: boolean;
  samples: readonly LabSample[];
  /** The picture on show; undefined where an address names none. */
  picture: Picture | undefined;
  view: View;
  size: number;
  attention: Attention;
  /** The held query. */
  query: Query;
  pins: Pins;
  pointing: PointingStore;
  /** Whether the query was moved last by the keyboard; set here. */
  byKey: RefObject<boolean>;
  /** Whether the square is being moved. */
  moving: boolean;
  onMoving: (moving: boolean) => void;
  onSample: (id: string) => void;
  onFile: (file: File) => void;
  locale: Locale;
  t: Lab;
  words: LabPicture;
}

/** The picture with what attention says over it, its caption, and the ways to another one. */
export function LabFigure(props: LabFigureProps) {
  const { engine, samples, picture, view, size, attention, query, pins, pointing, byKey, locale, words } =
    props;
  const { onMoving, t } = props;
  const { result } = engine;
  const hintId = useId();
  const sample = samples.find(({ id }) => id === picture?.sample);
  const movable =
    result !== undefined &&
    freeAxis(planCrop(result.width, result.height, result.preprocessing)) !== undefined;
  const cropping = props.moving && movable;
  const onChoose = useCallback(
    (at: View['query'], by: 'pointer' | 'key') => {
      byKey.current = by === 'key';
      pointing.set({ place: undefined });
      updateSession({ view: { ...view, query: at } });
    },
    [view, pointing, byKey],
  );

  return (
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
            onCropDone={() => onMoving(false)}
            map={mapSizes({ height: size, width: size }).unfolded[view.stage]}
            query={view.query}
            onHover={(place) => pointing.set({ place })}
            onChoose={onChoose}
            onPin={pins.pin}
            hintId={hintId}
            locale={locale}
            t={t.picture}
            words={words}
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
          <p data-testid="seen">{picture && seenSentence(picture, sample, size, t.picture, words)}</p>
          {movable && (
            <Button pressed={cropping} onClick={() => onMoving(!cropping)} data-testid="crop">
              {words.crop.open}
            </Button>
          )}
        </div>
        <SaveHere panel="attention" />
      </figcaption>
      <Inputs
        samples={samples}
        thumbs={props.rested}
        chosen={picture?.sample}
        onSample={props.onSample}
        onFile={props.onFile}
        t={t.picture}
        words={words}
      />
    </figure>
  );
}

/** Whose picture it is, and which square of it the network sees. */
function seenSentence(
  picture: Picture,
  sample: LabSample | undefined,
  size: number,
  t: Lab['picture'],
  words: LabPicture,
): string {
  if (!sample)
    return format(picture.crop ? words.ownCaptionMoved : t.ownCaption, { name: picture.name, size });
  const { title, credit, licence } = sample;
  return format(picture.crop ? words.captionMoved : t.caption, { title, credit, licence, size });
}
