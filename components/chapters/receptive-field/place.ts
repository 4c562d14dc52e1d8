/** The unit that a figure is about: a pixel of the picture, and the unit of each rung that is centred nearest. Pure. */
import { type Rung, SIZE } from './ladder';

/** A pixel of the picture, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A square of the picture, in pixels, not cut at its border. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** The cell of a rung's map whose unit is centred nearest to a place. */
export function cellAt({ jump, map, start }: Rung, place: Place): Place {
  const index = (at: number) => clamp(Math.round((at - start) / jump), map - 1);
  return { row: index(place.row), column: index(place.column) };
}

/** The pixel on which the unit nearest to a place is centred; the middle of the picture for the pooled vector. */
export function centreAt(rung: Rung, place: Place): Place {
  if (rung.kind === 'pool') return { row: (SIZE - 1) / 2, column: (SIZE - 1) / 2 };
  const cell = cellAt(rung, place);
  return { row: rung.start + rung.jump * cell.row, column: rung.start + rung.jump * cell.column };
}

/** The place of the unit so many units further on, within the map. */
export function movedBy(rung: Rung, place: Place, rows: number, columns: number): Place {
  const cell = cellAt(rung, place);
  return centreAt(rung, {
    row: rung.start + rung.jump * clamp(cell.row + rows, rung.map - 1),
    column: rung.start + rung.jump * clamp(cell.column + columns, rung.map - 1),
  });
}

/** What the convolutions alone let a unit see: centred on `centre`, which may be another rung's. */
export function squareOf({ side }: Pick<Rung, 'side'>, centre: Place): Square {
  const reach = (side - 1) / 2;
  return { left: centre.column - reach, top: centre.row - reach, side };
}

/** All of the picture. */
export const WHOLE: Square = { left: 0, top: 0, side: SIZE };

/** Height and width of what of a square lies inside the picture. */
export function visibleOf({ left, top, side }: Square): { readonly width: number; readonly height: number } {
  const length = (from: number) => Math.max(0, clamp(from + side, SIZE) - clamp(from, SIZE));
  return { width: length(left), height: length(top) };
}

/** A square on its way from one to another. @param t 0–1, eased */
export const between = (from: Square, to: Square, t: number): Square => ({
  left: from.left + t * (to.left - from.left),
  top: from.top + t * (to.top - from.top),
  side: from.side + t * (to.side - from.side),
});
