'use client';

import { useMemo } from 'react';
import { shortNumber } from '@/components/matrix/cell-number';
import { pieceAt } from '@/components/player/motion';
import type { Locale } from '@/lib/i18n/locales';
import type { Flyer } from '@/lib/walkthrough/frame';
import { numberAt, tensorOf, valueAt } from '@/lib/walkthrough/read-trace';
import type { Trace } from '@/lib/walkthrough/trace';
import { type Flight, flightAt } from './flight';
import { Sky } from './Sky';
import type { BoxOf, GridBoxes } from './use-grid-boxes';

export interface FlyersProps {
  trace: Trace;
  /** What moves in this step. */
  flyers: readonly Flyer[];
  /** How far the step is, 0–1; at 1 nothing flies. */
  t: number;
  boxes: GridBoxes;
  locale: Locale;
}

/** How many leave one after another. */
export const piecesOf = (flyers: readonly Flyer[]): number =>
  1 + Math.max(0, ...flyers.map(({ order }) => order));

/** What is in the air at t: copies of cells on their way to where they are used; only cells on the board can fly. */
export function flightsAt(
  trace: Trace,
  flyers: readonly Flyer[],
  t: number,
  locale: Locale,
  boxOf: BoxOf,
): Flight[] {
  const pieces = piecesOf(flyers);
  return flyers.flatMap((flyer) => {
    const at = pieceAt(t, flyer.order, pieces);
    const from = boxOf(flyer.from);
    const to = boxOf(flyer.to);
    if (at === 0 || !from || !to) return [];
    const route = {
      from,
      to,
      text: shortNumber(locale, numberAt(trace, flyer.from)),
      role: tensorOf(trace, flyer.from.tensor).role,
      becomes: tensorOf(trace, flyer.to.tensor).role,
      copied: valueAt(trace, flyer.to).operation.kind === 'copy',
    };
    return [flightAt(route, at)];
  });
}

/** The copies of cells over the board of a walk. */
export function Flyers({ trace, flyers, t, boxes, locale }: FlyersProps) {
  const scene = useMemo(
    () =>
      t === 1
        ? null
        : (boxOf: BoxOf) => ({ flights: flightsAt(trace, flyers, t, locale, boxOf), outlines: [] }),
    [trace, flyers, t, locale],
  );
  return <Sky boxes={boxes} layout={flyers} scene={scene} />;
}
