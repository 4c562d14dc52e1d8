/** Which part of the picture a field map shows: all of it, or a close-up of a field that would be a speck. Pure. */
import type { Point } from '@/lib/receptive-field/effective';

/** A square part of the picture, in pixels of the network's input. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** A field of less than this share of the picture's side is shown close up. */
const SMALL = 0.25;

/** Side of a close-up over the field's. */
const MARGIN = 1.5;

/** Least side of a close-up, in pixels. */
const LEAST = 12;

/**
 * @param reach side of the widest field to be shown, in pixels
 * @param size side of the network's input in pixels
 */
export function partToShow(centre: Point, reach: number, size: number): Part {
  if (reach >= SMALL * size) return { left: 0, top: 0, side: size };
  const side = Math.max(LEAST, Math.ceil(MARGIN * reach));
  const start = (index: number) => Math.round(Math.min(Math.max(index + 0.5 - side / 2, 0), size - side));
  return { left: start(centre.column), top: start(centre.row), side };
}
