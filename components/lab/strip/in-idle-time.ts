import type { Steps } from '@/lib/features/steps';

/** The longest stretch of work between two pauses, in milliseconds: half a frame. */
const STRETCH = 8;

/** Safari has no idle callbacks; there a pause is a macrotask. */
function soon(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work);
  return () => clearTimeout(id);
}

/**
 * Does work that can pause in the page's idle time, a stretch at a time, and hands over its result.
 *
 * @returns stops it; nothing is handed over then
 */
export function inIdleTime<T>(steps: Steps<T>, done: (value: T) => void): () => void {
  let stop = soon(stretch);
  function stretch() {
    const end = performance.now() + STRETCH;
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    stop = soon(stretch);
  }
  return () => stop();
}
