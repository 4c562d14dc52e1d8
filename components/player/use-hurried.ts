import { useEffect, useState } from 'react';

/** A step under a hand on the timeline that stands this long, in milliseconds, is one that the reader looks at. */
const LOOK = 120;

/**
 * Whether the hand on the timeline is passing through the step on its way to another: nobody reads then, and what is
 * there to be read can wait for the hand.
 */
export function useHurried(step: number, scrubbing: boolean): boolean {
  const [stood, setStood] = useState(step);
  useEffect(() => {
    if (!scrubbing) {
      setStood(step);
      return;
    }
    const timer = setTimeout(() => setStood(step), LOOK);
    return () => clearTimeout(timer);
  }, [step, scrubbing]);
  return scrubbing && stood !== step;
}
