import { useEffect, useMemo, useState } from 'react';
import type { Trace } from '@/lib/walkthrough/trace';

/** The tensors that any step works with, in the order in which they come up: every working set follows it. */
export const workedWith = (trace: Trace): readonly string[] =>
  [...trace.tensors.keys()].filter((name) => trace.steps.some(({ working }) => working.includes(name)));

/**
 * The tensors that have their grids on the board, in reading order: at first those of the step; once the page has
 * nothing to do, those of all steps, out of sight. To make a grid takes longer than a frame, to show it does not.
 */
export function useKept(trace: Trace, working: readonly string[]): readonly string[] {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIdle(true), 200);
      return () => clearTimeout(timer);
    }
    const wish = requestIdleCallback(() => setIdle(true));
    return () => cancelIdleCallback(wish);
  }, []);
  const all = useMemo(() => workedWith(trace), [trace]);
  return idle ? all : all.filter((name) => working.includes(name));
}
