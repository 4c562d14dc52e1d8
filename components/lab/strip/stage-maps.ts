import { type FeatureMap, featureMap } from '@/lib/features/feature-map';
import { type PerStage, perStage, stageTap } from '@/lib/features/stages';
import type { Result } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { STAGE_IDS } from '@/lib/session/view';

/** What every stage made of one result's picture. */
export interface StageMaps {
  readonly result: Result;
  readonly maps: PerStage<FeatureMap>;
}

const listeners = new Set<() => void>();
let current: StageMaps | undefined;
let wanted: Result | undefined;

export const getStageMaps = (): StageMaps | undefined => current;
export const getServerStageMaps = (): undefined => undefined;

export function subscribeStageMaps(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Reads the seven maps of a result from the worker, once however many panels ask; they change together, so that no
 * panel ever shows two pictures at once. The newest result wins.
 */
export async function loadStageMaps(result: Result): Promise<void> {
  if (wanted === result) return;
  wanted = result;
  try {
    // A tap is read from the engine's newest result: if that is another one by now, its own call is on the way.
    if (sharedEngine().getState().result !== result) throw new Error('superseded');
    const entries = await Promise.all(
      STAGE_IDS.map(async (stage) => {
        const { shape, values } = await sharedEngine().read(stageTap(stage));
        return [stage, featureMap(shape, values)] as const;
      }),
    );
    if (wanted !== result) return;
    current = { result, maps: perStage(new Map(entries)) };
    for (const listener of listeners) listener();
  } catch {
    // The result is gone because a newer one came or the worker died: either brings another result, and this again.
    if (wanted === result) wanted = undefined;
  }
}
