'use client';

import { memo } from 'react';
import { classes } from '@/components/ui/classes';
import { magnitude } from '@/lib/colour/magnitude';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Frame, StripItem } from '@/lib/walkthrough/frame';
import { tensorOf } from '@/lib/walkthrough/read-trace';
import type { Tensor, Trace } from '@/lib/walkthrough/trace';
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

/** Shades of a thumbnail's fills: at seven pixels a cell more are not told apart. */
const SHADES = 8;

/**
 * The known cells of a tensor as a few areas, each of one sign and shade: a drawing of as many elements as there are
 * cells would be laid out anew at every step.
 */
function areasOf(tensor: Tensor, known: Known): ReadonlyMap<string, string> {
  const { rows, columns, values } = tensor;
  const greatest = values.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const areas = new Map<string, string>();
  values.forEach(({ value }, index) => {
    if (known !== 'all' && !known.has(index)) return;
    const plane = Math.floor(index / (rows * columns));
    const x = index % columns;
    const y = Math.floor((index % (rows * columns)) / columns) + plane * (rows + GAP);
    const key = `${value < 0 ? 'below' : 'above'} ${Math.round(magnitude(value, greatest) * SHADES)}`;
    areas.set(key, `${areas.get(key) ?? ''}M${x} ${y}h1v1h-1z`);
  });
  return areas;
}

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
  const tensor = tensorOf(trace, name);
  const { rows, columns, channels, role } = tensor;
  const height = channels * rows + (channels - 1) * GAP;
  const unit = Math.min(LARGEST_CELL, LONGEST / Math.max(columns, height));
  const frames = Array.from({ length: channels }, (_, channel) => {
    return `M0 ${channel * (rows + GAP)}h${columns}v${rows}h${-columns}z`;
  });
  return (
    <svg
      viewBox={`0 0 ${columns} ${height}`}
      width={columns * unit}
      height={height * unit}
      className={classes(styles.thumbnail, styles[role])}
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.frame} d={frames.join('')} />
      {[...areasOf(tensor, known)].map(([key, path]) => {
        const [sign, shade] = key.split(' ');
        return (
          <path
            key={key}
            className={sign === 'below' ? styles.below : styles.above}
            d={path}
            fillOpacity={0.25 + (0.75 * Number(shade)) / SHADES}
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
