'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sharedEngine } from '@/lib/inference/shared-engine';
import type { FieldUnit } from '../measurement';
import { createPoking, type Poked, type Poking, UNPOKED } from './poking';
import { type Square, scanSquares } from './square';

/** How long the unit rests before it is poked, in milliseconds: a query may be on its way elsewhere. */
const REST = 300;

export interface UsePoking extends Poked {
  /** Covers the square where it stands once more: after a failure. */
  readonly again: () => void;
  readonly startScan: () => void;
  readonly stopScan: () => void;
}

/**
 * What covering places does to a unit of the engine's newest result. The square is covered wherever it moves; another
 * unit, or a square of another side, begins anew, since their numbers cannot be compared.
 *
 * @param unit the same object as long as it is the same unit
 * @param size side of the network's input in pixels
 */
export function usePoking(unit: FieldUnit, square: Square, size: number): UsePoking {
  const { side } = square;
  const [state, setState] = useState<{ unit: FieldUnit; side: number; poked: Poked }>();
  const current = useRef<Poking>(undefined);
  const latest = useRef(square);

  useEffect(() => {
    const poking = createPoking(sharedEngine(), unit, (poked) => setState({ unit, side, poked }));
    const timer = setTimeout(() => {
      current.current = poking;
      poking.poke(latest.current);
    }, REST);
    return () => {
      clearTimeout(timer);
      current.current = undefined;
      poking.end();
    };
  }, [unit, side]);

  useEffect(() => {
    latest.current = square;
    current.current?.poke(square);
  }, [square]);

  return {
    ...(state?.unit === unit && state.side === side ? state.poked : UNPOKED),
    again: useCallback(() => current.current?.poke(latest.current), []),
    startScan: useCallback(() => current.current?.scan(scanSquares(side, size)), [side, size]),
    stopScan: useCallback(() => current.current?.stopScan(), []),
  };
}
