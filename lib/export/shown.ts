/**
 * What the lab's panels have on show that can be saved, as one list: a panel puts its things in while it stands open,
 * whoever offers to save them reads it.
 */
import type { Exportable } from './exportable';

const NOTHING: readonly Exportable[] = [];
const shown = new Map<string, readonly Exportable[]>();
const listeners = new Set<() => void>();
let all = NOTHING;

function changed(): void {
  all = [...shown.values()].flat();
  for (const listener of listeners) listener();
}

/** Puts a panel's things on the list in place of what it put there before. @returns takes them off again */
export function show(panel: string, things: readonly Exportable[]): () => void {
  shown.set(panel, things);
  changed();
  return () => {
    if (shown.get(panel) !== things) return;
    shown.delete(panel);
    changed();
  };
}

/** Everything on show; the same array until something changes. */
export const getShown = (): readonly Exportable[] => all;

export const getServerShown = (): readonly Exportable[] => NOTHING;

export function subscribeShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
