import { cellCount, type FeatureMap } from './feature-map';
import { type Range, share } from './ranges';

export interface ChannelStatistics extends Range {
  readonly mean: number;
  /** Mean squared distance from the mean, over the channel's places. */
  readonly variance: number;
}

/**
 * Least, greatest, mean and variance of every channel. Two passes: the mean first, so that a large mean takes nothing
 * from a small variance.
 */
export function channelStatistics(map: FeatureMap): ChannelStatistics[] {
  const { channels, values } = map;
  const cells = cellCount(map);
  const min = new Float64Array(channels).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(channels).fill(Number.NEGATIVE_INFINITY);
  const mean = new Float64Array(channels);
  const variance = new Float64Array(channels);
  for (let i = 0, k = 0; i < cells; i++) {
    for (let c = 0; c < channels; c++, k++) {
      const value = values[k] ?? 0;
      if (value < (min[c] ?? 0)) min[c] = value;
      if (value > (max[c] ?? 0)) max[c] = value;
      mean[c] = (mean[c] ?? 0) + value / cells;
    }
  }
  for (let i = 0, k = 0; i < cells; i++) {
    for (let c = 0; c < channels; c++, k++) {
      const away = (values[k] ?? 0) - (mean[c] ?? 0);
      variance[c] = (variance[c] ?? 0) + (away * away) / cells;
    }
  }
  return Array.from(mean, (m, c) => ({
    min: min[c] ?? 0,
    max: max[c] ?? 0,
    mean: m,
    variance: variance[c] ?? 0,
  }));
}

/**
 * How many values fall into each of `bins` equal parts of a range; a value on a border belongs to the upper part, the
 * greatest to the last. A range without width puts everything into the first. Values outside it count at its ends.
 */
export function histogram(values: ArrayLike<number>, range: Range, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(bins - 1, Math.floor(share(values[i] ?? 0, range) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
