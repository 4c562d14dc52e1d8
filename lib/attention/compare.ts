/**
 * How much two rows of attention have in common: the sum over the keys of the smaller weight. 1 when they are alike,
 * 0 when no key has weight in both. Rows of different slots are compared patch by patch.
 *
 * @throws RangeError where the rows are not of the same keys
 */
export function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`rows of ${a.length} and ${b.length} keys`);
  let common = 0;
  for (let key = 0; key < a.length; key++) common += Math.min(a[key] ?? 0, b[key] ?? 0);
  return common;
}
