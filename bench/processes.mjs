/** Linux's books on the processes that this one started. Everything is empty where there are none. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * All processes below one.
 *
 * @param {number} ancestor
 * @returns {number[]}
 */
export function descendants(ancestor) {
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
export function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
