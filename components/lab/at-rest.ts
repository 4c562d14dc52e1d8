import type { EngineState } from '@/lib/inference/engine-state';

/**
 * Whether what a visit needs first is there, or nobody is fetching it: then the line is free for what can wait. Pure.
 *
 * @param hydrated whether the page has read its address; until then the engine only seems to be at rest
 */
export function atRest(hydrated: boolean, { result, failure, working, status }: EngineState): boolean {
  if (!hydrated) return false;
  return result !== undefined || failure !== undefined || (working === undefined && status !== 'downloading');
}
