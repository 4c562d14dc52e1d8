'use client';
import { useEffect, useMemo, useState } from 'react';
import type { HeadChoice, Probabilities } from '@/lib/attention/row';
import type { Result } from '@/lib/inference/engine-state';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import type { View } from '@/lib/session/view';
import { opening } from '../opening';
import { readLayer } from './read-layer';

/** The attention that the open view shows, whatever the query. */
export interface Attention {
  readonly stage: BlockStage;
  readonly layer: number;
  readonly head: HeadChoice;
  /** The open layer, for rollout those before it too, first layer first; undefined while that is not known. */
  readonly layers: readonly Probabilities[] | undefined;
  /** Whether the one row that was computed beforehand stands in for them: the opening's, before there is a result. */
  readonly precomputed: boolean;
}

interface Read {
  readonly stage: BlockStage;
  readonly first: number;
  readonly last: number;
  readonly layers: readonly Probabilities[];
}

/**
 * The open layers' probabilities of the newest result, read from the worker once per layer and result; rows are then
 * cut here, without another trip. While a new result's are on their way those before stay.
 *
 * @param sample the sample on show, for which a row may lie ready
 */
export function useAttention(
  result: Result | undefined,
  { stage, layer, head }: View,
  sample: string | undefined,
): Attention {
  const [read, setRead] = useState<Read>();
  const first = head === 'rollout' ? 0 : layer;
  useEffect(() => {
    if (!result) return;
    let wanted = true;
    const all = Array.from({ length: layer - first + 1 }, (_, n) => readLayer(result, stage, first + n));
    Promise.all(all)
      .then((layers) => {
        if (wanted) setRead({ stage, first, last: layer, layers });
      })
      // The result is gone because a newer one came or the worker died: either brings another result, and this again.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [result, stage, first, layer]);

  const current = read?.stage === stage && read.first === first && read.last === layer ? read : undefined;
  const precomputed = !result && sample === opening.sample;
  return useMemo(
    () => ({ stage, layer, head, layers: current?.layers, precomputed }),
    [stage, layer, head, current, precomputed],
  );
}
