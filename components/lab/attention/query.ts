/** From a place in the picture to the query it means on a block's map. Pure. */
import { type Point, tokenCentres } from '@/lib/attention/reach';
import type { Size } from '@/lib/mobilevit/spec/size';
import { tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { PATCH } from '@/lib/mobilevit/spec/variants';

export interface Query {
  readonly slot: number;
  readonly token: number;
  /** Row and column of the patch, from 0. */
  readonly patch: { readonly row: number; readonly column: number };
  /** Centre of the query's cell, in pixels of the network's input. */
  readonly centre: Point;
  /** Centres of the keys: the cells of the same slot, in token order. */
  readonly keys: readonly Point[];
  /** Side of a cell, in pixels of the network's input. */
  readonly cell: number;
}

/**
 * The query at a place of the square picture.
 *
 * @param place fractions of the side, 0–1, from the left and the top
 * @param map the (even) map that the block unfolds
 * @param size side of the network's input in pixels
 */
export function queryAt(place: Point, map: Size, size: number): Query {
  const row = Math.min(Math.floor(place.y * map.height), map.height - 1);
  const column = Math.min(Math.floor(place.x * map.width), map.width - 1);
  const { slot, token } = tokenOfCell(map, { row, column });
  return {
    slot,
    token,
    patch: { row: Math.floor(row / PATCH), column: Math.floor(column / PATCH) },
    centre: { x: ((column + 0.5) * size) / map.width, y: ((row + 0.5) * size) / map.height },
    keys: tokenCentres(map, slot, size),
    cell: size / map.width,
  };
}
