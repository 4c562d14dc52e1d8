'use client';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { StepPlayer } from '@/components/player/use-step-player';
import type { Stop } from '@/lib/block/camera';

/** Stages have more or fewer layers: where the walk's steps change, it stays at the stop that it was at. */
export function useKeptStop(stops: readonly Stop[], { step, dispatch }: StepPlayer): void {
  const last = useRef<Stop>(undefined);
  const before = useRef(stops);
  useLayoutEffect(() => {
    if (before.current === stops) return;
    before.current = stops;
    const stop = last.current;
    if (!stop) return;
    const same = stops.findIndex(({ id }) => id === stop.id);
    // A layer that this stage does not have: the last that it has.
    const at = same >= 0 ? same : stops.findLastIndex(({ kind }) => kind === stop.kind);
    if (at >= 0) dispatch({ type: 'open', step: at });
  }, [stops, dispatch]);
  useEffect(() => {
    last.current = stops[step];
  }, [stops, step]);
}
