/** Where the keys of a slot lie in the picture, and how far a row of attention reaches. */
import type { Size } from '@/lib/mobilevit/spec/size';
import { cellOfToken, tokenCount } from '@/lib/mobilevit/spec/unfold-index';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Centres of a slot's tokens in the picture, in token order.
 *
 * @param map the (even) map that the block unfolds
 * @param side side of the square picture, in the unit wanted back (pixels of the network's input)
 */
export function tokenCentres(map: Size, slot: number, side: number): Point[] {
  return Array.from({ length: tokenCount(map) }, (_, token) => {
    const { row, column } = cellOfToken(map, { slot, token });
    return { x: ((column + 0.5) * side) / map.width, y: ((row + 0.5) * side) / map.height };
  });
}

/**
 * Radius of the smallest disc about the query that holds at least `share` of its attention, in the unit of the
 * points. A key counts when its centre lies inside.
 */
export function massRadius(
  row: ArrayLike<number>,
  keys: readonly Point[],
  query: Point,
  share = 0.5,
): number {
  const byDistance = keys
    .map((key, n) => ({ distance: Math.hypot(key.x - query.x, key.y - query.y), weight: row[n] ?? 0 }))
    .sort((a, b) => a.distance - b.distance);
  let mass = 0;
  for (const { distance, weight } of byDistance) {
    mass += weight;
    // A whisker below, so that the rounding of a sum of many weights does not ask for one more ring of keys.
    if (mass >= share - 1e-6) return distance;
  }
  return byDistance.at(-1)?.distance ?? 0;
}

/** Mean distance from the query to its keys, weighted by attention, in the unit of the points. */
export function meanDistance(row: ArrayLike<number>, keys: readonly Point[], query: Point): number {
  return keys.reduce((sum, key, n) => sum + (row[n] ?? 0) * Math.hypot(key.x - query.x, key.y - query.y), 0);
}
