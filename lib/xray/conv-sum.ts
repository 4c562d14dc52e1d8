import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { at, lastAxis, type Tensor } from './tensor';

/** Side of the kernels of conv_kxk and conv_fusion. */
export const KERNEL = 3;
export const TAPS = KERNEL * KERNEL;

/** Cells under a 3×3 kernel about `cell`, row by row; undefined where it reaches beyond the map, which counts as 0. */
export function windowOf({ shape }: Tensor, { row, column }: Cell): readonly (Cell | undefined)[] {
  const [height = 0, width = 0] = shape;
  return Array.from({ length: TAPS }, (_, tap) => {
    const under = { row: row + Math.floor(tap / KERNEL) - 1, column: column + (tap % KERNEL) - 1 };
    const inside = under.row >= 0 && under.row < height && under.column >= 0 && under.column < width;
    return inside ? under : undefined;
  });
}

/** One channel under the kernel; 0 beyond the map. */
export function patchOf(map: Tensor, cell: Cell, channel: number): number[] {
  const [, width = 0, channels = 0] = map.shape;
  return windowOf(map, cell).map((under) =>
    under ? at(map.values, (under.row * width + under.column) * channels + channel) : 0,
  );
}

/** A convolution's kernel from one input channel to one output channel, times the batch norm's scale. */
export function kernelOf(weight: Tensor, scale: number, output: number, input: number): number[] {
  const [, inputs = 0] = weight.shape;
  const from = (output * inputs + input) * TAPS;
  return Array.from({ length: TAPS }, (_, tap) => at(weight.values, from + tap) * scale);
}

/**
 * Input times kernel at each of the nine places, summed over the channels of `map`.
 *
 * @param weight [out, in, 3, 3]
 * @param first the convolution's input channel that is the map's channel 0: of a concatenation, each half has its own
 */
export function tapSums(
  map: Tensor,
  cell: Cell,
  weight: Tensor,
  scale: number,
  output: number,
  first = 0,
): number[] {
  const sums = new Array<number>(TAPS).fill(0);
  for (let channel = 0; channel < lastAxis(map); channel++) {
    const patch = patchOf(map, cell, channel);
    const kernel = kernelOf(weight, scale, output, first + channel);
    for (let tap = 0; tap < TAPS; tap++) sums[tap] = at(sums, tap) + at(patch, tap) * at(kernel, tap);
  }
  return sums;
}

/** What each input channel adds to the output: the products of its nine places, summed. */
export function channelSums(
  map: Tensor,
  cell: Cell,
  weight: Tensor,
  scale: number,
  output: number,
): number[] {
  return Array.from({ length: lastAxis(map) }, (_, channel) => {
    const kernel = kernelOf(weight, scale, output, channel);
    return patchOf(map, cell, channel).reduce((sum, x, tap) => sum + x * at(kernel, tap), 0);
  });
}

export const total = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0);
