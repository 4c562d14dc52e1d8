/** Attention under each place that was covered beside what covering it did. Pure. */
import { spearman } from '@/lib/attention/correlation';
import type { PokedPlace } from './poking';
import { placeKey, SCAN, type Square, scanSquares } from './square';

/** Places from which on a rank correlation is shown: of a handful it would be an accident. */
export const ENOUGH = 8;

/** One place: the attention under the square, and the unit's relative change under each condition. */
export interface InfluencePoint {
  readonly attention: number;
  readonly changes: readonly number[];
}

export function influencePoints(
  places: readonly PokedPlace[],
  attentionAt: (square: Square) => number,
): InfluencePoint[] {
  return places.map(({ square, changes }) => ({ attention: attentionAt(square), changes }));
}

/**
 * Rank correlation of attention and change over the places, one for each condition. Undefined where one of the two is
 * the same everywhere.
 */
export function correlations(points: readonly InfluencePoint[], conditions: number): (number | undefined)[] {
  const attention = points.map((point) => point.attention);
  return Array.from({ length: conditions }, (_, i) =>
    spearman(
      attention,
      points.map(({ changes }) => changes[i] ?? 0),
    ),
  );
}

/** The places of a scan as maps, row by row; NaN where nothing was covered yet. */
export function scanMaps(
  places: readonly PokedPlace[],
  attentionAt: (square: Square) => number,
  conditions: number,
  side: number,
  size: number,
): { readonly attention: Float32Array; readonly changes: readonly Float32Array[] } {
  const known = new Map(places.map((place) => [placeKey(place.square), place]));
  const cells = scanSquares(side, size).map((square) => known.get(placeKey(square)));
  const mapOf = (value: (place: PokedPlace) => number | undefined) =>
    Float32Array.from(cells, (place) => (place && value(place)) ?? Number.NaN);
  return {
    attention: mapOf(({ square }) => attentionAt(square)),
    changes: Array.from({ length: conditions }, (_, i) => mapOf(({ changes }) => changes[i])),
  };
}

/** Places in a row, and rows, of the maps. */
export const MAP = { width: SCAN, height: SCAN };

/** The least and the greatest of what is known; undefined where nothing is. */
export function known(
  maps: readonly Float32Array[],
): { readonly min: number; readonly max: number } | undefined {
  const values = maps.flatMap((map) => [...map].filter((value) => !Number.isNaN(value)));
  return values.length > 0 ? { min: Math.min(...values), max: Math.max(...values) } : undefined;
}
