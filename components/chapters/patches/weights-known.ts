import type { PatchWalk } from '@/lib/patches/patch-walk';

/** How many slots have their weights by now, from ● on: weights are made before what is mixed with them moves. */
export function slotsWithWeights({ steps, map }: PatchWalk, step: number, t: number): number {
  const now = steps.slice(0, step + 1);
  if (now.some(({ kind }) => kind === 'mixes')) return map.patch ** 2;
  const mixed = now.filter(({ kind }) => kind === 'mix').length;
  const first =
    now.at(-1)?.kind === 'weights' && t < 1 ? 0 : now.filter(({ kind }) => kind === 'weights').length;
  return Math.max(mixed, first);
}
