/** The only place that starts the engine's worker. */
import type { WorkerLike } from './connection';

export function startWorker(): WorkerLike {
  return new Worker(new URL('./worker/entry.ts', import.meta.url), { type: 'module', name: 'mobilevit' });
}
