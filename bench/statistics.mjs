/** @param {readonly number[]} values */
export const sum = (values) => values.reduce((total, x) => total + x, 0);

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** @param {readonly number[]} values */
export function standardDeviation(values) {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((x) => (x - mean) ** 2)) / values.length);
}

/**
 * The least of the values that `share` of them do not exceed.
 *
 * @param {readonly number[]} values
 * @param {number} share 0–1
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
