'use client';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Lab } from '@/lib/i18n/en/lab';
import type { LabPicture } from '@/lib/i18n/en/lab-picture';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { CropOptions, CropPlace } from '@/lib/image/crop';
import type { EngineState, Picture, Result } from '@/lib/inference/engine-state';
import type { Size } from '@/lib/mobilevit/spec/size';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import type { View } from '@/lib/session/view';
import { CropEditor } from './CropEditor';
import { CropImage } from './CropImage';
import styles from './PictureStage.module.css';
import { PictureStageArrival } from './PictureStageArrival';

export interface PictureStageProps {
  /** The picture on show. */
  picture: Picture;
  /** Its result; undefined before the first. */
  result: Result | undefined;
  /** Side of the network's input in pixels. */
  size: number;
  alt: string;
  /** What the engine is working on. */
  working: EngineState['working'];
  /** Whether the square is being moved over the whole picture. */
  cropping: boolean;
  /** The square was moved; undefined for the middle. */
  onCrop: (place: CropPlace | undefined) => void;
  onCropDone: () => void;
  /** The open map; arrow keys move by its cells. */
  map: Size;
  query: View['query'];
  /** The place under the pointer; undefined when it leaves. */
  onHover: (query: View['query'] | undefined) => void;
  /** The place chosen, by click, touch or key. */
  onChoose: (query: View['query'], by: 'pointer' | 'key') => void;
  /** The query is to be pinned: the key P. */
  onPin: () => void;
  /** What stands over the picture. */
  children: ReactNode;
  /** Id of the text that tells how to point. */
  hintId: string;
  locale: Locale;
  t: Lab['picture'];
  words: LabPicture;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The square that the network sees, with the query to be pointed at by mouse, finger or arrow keys. */
export function PictureStage({
  picture,
  result,
  size,
  alt,
  working,
  cropping,
  onCrop,
  onCropDone,
  map,
  query,
  onHover,
  onChoose,
  onPin,
  children,
  hintId,
  locale,
  t,
  words,
}: PictureStageProps) {
  const crop: CropOptions = result?.preprocessing ?? { size, crop: picture.crop };
  const arrival = working && (
    <PictureStageArrival
      picture={working.picture}
      size={size}
      done={working.done}
      of={working.of}
      label={
        working.picture.id === picture.id ? undefined : format(words.arriving, { name: working.picture.name })
      }
    />
  );

  if (cropping && result) {
    return (
      <CropEditor
        key={picture.id}
        url={picture.url}
        alt={alt}
        width={result.width}
        height={result.height}
        crop={crop}
        onMove={onCrop}
        onDone={onCropDone}
        locale={locale}
        t={words.crop}
      >
        {arrival}
      </CropEditor>
    );
  }

  const at = (event: MouseEvent<HTMLElement>): View['query'] => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (v: number) => Math.min(Math.max(v, 0), 1);
    return {
      x: share((event.clientX - box.left) / box.width),
      y: share((event.clientY - box.top) / box.height),
    };
  };

  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'p' || event.key === 'P') {
      onPin();
      return;
    }
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    const cells = event.shiftKey ? PATCH : 1;
    // From centre to centre: a query never sits on the border of two cells.
    const move = (share: number, count: number, delta: number) =>
      (Math.min(Math.max(Math.min(Math.floor(share * count), count - 1) + delta, 0), count - 1) + 0.5) /
      count;
    onChoose(
      { x: move(query.x, map.width, by[0] * cells), y: move(query.y, map.height, by[1] * cells) },
      'key',
    );
  };

  return (
    <div
      className={styles.stage}
      role="application"
      aria-label={t.surface}
      aria-roledescription={t.surfaceRole}
      aria-describedby={hintId}
      aria-busy={working !== undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, and takes the arrow keys.
      tabIndex={0}
      data-testid="surface"
      onPointerMove={(event) => event.pointerType === 'mouse' && onHover(at(event))}
      onPointerLeave={() => onHover(undefined)}
      onClick={(event) => onChoose(at(event), 'pointer')}
      onKeyDown={step}
    >
      <CropImage url={picture.url} crop={crop} alt={alt} className={styles.image} />
      {children}
      {arrival}
    </div>
  );
}
