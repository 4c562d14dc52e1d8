'use client';
import { memo, useMemo } from 'react';
import type { View } from '@/lib/session/view';
import { PinMarks } from './PinMarks';
import { type PointingStore, usePointing } from './pointing';
import { QueryOverlay } from './QueryOverlay';
import { queryState } from './query-state';
import type { Attention } from './use-attention';

export interface AttentionOverlayProps {
  attention: Attention;
  query: View['query'];
  pins: View['pins'];
  /** Number of the pin whose row is outlined, from 0. */
  outlined: View['outlined'];
  pointing: PointingStore;
  /** Side of the network's input in pixels. */
  size: number;
}

/**
 * What lies over the picture: the query under the pointer or else the one that is held, and the pins. Follows the
 * pointer on its own, so that nothing else renders in that frame.
 */
export const AttentionOverlay = memo(function AttentionOverlay({
  attention,
  query,
  pins,
  outlined,
  pointing,
  size,
}: AttentionOverlayProps) {
  const { place, key } = usePointing(pointing);
  const at = place ?? query;
  const state = useMemo(() => queryState(attention, at, size), [attention, at, size]);
  const pinned = useMemo(() => pins.map((p) => queryState(attention, p, size)), [attention, pins, size]);
  // A precomputed row stands until the engine's are there; a pin has none before that.
  const marks = useMemo(
    () => pinned.length > 0 && <PinMarks size={size} pins={pinned} outlined={outlined} />,
    [pinned, outlined, size],
  );
  return (
    <>
      <QueryOverlay
        size={size}
        cell={state.query.cell}
        slot={state.query.slot}
        query={state.query.centre}
        keys={state.query.keys}
        row={state.row}
        radius={state.radius}
        marked={key}
      />
      {marks}
    </>
  );
});
