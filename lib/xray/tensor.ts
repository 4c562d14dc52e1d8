/** An array with its shape, row-major: what the engine hands out as a tap or as a tensor of the checkpoint. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** An element that the loop's bounds guarantee; NaN where they do not, so that a slip shows in every sum. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

/** Length of the last axis: channels of a cell, width of a token. */
export const lastAxis = ({ shape }: Tensor): number => shape.at(-1) ?? 0;

/**
 * One run along the last axis: the channels of a cell, a token.
 *
 * @param indices place on every axis but the last
 * @throws RangeError outside of the tensor
 */
export function vectorAt(tensor: Tensor, ...indices: readonly number[]): Float32Array {
  const { shape, values } = tensor;
  if (indices.length !== shape.length - 1) throw new RangeError(`[${indices}] is no place in [${shape}]`);
  let row = 0;
  for (const [axis, index] of indices.entries()) {
    const length = at(shape, axis);
    if (!Number.isInteger(index) || index < 0 || index >= length) {
      throw new RangeError(`[${indices}] lies outside of [${shape}]`);
    }
    row = row * length + index;
  }
  const width = lastAxis(tensor);
  return values.subarray(row * width, (row + 1) * width);
}

/** Position of the value of the greatest magnitude; the first of equals, 0 where there is none. */
export function strongest(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (Math.abs(at(values, i)) > Math.abs(at(values, best))) best = i;
  }
  return best;
}

/** What the reader chose among `count`; `otherwise` where nothing was, or no longer exists. */
export function chosen(choice: number | undefined, count: number, otherwise: number): number {
  return choice !== undefined && choice >= 0 && choice < count ? choice : otherwise;
}
