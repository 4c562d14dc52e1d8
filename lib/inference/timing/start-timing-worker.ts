/** The only place that starts the timing worker. */
import type { TimingWorker } from './connection';

/** A fresh timing worker. The bundler finds the worker's file by this very expression. */
export function startTimingWorker(): TimingWorker {
  return new Worker(new URL('../worker/timing/entry.ts', import.meta.url), {
    type: 'module',
    name: 'timing',
  });
}
