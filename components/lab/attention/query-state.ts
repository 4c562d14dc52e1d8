/** One query's attention in the open view. Pure. */
import { massRadius } from '@/lib/attention/reach';
import { rolloutRow } from '@/lib/attention/rollout';
import { attentionRow } from '@/lib/attention/row';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import type { Place } from '@/lib/session/view';
import { opening } from '../opening';
import { type Query, queryAt } from './query';
import type { Attention } from './use-attention';

export interface QueryState {
  readonly query: Query;
  /** Attention over the keys of the query's slot, which sums to 1; undefined while it is not known. */
  readonly row: ArrayLike<number> | undefined;
  /** Radius about the query that holds half of it, in pixels of the network's input. */
  readonly radius: number | undefined;
}

/**
 * The attention of the query at a place of the picture.
 *
 * @param place fractions of the side
 * @param size side of the network's input in pixels
 */
export function queryState(attention: Attention, place: Place, size: number): QueryState {
  const map = mapSizes({ height: size, width: size }).unfolded[attention.stage];
  const query = queryAt(place, map, size);
  const row = rowOf(attention, query) ?? (isOpening(attention, place) ? opening.row : undefined);
  return { query, row, radius: row && massRadius(row, query.keys, query.centre) };
}

function rowOf({ layers, head }: Attention, { slot, token }: Query): Float32Array | undefined {
  const last = layers?.at(-1);
  if (!layers || !last) return undefined;
  return head === 'rollout' ? rolloutRow(layers, slot, token) : attentionRow(last, slot, head, token);
}

function isOpening({ precomputed, stage, layer, head }: Attention, place: Place): boolean {
  const { view } = opening;
  return (
    precomputed &&
    stage === view.stage &&
    layer === view.layer &&
    head === view.head &&
    place.x === view.query.x &&
    place.y === view.query.y
  );
}
