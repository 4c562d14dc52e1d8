/** The least and the greatest of the values; `null` when there is none. NaN is passed over. */
export function extent(values: Iterable<number>): { min: number; max: number } | null {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : null;
}

/**
 * How deep a cell is filled: |value| as a share 0–1 of the greatest magnitude in its grid. The sign is not in it:
 * a negative cell is hatched instead. An all-zero grid (greatest 0) and NaN are 0; ±Infinity is 1.
 */
export function magnitude(value: number, greatest: number): number {
  if (!(greatest > 0) || Number.isNaN(value)) return 0;
  return Math.min(1, Math.abs(value) / greatest);
}
