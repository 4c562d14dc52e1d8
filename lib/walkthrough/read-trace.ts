/** Reading a trace: its tensors, values and planes by name. All throw a RangeError for what is not there. */
import type { Matrix } from './matrix';
import type { Ref, Step, Tensor, Trace, Value } from './trace';

/**
 * A tensor of the trace by its name.
 *
 * @throws RangeError where the trace has none of that name
 */
export function tensorOf(trace: Trace, name: string): Tensor {
  const tensor = trace.tensors.get(name);
  if (!tensor) throw new RangeError(`The trace has no tensor ${name}`);
  return tensor;
}

/** The value of a cell with its operation and sources. */
export function valueAt(trace: Trace, ref: Ref): Value {
  const value = tensorOf(trace, ref.tensor).values[ref.index];
  if (!value) throw new RangeError(`${ref.tensor} has no cell ${ref.index}`);
  return value;
}

/** The cell's number. */
export const numberAt = (trace: Trace, ref: Ref): number => valueAt(trace, ref).value;

/**
 * A step by its index, from 0.
 *
 * @throws RangeError where the trace has no such step
 */
export function stepOf(trace: Trace, index: number): Step {
  const step = trace.steps[index];
  if (!step) throw new RangeError(`The trace has no step ${index}`);
  return step;
}

/** One plane of a tensor as rows of numbers, [rows][columns]. */
export function matrixOf(trace: Trace, name: string, channel = 0): Matrix {
  const { rows, columns, channels, values } = tensorOf(trace, name);
  if (channel >= channels) throw new RangeError(`${name} has no channel ${channel}`);
  const first = channel * rows * columns;
  return Array.from({ length: rows }, (_, i) =>
    values.slice(first + i * columns, first + (i + 1) * columns).map(({ value }) => value),
  );
}

/** Every cell of a tensor, in order. */
export const cellsOf = ({ name, values }: Tensor): Ref[] =>
  values.map((_, index) => ({ tensor: name, index }));

/** The cells of one row of a matrix (a tensor of one plane). */
export const rowOf = ({ name, columns }: Tensor, row: number): Ref[] =>
  Array.from({ length: columns }, (_, i) => ({ tensor: name, index: row * columns + i }));
