/** How far a head looks, over all of its rows. Pure; distances in pixels of the network's input. */
import { normalisedEntropy } from './entropy';
import type { KeyGeometry } from './key-geometry';
import type { Probabilities } from './row';

export interface HeadReach {
  /** Mean over all rows of Σ weight · distance from the query: the attention distance (Dosovitskiy et al. 2021, D.7). */
  readonly distance: number;
  /** Mean over all rows of the radius about the query that holds half of the attention. */
  readonly radius: number;
  /** Mean over all rows of the entropy over log N. */
  readonly entropy: number;
}

/** As in reach.ts: a sum of many weights is rounded, and half may be missed by a whisker. */
const WHISKER = 1e-6;

/**
 * Reach of one head, averaged over every query of every slot.
 *
 * @throws RangeError where the head is not there, or the geometry is of another map
 */
export function headReach(
  { values, heads, tokens }: Probabilities,
  head: number,
  geometry: KeyGeometry,
): HeadReach {
  if (geometry.tokens !== tokens) throw new RangeError(`${geometry.tokens} places for ${tokens} tokens`);
  if (!(head >= 0 && head < heads)) throw new RangeError(`no head ${head}`);
  const slots = values.length / (heads * tokens * tokens);
  const sum = { distance: 0, radius: 0, entropy: 0 };
  for (let slot = 0; slot < slots; slot++) {
    for (let query = 0; query < tokens; query++) {
      const from = ((slot * heads + head) * tokens + query) * tokens;
      const row = values.subarray(from, from + tokens);
      sum.distance += rowDistance(row, query, geometry);
      sum.radius += halfRadius(row, query, geometry);
      sum.entropy += normalisedEntropy(row);
    }
  }
  const rows = slots * tokens;
  return { distance: sum.distance / rows, radius: sum.radius / rows, entropy: sum.entropy / rows };
}

/** What `headReach` would be for attention that is spread evenly: what a head's reach is to be held against. */
export function evenReach(geometry: KeyGeometry): HeadReach {
  const { tokens } = geometry;
  const values = new Float32Array(tokens * tokens).fill(1 / tokens);
  return headReach({ values, heads: 1, tokens }, 0, geometry);
}

function rowDistance(row: Float32Array, query: number, { tokens, distance }: KeyGeometry): number {
  let sum = 0;
  for (let key = 0; key < tokens; key++) sum += (row[key] ?? 0) * (distance[query * tokens + key] ?? 0);
  return sum;
}

function halfRadius(row: Float32Array, query: number, { tokens, distance, nearest }: KeyGeometry): number {
  let mass = 0;
  for (let rank = 0; rank < tokens; rank++) {
    const key = nearest[query * tokens + rank] ?? 0;
    mass += row[key] ?? 0;
    if (mass >= 0.5 - WHISKER) return distance[query * tokens + key] ?? 0;
  }
  return distance[query * tokens + (nearest[(query + 1) * tokens - 1] ?? 0)] ?? 0;
}
