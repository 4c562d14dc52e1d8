/** How far two lists of numbers rise together. */

/**
 * Ranks from 1, smallest first; equal values share the mean of the ranks that they take up together.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0),
  );
  const all = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (const i of order.slice(from, to)) all[i] = (from + 1 + to) / 2;
    from = to;
  }
  return all;
}

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, which holds with ties too. −1 to 1.
 * Undefined for fewer than three pairs, and where one list is all the same value: then nothing can be said.
 *
 * @throws RangeError for lists of different lengths
 */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number | undefined {
  if (a.length !== b.length) throw new RangeError(`${a.length} values beside ${b.length}`);
  if (a.length < 3) return undefined;
  const [x, y] = [ranks(a), ranks(b)];
  // The mean of the ranks 1 to n, ties or not.
  const mean = (a.length + 1) / 2;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [(x[i] ?? 0) - mean, (y[i] ?? 0) - mean];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  return xx === 0 || yy === 0 ? undefined : xy / Math.sqrt(xx * yy);
}
