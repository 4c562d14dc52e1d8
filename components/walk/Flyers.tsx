'use client';

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { pieceAt } from '@/components/player/motion';
import { classes } from '@/components/ui/classes';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Flyer } from '@/lib/walkthrough/frame';
import { numberAt, tensorOf, valueAt } from '@/lib/walkthrough/read-trace';
import { keyOf, type Trace } from '@/lib/walkthrough/trace';
import styles from './Flyers.module.css';

export interface FlyersProps {
  trace: Trace;
  /** What moves in this step. Keep it the same over renders: a new one is measured anew. */
  flyers: readonly Flyer[];
  /** How far the step is, 0–1; at 1 nothing flies. */
  t: number;
  /** The element of a cell by its key; only cells that are on the board can fly. */
  cells: RefObject<ReadonlyMap<string, HTMLElement>>;
  /** What the copies are positioned in. */
  board: RefObject<HTMLElement | null>;
  locale: Locale;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Path {
  readonly flyer: Flyer;
  readonly text: string;
  readonly className: string | undefined;
  /** The number itself goes to its place; otherwise it goes into a computation. */
  readonly copied: boolean;
  readonly from: Box;
  readonly to: Box;
}

/** The share of its way over which a number that goes into a computation fades. */
const FADES_FROM = 0.75;

/** How many leave one after another. */
export const piecesOf = (flyers: readonly Flyer[]): number =>
  1 + Math.max(0, ...flyers.map(({ order }) => order));

function measure({ trace, flyers, cells, board, locale }: Omit<FlyersProps, 't'>): Path[] {
  const origin = board.current?.getBoundingClientRect();
  if (!origin) return [];
  const boxOf = (key: string): Box | undefined => {
    const rect = cells.current.get(key)?.getBoundingClientRect();
    return rect && { x: rect.left - origin.left, y: rect.top - origin.top, size: rect.width };
  };
  return flyers.flatMap((flyer) => {
    const from = boxOf(keyOf(flyer.from));
    const to = boxOf(keyOf(flyer.to));
    if (!from || !to) return [];
    return [
      {
        flyer,
        from,
        to,
        text: formatSignificant(locale, numberAt(trace, flyer.from), 2),
        className: styles[tensorOf(trace, flyer.from.tensor).role],
        copied: valueAt(trace, flyer.to).operation.kind === 'copy',
      },
    ];
  });
}

const between = (a: number, b: number, t: number) => a + (b - a) * t;

/**
 * Copies of cells on their way to where they are used. Where a copy is depends on the step and t alone, so going back
 * looks like going forward.
 */
export function Flyers({ trace, flyers, t, cells, board, locale }: FlyersProps) {
  const [paths, setPaths] = useState<readonly Path[]>([]);
  const moving = t < 1;

  useLayoutEffect(() => {
    setPaths(moving ? measure({ trace, flyers, cells, board, locale }) : []);
  }, [moving, trace, flyers, cells, board, locale]);

  useEffect(() => {
    if (!moving) return;
    const onResize = () => setPaths(measure({ trace, flyers, cells, board, locale }));
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, [moving, trace, flyers, cells, board, locale]);

  if (!moving) return null;
  const pieces = piecesOf(flyers);
  return (
    <div className={styles.sky} aria-hidden="true">
      {paths.map(({ flyer, from, to, text, className, copied }) => {
        const at = pieceAt(t, flyer.order, pieces);
        if (at === 0) return null;
        const opacity = copied ? 1 : Math.min(1, (1 - at) / (1 - FADES_FROM));
        const size = between(from.size, to.size, at);
        return (
          <span
            key={`${keyOf(flyer.from)}>${keyOf(flyer.to)}`}
            className={classes(styles.flyer, className)}
            style={{
              transform: `translate(${between(from.x, to.x, at)}px, ${between(from.y, to.y, at)}px)`,
              inlineSize: size,
              blockSize: size,
              opacity,
            }}
          >
            {text}
          </span>
        );
      })}
    </div>
  );
}
