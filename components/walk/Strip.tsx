'use client';

import { memo } from 'react';
import { classes } from '@/components/ui/classes';
import { magnitude } from '@/lib/colour/magnitude';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Frame, StripItem } from '@/lib/walkthrough/frame';
import { tensorOf } from '@/lib/walkthrough/read-trace';
import type { Trace } from '@/lib/walkthrough/trace';
import styles from './Strip.module.css';

/** The longest side of a thumbnail, in pixels, and the largest cell in it. */
const LONGEST = 30;
const LARGEST_CELL = 7;
/** Between the planes of a tensor, in cells. */
const GAP = 0.5;

type Known = ReadonlySet<number> | 'all';
const NOTHING: Known = new Set();

/** One empty set for all that is empty, so that its pictures are not drawn again. */
const settled = (known: Known | undefined): Known =>
  known === undefined || (known !== 'all' && known.size === 0) ? NOTHING : known;

/** A tensor as a small picture: what exists by now is filled by magnitude. */
const Thumbnail = memo(function Thumbnail({
  trace,
  name,
  known,
}: {
  trace: Trace;
  name: string;
  known: Known;
}) {
  const { rows, columns, channels, values, role } = tensorOf(trace, name);
  const height = channels * rows + (channels - 1) * GAP;
  const unit = Math.min(LARGEST_CELL, LONGEST / Math.max(columns, height));
  const greatest = Math.max(...values.map(({ value }) => Math.abs(value)));
  return (
    <svg
      viewBox={`0 0 ${columns} ${height}`}
      width={columns * unit}
      height={height * unit}
      className={classes(styles.thumbnail, styles[role])}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: channels }, (_, channel) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a plane is its place.
          key={channel}
          className={styles.frame}
          y={channel * (rows + GAP)}
          width={columns}
          height={rows}
        />
      ))}
      {values.map(({ value }, index) => {
        if (known !== 'all' && !known.has(index)) return null;
        const plane = Math.floor(index / (rows * columns));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
            key={index}
            className={value < 0 ? styles.below : styles.above}
            x={index % columns}
            y={Math.floor((index % (rows * columns)) / columns) + plane * (rows + GAP)}
            width={1}
            height={1}
            fillOpacity={0.25 + 0.75 * magnitude(value, greatest)}
          />
        );
      })}
    </svg>
  );
});

/** The pipeline strip: every tensor of the walk at its fixed place, each a way back to its step. */
export const Strip = memo(function Strip({
  trace,
  items,
  known,
  working,
  words,
  onStep,
}: {
  trace: Trace;
  items: readonly StripItem[];
  known: Frame['known'];
  working: readonly string[];
  words: Walk;
  onStep: (step: number) => void;
}) {
  return (
    <ol className={styles.strip} aria-label={words.strip}>
      {items.map(({ tensor, firstStep }) => {
        const { rows, columns } = tensorOf(trace, tensor);
        const here = working.includes(tensor);
        return (
          <li key={tensor}>
            <button
              type="button"
              className={classes(styles.item, here && styles.here)}
              aria-label={format(words.back, { tensor, rows, columns, step: firstStep + 1 })}
              aria-current={here ? 'step' : undefined}
              onClick={() => onStep(firstStep)}
            >
              <span className={styles.picture}>
                <Thumbnail trace={trace} name={tensor} known={settled(known.get(tensor))} />
              </span>
              <span lang="en" className={styles.name}>
                {tensor}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
});
