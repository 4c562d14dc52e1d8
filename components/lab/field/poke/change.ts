/** How much a unit changed. Pure. */

/**
 * Length of the difference of two vectors over the length of the first: 0 for no change, 1 for a change as great as
 * the vector itself. A vector of zeros that changes at all has changed without bound.
 *
 * @throws RangeError for vectors of different lengths
 */
export function relativeChange(before: ArrayLike<number>, after: ArrayLike<number>): number {
  if (before.length !== after.length) {
    throw new RangeError(`${before.length} channels beside ${after.length}`);
  }
  let [difference, length] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    const was = before[i] ?? 0;
    difference += ((after[i] ?? 0) - was) ** 2;
    length += was ** 2;
  }
  return difference === 0 ? 0 : Math.sqrt(difference / length);
}
