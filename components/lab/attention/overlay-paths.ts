/** The shapes that lie over the picture, as paths, in pixels of the network's input. Pure. */
import { symbol, symbolCircle, symbolDiamond2, symbolSquare2, symbolTriangle } from 'd3-shape';
import type { Point } from '@/lib/attention/reach';
import type { QueryState } from './query-state';

/** The four slots of a patch as shapes: ● ■ ▲ ◆. */
const SLOT_SYMBOLS = [symbolCircle, symbolSquare2, symbolTriangle, symbolDiamond2] as const;

/** Radius of a dot that holds an even share, over the distance between neighbouring keys. */
export const EVEN_RADIUS = 0.19;

/** Area of the disc behind a pin's number, in square pixels, and the number's size. */
export const TAG_AREA = 120;
export const TAG_FONT_SIZE = 9;

/** A disc as a path, so that all dots are one element and a new query is one attribute. */
export function disc({ x, y }: Point, r: number): string {
  return `M${(x - r).toFixed(2)},${y.toFixed(2)}a${r.toFixed(2)},${r.toFixed(2)} 0 1 0 ${(2 * r).toFixed(2)},0a${r.toFixed(2)},${r.toFixed(2)} 0 1 0 ${(-2 * r).toFixed(2)},0z`;
}

/** Radius of a key's dot: its area is the weight over an even share. */
export function dotRadius(weight: number, keys: number, cell: number): number {
  return EVEN_RADIUS * 2 * cell * Math.sqrt(Math.max(0, weight) * keys);
}

/** The dots of a row over a query's keys. */
export function dotsPath(
  { keys, cell }: { readonly keys: readonly Point[]; readonly cell: number },
  row: ArrayLike<number>,
): string {
  return keys.map((key, n) => disc(key, dotRadius(row[n] ?? 0, keys.length, cell))).join('');
}

/** The dots of a pin's row; empty where there is no pin, or its row is not known. */
export function outlinesPath(pin: QueryState | undefined): string {
  return pin?.row ? dotsPath(pin.query, pin.row) : '';
}

/** The shape of the query's slot, about the origin. */
export function slotPath(slot: number, cell: number): string {
  return symbol(SLOT_SYMBOLS[slot] ?? symbolCircle, Math.min(cell * cell * 0.22, 60))() ?? '';
}
