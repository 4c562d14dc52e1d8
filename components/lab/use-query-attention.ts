'use client';
import { useMemo } from 'react';
import { headEntropies } from '@/lib/attention/entropy';
import { massRadius } from '@/lib/attention/reach';
import { attentionRow } from '@/lib/attention/row';
import type { Result } from '@/lib/inference/engine-state';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import type { View } from '@/lib/session/view';
import { opening } from './opening';
import { type Query, queryAt } from './query';
import { useAttention } from './use-attention';

export interface QueryState {
  readonly query: Query;
  /** Attention over the keys of the query's slot; undefined while it is not known. */
  readonly row: ArrayLike<number> | undefined;
  /** Radius about the query that holds half of it, in pixels of the network's input. */
  readonly radius: number | undefined;
  /** Normalised entropy of each head of the open layer; undefined while it is not known. */
  readonly entropies: readonly number[] | undefined;
}

/**
 * The query's attention in the open view: from the engine's newest result, or, before there is one, the one row that
 * was computed beforehand.
 *
 * @param place where the query is: under the pointer, or where the view holds it
 * @param sample the sample on show, for which a row may lie ready
 * @param size side of the network's input in pixels
 */
export function useQueryAttention(
  result: Result | undefined,
  view: View,
  place: View['query'],
  sample: string | undefined,
  size: number,
): QueryState {
  const attention = useAttention(result, view.stage, view.layer);
  const current = attention?.stage === view.stage && attention.layer === view.layer ? attention : undefined;
  const entropies = useMemo(() => current && headEntropies(current.probabilities), [current]);
  const query = queryAt(place, mapSizes({ height: size, width: size }).unfolded[view.stage], size);
  const ready = !result && sample === opening.sample && isOpening({ ...view, query: place });
  const row = current
    ? attentionRow(current.probabilities, query.slot, view.head, query.token)
    : ready
      ? opening.row
      : undefined;
  return { query, row, radius: row && massRadius(row, query.keys, query.centre), entropies };
}

function isOpening(view: View): boolean {
  const { stage, layer, head, query } = opening.view;
  return (
    view.stage === stage &&
    view.layer === layer &&
    view.head === head &&
    view.query.x === query.x &&
    view.query.y === query.y
  );
}
