'use client';

import { scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import { useWidth } from '@/components/chart/use-width';
import { classes } from '@/components/ui/classes';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Batch, pixelsOf } from '@/lib/training/sampler';
import styles from './EpochStrip.module.css';
import { epochPixels, ONE_SIZE_EPOCH, SIDES } from './sampler-walk';

/** Height of a batch at the greatest side, and of a lane with its name. */
const TALL = 56;
const LANE = 92;
const NAME = 20;
const GAP = 1.5;

const GREATEST = SIDES.at(-1) ?? 1;

interface Box {
  readonly batch: Batch;
  /** Pixels spent before it. */
  readonly before: number;
}

function boxesOf(batches: readonly Batch[]): Box[] {
  let before = 0;
  return batches.map((batch) => {
    const box = { batch, before };
    before += pixelsOf(batch);
    return box;
  });
}

const ONE_SIZE = boxesOf(ONE_SIZE_EPOCH);

/** An epoch as its batches, one after another: each as wide as it costs, as high as its pictures' sides. */
export function EpochStrip({
  epoch,
  drawn,
  oneSize,
  locale,
  words,
}: {
  epoch: readonly Batch[];
  /** How many batches are there, the last in part. */
  drawn: number;
  /** How far the epoch of one size is shown, 0–1. */
  oneSize: number;
  locale: Locale;
  words: Training['sampler'];
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const many = boxesOf(epoch);
  // An unlucky draw costs more than the epoch of one size: the scale has room for either.
  const x = scaleLinear()
    .domain([0, Math.max(epochPixels(epoch), epochPixels(ONE_SIZE_EPOCH))])
    .range([0, width]);
  const seen = epoch.slice(0, Math.floor(drawn)).reduce((sum, { pictures }) => sum + pictures, 0);

  const lane = (boxes: readonly Box[], shown: number, top: number, look: string | undefined) =>
    boxes.slice(0, Math.ceil(shown)).map(({ batch, before }, i) => {
      const height = (TALL * batch.side) / GREATEST;
      const part = Math.min(1, shown - i);
      return (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a batch is its place in the epoch.
          key={i}
          className={classes(
            styles.batch,
            look,
            i === Math.ceil(shown) - 1 && shown < boxes.length && styles.newest,
          )}
          x={x(before)}
          y={top + TALL - height}
          width={Math.max(0, part * (x(pixelsOf(batch)) - GAP))}
          height={height}
        />
      );
    });

  return (
    <div ref={place} className={styles.strip} data-testid="strip" data-drawn={Math.floor(drawn)}>
      <svg
        viewBox={`0 0 ${width} ${2 * LANE}`}
        height={2 * LANE}
        role="img"
        aria-label={format(words.stripLabel, {
          drawn: formatNumber(locale, Math.floor(drawn)),
          one: formatNumber(locale, Math.floor(oneSize * ONE_SIZE.length)),
        })}
      >
        <text className={styles.name} y={NAME - 8}>
          {drawn > 0
            ? format(words.manySizes, {
                updates: formatNumber(locale, Math.floor(drawn)),
                pictures: formatNumber(locale, seen),
              })
            : words.noEpoch}
        </text>
        {lane(many, drawn, NAME, undefined)}
        <line className={styles.base} x2={width} y1={NAME + TALL} y2={NAME + TALL} />
        <text className={styles.name} y={LANE + NAME - 8}>
          {oneSize > 0
            ? format(words.oneSize, {
                updates: formatNumber(locale, Math.floor(oneSize * ONE_SIZE.length)),
                side: formatNumber(locale, ONE_SIZE_EPOCH[0]?.side ?? 0),
              })
            : words.noOneSize}
        </text>
        {oneSize > 0 && lane(ONE_SIZE, oneSize * ONE_SIZE.length, LANE + NAME, styles.plain)}
        <line className={styles.base} x2={width} y1={LANE + NAME + TALL} y2={LANE + NAME + TALL} />
      </svg>
      <p className={styles.note}>{words.stripNote}</p>
    </div>
  );
}
