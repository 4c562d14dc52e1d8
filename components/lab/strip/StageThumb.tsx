'use client';
import { useMemo } from 'react';
import { classes } from '@/components/ui/classes';
import type { LabStrip } from '@/lib/i18n/en/lab-strip';
import { format } from '@/lib/i18n/format';
import { isBlockStage, type StageId } from '@/lib/session/view';
import { type Pixels, Raster } from '../channels/Raster';
import styles from './StripPanel.module.css';
import type { StagePicture } from './use-stage-pictures';

export interface StageThumbProps {
  stage: StageId;
  /** Undefined until it is made. */
  picture: StagePicture | undefined;
  opened: boolean;
  onOpen: () => void;
  t: LabStrip;
}

/** A stage of the strip: its picture, its name, its shape. */
export function StageThumb({ stage, picture, opened, onOpen, t }: StageThumbProps) {
  const pixels = useMemo(() => picture && pixelsOf(picture), [picture]);
  const { width, height, channels } = picture?.map ?? {};
  const name = t.stages[stage];
  return (
    <li className={styles.stage}>
      <button
        type="button"
        className={classes(styles.open, opened && styles.opened)}
        aria-pressed={opened}
        aria-label={
          picture
            ? format(isBlockStage(stage) ? t.openAttention : t.open, {
                stage: name,
                height: picture.map.height,
                width: picture.map.width,
                channels: picture.map.channels,
              })
            : name
        }
        disabled={!picture}
        onClick={onOpen}
        data-stage={stage}
      >
        <span className={styles.picture}>
          {pixels && width !== undefined && height !== undefined && (
            <Raster width={width} height={height} pixels={pixels} label="" />
          )}
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.shape}>
          {width !== undefined && height !== undefined && <span>{format(t.side, { width, height })}</span>}
          {channels !== undefined && <span>{format(t.channels, { channels })}</span>}
        </span>
      </button>
    </li>
  );
}

/** A stage's picture as pixels. */
export function pixelsOf(picture: StagePicture): Pixels {
  return picture.kind === 'pca'
    ? { rgba: picture.rgba }
    : { values: picture.mean, range: picture.range, colours: 'ink' };
}
