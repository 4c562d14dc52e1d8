/**
 * What an effective receptive field looks like in numbers. The field is a map of root-mean-square gradients, one a
 * pixel, as the engine measures it; its *mass* is the sum of these values, not of their squares. Squares would be an
 * energy, in which a few strong pixels drown the wide, weak surroundings that attention adds.
 */
import type { PixelBox } from './theoretical';

/** A field [height, width], row after row. Values are finite and not negative. */
export interface EffectiveField {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** A place in pixel indices: whole numbers are centres of pixels. */
export interface Point {
  readonly row: number;
  readonly column: number;
}

/** Sum of all values. */
export function mass({ values }: EffectiveField): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Radii of the smallest discs about `centre` that hold at least each of `shares` of the mass: a pixel belongs to a disc
 * when its centre does. 0 for a field without mass.
 *
 * Takes time in proportion to the pixels, since a picture asks for it after every probe: pixels are added up by the
 * whole part of their squared distance, and only those that share it with the radius are sorted.
 *
 * @param shares 0 to 1 each; the site shows 0.5 and 0.95
 */
export function massRadii(field: EffectiveField, centre: Point, shares: readonly number[]): number[] {
  const rings = ringMasses(field, centre);
  const total = rings.reduce((sum, value) => sum + value, 0);
  // Sums of many small numbers: the last ring may leave a rounding error to the total.
  return shares.map((share) => radiusThatHolds(field, centre, rings, share * total * (1 - 1e-12)));
}

/** Mass of the pixels whose squared distance from `centre` has the same whole part, by that part. */
function ringMasses({ values, width, height }: EffectiveField, centre: Point): Float64Array {
  const farthest = (at: number, end: number) => Math.max(Math.abs(at), Math.abs(end - 1 - at));
  const [rows, columns] = [farthest(centre.row, height), farthest(centre.column, width)];
  const rings = new Float64Array(Math.floor(rows * rows + columns * columns) + 1);
  for (let index = 0; index < values.length; index++) {
    const ring = Math.floor(squaredDistance(index, width, centre));
    rings[ring] = (rings[ring] ?? 0) + (values[index] ?? 0);
  }
  return rings;
}

function radiusThatHolds(field: EffectiveField, centre: Point, rings: Float64Array, wanted: number): number {
  if (wanted <= 0) return 0;
  let held = 0;
  let ring = 0;
  for (; ring < rings.length - 1; ring++) {
    const next = held + (rings[ring] ?? 0);
    if (next >= wanted) break;
    held = next;
  }
  const inRing: { readonly square: number; readonly value: number }[] = [];
  field.values.forEach((value, index) => {
    if (value === 0) return;
    const square = squaredDistance(index, field.width, centre);
    if (Math.floor(square) === ring) inRing.push({ square, value });
  });
  inRing.sort((a, b) => a.square - b.square);
  for (const { square, value } of inRing) {
    held += value;
    if (held >= wanted) return Math.sqrt(square);
  }
  return Math.sqrt(inRing.at(-1)?.square ?? ring);
}

function squaredDistance(index: number, width: number, centre: Point): number {
  const row = Math.floor(index / width) - centre.row;
  const column = (index % width) - centre.column;
  return row * row + column * column;
}

/** Centre of mass. Undefined for a field without mass. */
export function centroid(field: EffectiveField): Point | undefined {
  const total = mass(field);
  if (total === 0) return undefined;
  let [row, column] = [0, 0];
  for (const [index, value] of field.values.entries()) {
    row += value * Math.floor(index / field.width);
    column += value * (index % field.width);
  }
  return { row: row / total, column: column / total };
}

/** The largest value and the first pixel that has it. */
export function peak(field: EffectiveField): Point & { readonly value: number } {
  let at = 0;
  for (const [index, value] of field.values.entries()) if (value > (field.values[at] ?? 0)) at = index;
  return {
    row: Math.floor(at / field.width),
    column: at % field.width,
    value: field.values[at] ?? 0,
  };
}

/** Share of the mass inside a box. 0 for a field without mass. */
export function shareInside(field: EffectiveField, box: PixelBox): number {
  const total = mass(field);
  if (total === 0) return 0;
  let inside = 0;
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      inside += field.values[row * field.width + column] ?? 0;
    }
  }
  return inside / total;
}
