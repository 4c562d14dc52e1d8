/** The matrices that mix cells: fixed shifts of a convolution, and attention's, computed from a picture. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import { cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS, SLOTS } from '@/lib/mobilevit/spec/variants';
import { at, type Tensor, vectorAt } from '@/lib/xray/tensor';

export interface Shift {
  readonly down: number;
  readonly right: number;
  /** [cells, cells], row by row: 1 where the row's cell reads the column's. */
  readonly matrix: Float32Array;
}

/** The nine matrices of a 3×3 convolution with zero padding: each cell reads the one that lies `down`, `right` of it. */
export function nineShifts({ height, width }: Size): readonly Shift[] {
  const cells = height * width;
  return Array.from({ length: 9 }, (_, n) => {
    const [down, right] = [Math.floor(n / 3) - 1, (n % 3) - 1];
    const matrix = new Float32Array(cells * cells);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const [i, j] = [row + down, column + right];
        if (i < 0 || i >= height || j < 0 || j >= width) continue;
        matrix[(row * width + column) * cells + i * width + j] = 1;
      }
    }
    return { down, right, matrix };
  });
}

/**
 * Each head's attention as one matrix over all cells, in reading order: between cells of different slots it is 0.
 *
 * @param weights [slots, heads, queries, keys]
 */
export function headMatrices(weights: Tensor, even: Size): readonly Float32Array[] {
  const cells = even.height * even.width;
  const tokens = cells / SLOTS;
  return Array.from({ length: HEADS }, (_, head) => {
    const matrix = new Float32Array(cells * cells);
    for (let slot = 0; slot < SLOTS; slot++) {
      const place = (token: number) => {
        const { row, column } = cellOfToken(even, { slot, token });
        return row * even.width + column;
      };
      for (let query = 0; query < tokens; query++) {
        const row = vectorAt(weights, slot, head, query);
        for (let key = 0; key < tokens; key++) matrix[place(query) * cells + place(key)] = at(row, key);
      }
    }
    return matrix;
  });
}

/** Entries that differ by more than `threshold`. */
export function movedEntries(
  a: readonly Float32Array[],
  b: readonly Float32Array[],
  threshold: number,
): number {
  let moved = 0;
  a.forEach((matrix, h) => {
    matrix.forEach((x, i) => {
      if (Math.abs(x - at(b[h] ?? [], i)) > threshold) moved++;
    });
  });
  return moved;
}
