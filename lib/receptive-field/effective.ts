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
 * @param shares 0 to 1 each; the site shows 0.5 and 0.95
 */
export function massRadii(field: EffectiveField, centre: Point, shares: readonly number[]): number[] {
  const total = mass(field);
  // Squared distances from a pixel's centre are few; what lies equally far is added up before sorting.
  const rings = new Map<number, number>();
  for (const [index, value] of field.values.entries()) {
    if (value === 0) continue;
    const row = Math.floor(index / field.width) - centre.row;
    const column = (index % field.width) - centre.column;
    const square = row * row + column * column;
    rings.set(square, (rings.get(square) ?? 0) + value);
  }
  const sorted = [...rings].sort(([a], [b]) => a - b);
  return shares.map((share) => {
    let held = 0;
    for (const [square, value] of sorted) {
      held += value;
      // Sums of many small numbers: the last ring may leave a rounding error to the total.
      if (held >= share * total * (1 - 1e-12)) return Math.sqrt(square);
    }
    return Math.sqrt(sorted.at(-1)?.[0] ?? 0);
  });
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
