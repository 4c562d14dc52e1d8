/**
 * What the lab's panels have on show that can be saved, as one list: a panel puts its things in while it stands open,
 * whoever offers to save them reads it.
 */
import type { Exportable } from './exportable';

const NOTHING: readonly Exportable[] = [];
const shown = new Map<string, readonly Exportable[]>();
/** Panels whose things are offered beside them alone: too many for a list. */
const unlisted = new Set<string>();
const listeners = new Set<() => void>();
let all = NOTHING;

function changed(): void {
  all = [...shown].flatMap(([panel, things]) => (unlisted.has(panel) ? [] : things));
  for (const listener of listeners) listener();
}

/**
 * Puts a panel's things on the list in place of what it put there before.
 *
 * @param listed false keeps them off the list of everything; `getShownBy` has them all the same
 * @returns takes them off again
 */
export function show(panel: string, things: readonly Exportable[], listed = true): () => void {
  shown.set(panel, things);
  if (listed) unlisted.delete(panel);
  else unlisted.add(panel);
  changed();
  return () => {
    if (shown.get(panel) !== things) return;
    shown.delete(panel);
    changed();
  };
}

/** Everything on show that is listed; the same array until something changes. */
export const getShown = (): readonly Exportable[] => all;

/** What one panel has on show; the same array until it puts other things in. */
export const getShownBy = (panel: string): readonly Exportable[] => shown.get(panel) ?? NOTHING;

export const getServerShown = (): readonly Exportable[] => NOTHING;

/** Calls `listener` whenever what is shown, and can be saved, changes. Returns what ends it. */
export function subscribeShown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
