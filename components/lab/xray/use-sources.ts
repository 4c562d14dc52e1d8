'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '@/lib/inference/engine-state';
import { isSuperseded } from '@/lib/inference/failures';
import { sharedEngine } from '@/lib/inference/shared-engine';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import { blockTaps, type Sources, xrayTaps, xrayWeights } from '@/lib/xray/sources';

export interface ReadSources {
  readonly sources: Sources;
  /** The result that they are of. */
  readonly result: Result;
}

export interface SourcesState {
  /** The newest that were read; while others are on their way, those before. */
  readonly read: ReadSources | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/** Who requires the taps; the engine keeps one list for each. */
const WHO = 'xray';

/**
 * The taps and weights of one layer of a block, read from the worker once per result and layer: moving the query, the
 * head or a channel then costs no further trip. While mounted, every result keeps the block's taps.
 */
export function useSources(result: Result | undefined, stage: BlockStage, layer: number): SourcesState {
  const [read, setRead] = useState<ReadSources>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again for the same.
  useEffect(() => {
    if (!result) return;
    let wanted = true;
    setFailed(false);
    readSources(result, stage, layer)
      .then((sources) => {
        if (wanted) setRead({ sources, result });
      })
      .catch((error: unknown) => {
        // A newer result took the place of this one, or is about to: it brings this again.
        if (wanted && !isSuperseded(error)) setFailed(true);
      });
    return () => {
      wanted = false;
    };
  }, [result, stage, layer, attempt]);

  useEffect(() => () => void sharedEngine().require([], WHO), []);

  return { read, failed, again: useCallback(() => setAttempt((n) => n + 1), []) };
}

async function readSources(result: Result, stage: BlockStage, layer: number): Promise<Sources> {
  const engine = sharedEngine();
  await engine.require(blockTaps(stage), WHO);
  const names = xrayTaps(stage, layer);
  const [taps, weights] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await engine.read(name)] as const)),
    engine.weights(xrayWeights(stage, layer)),
  ]);
  const now = engine.getState();
  // Taps are of the newest result and weights of the open checkpoint: both must still be those of this result.
  if (now.result !== result || now.model !== result.model) return new Promise(() => undefined);
  return { stage, layer, mode: result.modes[stage], taps: new Map(taps), weights };
}
