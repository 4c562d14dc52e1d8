/**
 * Time that the bench's worker really had a core, from Linux's books. On a busy machine the wall clock also counts the
 * waiting, which is most of it and falls on whoever is running; the scheduler's account of a thread does not.
 */
import { existsSync } from 'node:fs';
import { descendants, list, read } from './processes.mjs';

const THREAD = 'DedicatedWorker';

/**
 * @returns {(() => number) | undefined} on-CPU milliseconds of all workers in browsers that this process started, by
 *   now; exact while they sleep. Undefined where the system keeps no such books or no worker runs.
 */
export function workerCpuClock() {
  if (!existsSync('/proc/self/schedstat')) return undefined;
  const books = descendants(process.pid)
    .flatMap((pid) => list(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`))
    .filter((thread) => read(`${thread}/comm`).startsWith(THREAD))
    .map((thread) => `${thread}/schedstat`);
  if (books.length === 0) return undefined;
  return () => books.reduce((sum, file) => sum + Number(read(file).split(' ')[0]) / 1e6, 0);
}
