/** The only place that starts the engine's worker. */
import type { WorkerLike } from './connection';

/** A fresh engine worker, with no backend yet. The bundler finds the worker's file by this very expression. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./worker/entry.ts', import.meta.url), { type: 'module', name: 'mobilevit' });
}
