'use client';
import { useEffect, useState } from 'react';
import { type HeadReach, headReach } from '@/lib/attention/distance';
import { type KeyGeometry, keyGeometry } from '@/lib/attention/key-geometry';
import type { Probabilities } from '@/lib/attention/row';
import type { Steps } from '@/lib/features/steps';
import type { Result } from '@/lib/inference/engine-state';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { BLOCK_STAGES, type BlockStage } from '@/lib/mobilevit/spec/variants';
import { layersOf } from '@/lib/session/view';
import { inIdleTime } from '../strip/in-idle-time';
import { readLayer } from './read-layer';

/** Reach of every head of a layer, by `layerKey`. */
export type LayerReaches = ReadonlyMap<string, readonly HeadReach[]>;

export const layerKey = (stage: BlockStage, layer: number): string => `${stage}.${layer}`;

const EMPTY: LayerReaches = new Map();

/** What is worked out once for a result stays as long as the result: the panel may close and open. */
const known = new WeakMap<Result, LayerReaches>();

/** The last block has the fewest tokens: the map fills from what is cheap. */
const ORDER = [...BLOCK_STAGES].reverse();

/**
 * Reach of all heads on the result's picture, worked out in the page's idle time, a head at a time; layers come as
 * they are done. A newer result starts over.
 */
export function useHeadReach(result: Result | undefined): LayerReaches {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!result) return;
    let wanted = true;
    let stop = () => {};
    (async () => {
      for (const stage of ORDER) {
        const missing = Array.from({ length: layersOf(stage) }, (_, layer) => layer).filter(
          (layer) => !known.get(result)?.has(layerKey(stage, layer)),
        );
        if (missing.length === 0) continue;
        const geometry = keyGeometry(
          mapSizes({ height: result.size, width: result.size }).unfolded[stage],
          result.size,
        );
        for (const layer of missing) {
          const probabilities = await readLayer(result, stage, layer);
          if (!wanted) return;
          const reaches = await new Promise<readonly HeadReach[]>((done) => {
            stop = inIdleTime(allHeads(probabilities, geometry), done);
          });
          known.set(result, new Map(known.get(result)).set(layerKey(stage, layer), reaches));
          redraw((n) => n + 1);
        }
      }
      // The result is gone because a newer one came or the worker died: either brings another, and this again.
    })().catch(() => undefined);
    return () => {
      wanted = false;
      stop();
    };
  }, [result]);
  return (result && known.get(result)) ?? EMPTY;
}

function* allHeads(layer: Probabilities, geometry: KeyGeometry): Steps<readonly HeadReach[]> {
  const reaches: HeadReach[] = [];
  for (let head = 0; head < layer.heads; head++) {
    reaches.push(headReach(layer, head, geometry));
    yield;
  }
  return reaches;
}
