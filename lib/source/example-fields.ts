/**
 * Effective fields in an example's file. A field is a picture of the network's input, too large to ship whole: it is cut
 * to the pixels that are not 0, wide ones are pooled over squares of 2×2 pixels, and all values are scaled by a power of
 * two so that half precision keeps the faint ones. Pooling takes the root mean square, as the probes do. Pure.
 */
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import type { Tensor } from '@/lib/xray/tensor';

/** Every block as trained, or every block's attention set to the identity. */
export type FieldCondition = 'trained' | 'identity';

export const CONDITION_MODES: Readonly<Record<FieldCondition, Modes>> = {
  trained: AS_TRAINED,
  identity: { 3: 'identity', 4: 'identity', 5: 'identity' },
};

/** A square of the picture that is made mid-grey: in pixels of the network's input, from the left and the top. */
export interface GreySquare {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** One field: of which unit, measured how. */
export interface FieldSpec {
  readonly tap: string;
  readonly cell: Cell;
  readonly condition: FieldCondition;
  readonly probes: number;
  /** The picture had this square made grey. */
  readonly grey?: GreySquare | undefined;
}

/** Every shipped field is measured with the directions of this seed, so that fields of one unit can be compared. */
export const FIELD_SEED = 1;

/** Name of the tensor that holds a field's values. */
export function fieldName({ tap, cell, condition, probes, grey }: FieldSpec): string {
  const covered = grey ? `:grey:${grey.x},${grey.y},${grey.side}` : '';
  return `field:${tap}:${cell.row},${cell.column}:${condition}:${probes}${covered}`;
}

/** Name of the tensor [4] that says where the values lie: left, top, pixels a value stands for, exponent of the scale. */
export const placeName = (field: string): string => `${field}:place`;

/** Fields wider than this, in pixels, are pooled. */
const LARGEST_WHOLE = 96;

/** After scaling the greatest value lies between half of this and this. */
const GREATEST_EXPONENT = 5;

/** A field as it was shipped, spread over the picture again. */
export interface ShippedField {
  /** [size, size]; 0 outside of what was shipped. A pooled value stands at every pixel of its square. */
  readonly rms: Float32Array;
  /** Side of the squares that were pooled, 1 where none were. */
  readonly pooled: number;
}

/**
 * @param rms [size, size], values ≥ 0
 * @returns the values [rows, columns] and their place, ready for half precision
 */
export function packField(
  rms: Float32Array,
  size: number,
): { readonly values: Tensor; readonly place: Tensor } {
  const box = support(rms, size);
  const pool = Math.max(box.right - box.left, box.bottom - box.top) > LARGEST_WHOLE ? 2 : 1;
  const left = pool * Math.floor(box.left / pool);
  const top = pool * Math.floor(box.top / pool);
  const columns = Math.ceil((box.right - left) / pool);
  const rows = Math.ceil((box.bottom - top) / pool);
  const pooled = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let squares = 0;
      for (let i = 0; i < pool; i++) {
        for (let j = 0; j < pool; j++) {
          squares += (rms[(top + pool * row + i) * size + left + pool * column + j] ?? 0) ** 2;
        }
      }
      pooled[row * columns + column] = Math.sqrt(squares) / pool;
    }
  }
  const greatest = pooled.reduce((most, value) => Math.max(most, value), 0);
  const exponent = greatest > 0 ? GREATEST_EXPONENT - 1 - Math.floor(Math.log2(greatest)) : 0;
  return {
    values: { shape: [rows, columns], values: pooled.map((value) => value * 2 ** exponent) },
    place: { shape: [4], values: Float32Array.of(left, top, pool, exponent) },
  };
}

/** @throws RangeError for a place that does not fit into the picture */
export function unpackField(values: Tensor, place: Tensor, size: number): ShippedField {
  const [rows = 0, columns = 0] = values.shape;
  const [left = 0, top = 0, pool = 1, exponent = 0] = place.values;
  if (left + pool * columns > size || top + pool * rows > size) {
    throw new RangeError(
      `${rows}×${columns} values of ${pool} pixels from ${left}, ${top} in ${size} pixels`,
    );
  }
  const rms = new Float32Array(size * size);
  for (let y = 0; y < pool * rows; y++) {
    for (let x = 0; x < pool * columns; x++) {
      const value = values.values[Math.floor(y / pool) * columns + Math.floor(x / pool)] ?? 0;
      rms[(top + y) * size + left + x] = value * 2 ** -exponent;
    }
  }
  return { rms, pooled: pool };
}

/** The smallest box that holds every value above 0; a single pixel where there is none. */
function support(rms: Float32Array, size: number) {
  let [left, top, right, bottom] = [size, size, 0, 0];
  rms.forEach((value, index) => {
    if (value === 0) return;
    const [row, column] = [Math.floor(index / size), index % size];
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  });
  return right > left ? { left, top, right, bottom } : { left: 0, top: 0, right: 1, bottom: 1 };
}
