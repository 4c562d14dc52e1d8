/** The only place that starts the timing worker. */
import type { TimingWorker } from './connection';

export function startTimingWorker(): TimingWorker {
  return new Worker(new URL('../worker/timing/entry.ts', import.meta.url), {
    type: 'module',
    name: 'timing',
  });
}
