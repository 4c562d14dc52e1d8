/** A channel's histogram in numbers, for its drawing and its file alike. Pure. */
import { type ChannelStatistics, histogram } from '@/lib/features/channel-statistics';

export const BINS = 32;

export interface Bins {
  /** How many values fall into each. */
  readonly counts: readonly number[];
  /** Where the n-th begins; where the last one ends at `BINS`. */
  readonly edge: (n: number) => number;
}

/** `BINS` equal parts between a channel's least and greatest value. */
export function binsOf(values: ArrayLike<number>, about: Pick<ChannelStatistics, 'min' | 'max'>): Bins {
  return {
    counts: histogram(values, about, BINS),
    edge: (n) => about.min + (n / BINS) * (about.max - about.min),
  };
}

/** A row for each bin, [BINS, 3]: where it begins, where it ends, how many values it holds. */
export function binRows({ counts, edge }: Bins): Float32Array {
  return Float32Array.from(counts.flatMap((count, n) => [edge(n), edge(n + 1), count]));
}
