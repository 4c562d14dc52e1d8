/** Memory of the browser's renderers, from Linux's books. */
import { descendants, read } from '../processes.mjs';
import { sum } from '../statistics.mjs';

const SAMPLE_MS = 10;

/**
 * Watches the renderers below this process while something happens.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{value: T, grew: number | undefined}>} by how many bytes their memory, together, stood at most above
 *   where it stood before; undefined where the system keeps no such books
 */
export async function watchMemory(work) {
  const renderers = descendants(process.pid).filter((pid) =>
    read(`/proc/${pid}/cmdline`).includes('--type=renderer'),
  );
  const now = () => renderers.reduce((sum, pid) => sum + residentBytes(pid), 0);
  const before = now();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, now());
  }, SAMPLE_MS);
  try {
    const value = await work();
    return { value, grew: before > 0 ? most - before : undefined };
  } finally {
    clearInterval(watch);
  }
}

/** What a process has in memory, pictures that it shares with the compositor included, files such as its code not. */
function residentBytes(pid) {
  const status = read(`/proc/${pid}/status`);
  const kilobytes = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)].map(([, amount]) =>
    Number(amount),
  );
  return 1024 * sum(kilobytes);
}
