/** From which value to which a colour ramp runs. Pure. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a ramp's ends are taken from: each channel by itself, its whole stage, or all seven stages. */
export type RangeOf = 'channel' | 'stage' | 'global';
export const RANGES: readonly RangeOf[] = ['channel', 'stage', 'global'];

/** Least and greatest of the values; NaN is passed over. Of nothing: 0–0. */
export function rangeOf(values: ArrayLike<number>): Range {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? { min, max } : { min: 0, max: 0 };
}

/** The range that holds them all. Of none: 0–0. */
export function union(ranges: Iterable<Range>): Range {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const range of ranges) {
    min = Math.min(min, range.min);
    max = Math.max(max, range.max);
  }
  return min <= max ? { min, max } : { min: 0, max: 0 };
}

/** Where a value stands in a range, 0–1. What has no width shows nothing: 0. NaN: 0. */
export function share(value: number, { min, max }: Range): number {
  const at = (value - min) / (max - min);
  return at > 0 ? Math.min(1, at) : 0;
}
