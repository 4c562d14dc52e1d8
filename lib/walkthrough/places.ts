/**
 * Where things lie: which cell of the input an entry of U was copied from, and which kernel cell a weight of W is.
 * The one place that knows the order of U's columns: channel by channel, in each channel row by row.
 */
import type { ConvolutionShape } from './shape';

/** A cell of a plane. */
export interface Place {
  readonly channel: number;
  readonly row: number;
  readonly column: number;
}

/** Which kernel cell stands at `entry` of a row of U, and so at that row of W. */
export function kernelPlace(shape: ConvolutionShape, entry: number): Place {
  const cells = shape.kernelRows * shape.kernelColumns;
  const cell = entry % cells;
  return {
    channel: Math.floor(entry / cells),
    row: Math.floor(cell / shape.kernelColumns),
    column: cell % shape.kernelColumns,
  };
}

/** Which cell of the *padded* input the entry of a window was copied from. */
export function paddedPlace(shape: ConvolutionShape, window: number, entry: number): Place {
  const { channel, row, column } = kernelPlace(shape, entry);
  return {
    channel,
    row: Math.floor(window / shape.outColumns) * shape.stride + row * shape.dilation,
    column: (window % shape.outColumns) * shape.stride + column * shape.dilation,
  };
}

/** Index of a place of the padded input in its planes, one after another. */
export const paddedIndex = (shape: ConvolutionShape, { channel, row, column }: Place): number =>
  (channel * shape.paddedRows + row) * shape.paddedColumns + column;

/** Index in X of a place of the padded input; undefined where the padding stands. */
export function inputIndex(shape: ConvolutionShape, { channel, row, column }: Place): number | undefined {
  const r = row - shape.padding;
  const c = column - shape.padding;
  if (r < 0 || c < 0 || r >= shape.rows || c >= shape.columns) return undefined;
  return (channel * shape.rows + r) * shape.columns + c;
}

/** Index in X of what the entry of a window was copied from; undefined where it is padding. */
export const sourceIndex = (shape: ConvolutionShape, window: number, entry: number): number | undefined =>
  inputIndex(shape, paddedPlace(shape, window, entry));
