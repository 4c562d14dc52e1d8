/**
 * Time that the bench's worker really had a core, from Linux's books. On a busy machine the wall clock also counts the
 * waiting, which is most of it and falls on whoever is running; the scheduler's account of a thread does not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

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

/** @param {number} ancestor */
function descendants(ancestor) {
  const children = new Map();
  for (const pid of list('/proc').filter((name) => /^\d+$/.test(name))) {
    // Behind the command's name, which may hold anything: state, then the parent.
    const parent = Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
  }
  const below = (pid) => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(ancestor);
}

// Processes and threads end while they are being listed.
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
