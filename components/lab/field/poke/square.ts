/** The grey square: where it may stand, and what attention lies under it. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import { PATCH } from '@/lib/mobilevit/spec/variants';

/** In pixels of the network's input, from the left and the top; inside of the picture. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Sides to choose from, in pixels. */
export const SIDES = [16, 32, 64] as const;
export type Side = (typeof SIDES)[number];

/** Places in a row, and rows, that a scan covers. */
export const SCAN = 8;

/** Two squares at the same place are one. */
export const placeKey = ({ x, y }: Square): string => `${x},${y}`;

/** The square with its middle as near to a point as the picture allows, at a whole pixel. */
export function squareAbout(
  point: { readonly x: number; readonly y: number },
  side: number,
  size: number,
): Square {
  const start = (at: number) => Math.round(Math.min(Math.max(at - side / 2, 0), size - side));
  return { x: start(point.x), y: start(point.y), side };
}

/** The square moved by whole pixels, but not out of the picture. */
export function movedSquare({ x, y, side }: Square, dx: number, dy: number, size: number): Square {
  return squareAbout({ x: x + dx + side / 2, y: y + dy + side / 2 }, side, size);
}

/** A coarse grid of places, row by row: evenly apart, the outermost on the picture's edges. */
export function scanSquares(side: number, size: number): Square[] {
  const start = (n: number) => Math.round((n * (size - side)) / (SCAN - 1));
  return Array.from({ length: SCAN * SCAN }, (_, n) => ({
    x: start(n % SCAN),
    y: start(Math.floor(n / SCAN)),
    side,
  }));
}

/**
 * The attention that falls under a square: each key's weight is spread evenly over its patch, and counts by the part
 * of the patch that the square covers. Squares that tile the picture share out all of the row.
 *
 * @param row weights of the keys of a slot, in token order
 * @param map the (even) map that the block unfolds
 * @param size side of the network's input in pixels
 */
export function attentionUnder(
  row: ArrayLike<number>,
  map: Size,
  { x, y, side }: Square,
  size: number,
): number {
  const perRow = map.width / PATCH;
  const width = (PATCH * size) / map.width;
  const height = (PATCH * size) / map.height;
  const overlap = (from: number, length: number, start: number) =>
    Math.max(0, Math.min(from + length, start + side) - Math.max(from, start));
  let sum = 0;
  for (let token = 0; token < row.length; token++) {
    const across = overlap((token % perRow) * width, width, x);
    const down = overlap(Math.floor(token / perRow) * height, height, y);
    sum += ((row[token] ?? 0) * across * down) / (width * height);
  }
  return sum;
}
