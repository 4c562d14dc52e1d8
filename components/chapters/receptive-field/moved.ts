/** How much a field changed, and how rough it is. Pure. */
import type { PixelBox } from '@/lib/receptive-field/theoretical';

export interface FieldChange {
  /** Share of the mass that lies elsewhere: half of Σ|b̂ − â| over both fields, each divided by its own mass. 0–1. */
  readonly moved: number;
  /** Largest change of a pixel over the greatest value before; 0 where nothing was there. */
  readonly largest: number;
  /** Σ|b − a| over Σa inside a box: how much changed where the convolutions look; 0 where nothing was there. */
  readonly inside: number;
  /** |b − a| at every pixel. */
  readonly difference: Float32Array;
}

/**
 * @param before and `after` [side, side], values ≥ 0
 * @throws RangeError for fields of different sizes
 */
export function fieldChange(
  before: Float32Array,
  after: Float32Array,
  side: number,
  box: PixelBox,
): FieldChange {
  if (before.length !== after.length || before.length !== side * side) {
    throw new RangeError(`${before.length} and ${after.length} values for ${side} × ${side} pixels`);
  }
  const sum = (values: Float32Array) => values.reduce((all, value) => all + value, 0);
  const [massBefore, massAfter] = [sum(before), sum(after)];
  const greatest = before.reduce((most, value) => Math.max(most, value), 0);
  const difference = before.map((value, i) => Math.abs((after[i] ?? 0) - value));
  let [moved, changed, there] = [0, 0, 0];
  before.forEach((value, i) => {
    moved += Math.abs(value / (massBefore || 1) - (after[i] ?? 0) / (massAfter || 1)) / 2;
    const [row, column] = [Math.floor(i / side), i % side];
    if (row < box.top || row >= box.bottom || column < box.left || column >= box.right) return;
    changed += difference[i] ?? 0;
    there += value;
  });
  const largest = difference.reduce((most, value) => Math.max(most, value), 0);
  return {
    moved,
    largest: greatest > 0 ? largest / greatest : 0,
    inside: there > 0 ? changed / there : 0,
    difference,
  };
}

/**
 * How much a field changes from one pixel to the next: Σ|difference of neighbours| over Σ of their means, across and
 * down, of the values at every `pitch`th pixel. 0 for an even field, 2 where every other pixel is 0.
 */
export function roughness(rms: Float32Array, side: number, pitch = 1): number {
  let [steps, sizes] = [0, 0];
  for (let row = 0; row < side; row += pitch) {
    for (let column = 0; column < side; column += pitch) {
      const value = rms[row * side + column] ?? 0;
      for (const [r, c] of [
        [row, column + pitch],
        [row + pitch, column],
      ] as const) {
        if (r >= side || c >= side) continue;
        const next = rms[r * side + c] ?? 0;
        steps += Math.abs(next - value);
        sizes += (next + value) / 2;
      }
    }
  }
  return sizes > 0 ? steps / sizes : 0;
}
