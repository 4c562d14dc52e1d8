/** Shapes of tensors: how many values, and what their axes are called in a table. Pure. */

/** Names by rank, where a tensor brings none of its own. */
const AXES: readonly (readonly string[])[] = [[], ['index'], ['row', 'column'], ['row', 'column', 'channel']];

/** One name per axis. */
export const axesOf = (shape: readonly number[]): readonly string[] =>
  AXES[shape.length] ?? shape.map((_, axis) => `axis ${axis}`);

/**
 * How many values a shape holds; 1 for a shape without axes.
 *
 * @param values how many there are, to be compared
 * @throws RangeError for sides that are not whole numbers from 0, or when there are more or fewer values
 */
export function checkedCount(shape: readonly number[], values?: number): number {
  if (!shape.every((side) => Number.isSafeInteger(side) && side >= 0)) {
    throw new RangeError(`[${shape.join(', ')}] is no shape`);
  }
  const count = shape.reduce((product, side) => product * side, 1);
  if (values !== undefined && values !== count) {
    throw new RangeError(`[${shape.join(', ')}] holds ${count} values, not ${values}`);
  }
  return count;
}
