import { useEffect, useState } from 'react';
import type { StepPlayer } from './use-step-player';

/** A hand that rests this long on the timeline, in milliseconds, lets the reader look. */
const REST = 120;

/**
 * Whether the step's pieces are on their way right now: false where they have arrived, and where the hand on the
 * timeline holds them still.
 */
export function useMoving({ position, t }: Pick<StepPlayer, 'position' | 't'>): boolean {
  const [rested, setRested] = useState(position);
  useEffect(() => {
    const timer = setTimeout(() => setRested(position), REST);
    return () => clearTimeout(timer);
  }, [position]);
  return t < 1 && rested !== position;
}
