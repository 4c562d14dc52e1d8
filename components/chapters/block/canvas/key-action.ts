import type { KeyboardEvent } from 'react';
import type { ViewControl } from './use-view';

/** The keys of the canvas; the arrows alone belong to the walk, up and down to the operations. */
export function keyAction(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { nearer, farther, follow, nudge }: ViewControl,
): (() => void) | undefined {
  if (key === '+' || key === '=') return nearer;
  if (key === '-') return farther;
  if (key === '0') return follow;
  if (!shiftKey) return undefined;
  if (key === 'ArrowLeft') return () => nudge(-1, 0);
  if (key === 'ArrowRight') return () => nudge(1, 0);
  if (key === 'ArrowUp') return () => nudge(0, -1);
  if (key === 'ArrowDown') return () => nudge(0, 1);
  return undefined;
}
