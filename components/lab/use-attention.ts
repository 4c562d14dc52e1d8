'use client';
import { useEffect, useState } from 'react';
import type { Probabilities } from '@/lib/attention/row';
import type { Result } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import type { Size } from '@/lib/mobilevit/spec/size';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';

export interface LayerAttention {
  readonly probabilities: Probabilities;
  readonly stage: BlockStage;
  readonly layer: number;
  /** The map that the block unfolds. */
  readonly map: Size;
  /** Result that it belongs to. */
  readonly epoch: number;
}

/**
 * One layer's probabilities of the newest result, read from the worker once per layer and result; rows are then cut
 * here, without another trip. While a new one is on its way the one before stays.
 */
export function useAttention(
  result: Result | undefined,
  stage: BlockStage,
  layer: number,
): LayerAttention | undefined {
  const [attention, setAttention] = useState<LayerAttention>();
  useEffect(() => {
    if (!result) return;
    let wanted = true;
    sharedEngine()
      .read(attentionTap(stage, layer))
      .then(({ shape, values }) => {
        const [, heads, tokens] = shape;
        if (!wanted || heads === undefined || tokens === undefined) return;
        const map = mapSizes({ height: result.size, width: result.size }).unfolded[stage];
        setAttention({ probabilities: { values, heads, tokens }, stage, layer, map, epoch: result.epoch });
      })
      // The result is gone because a newer one came or the worker died: either brings another result, and this again.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [result, stage, layer]);
  return attention;
}
