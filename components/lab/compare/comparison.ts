import { difference, distancePerCell, distancePerChannel } from '@/lib/features/difference';
import { channelPlane, type FeatureMap, meanOverChannels } from '@/lib/features/feature-map';
import { type Range, rangeOf, union } from '@/lib/features/ranges';

/** Two maps of one shape, place by place: one channel of each, or what all channels say together. */
export interface Comparison {
  readonly a: Float32Array;
  readonly b: Float32Array;
  /** Holds both, so that equal values have equal colours. */
  readonly range: Range;
  /** One channel: b − a. All: the root mean square over the channels of b − a. */
  readonly difference: Float32Array;
  /** Its magnitude, as it is drawn. */
  readonly size: Float32Array;
  /** From 0 to the greatest magnitude. */
  readonly sizeRange: Range;
}

/** @param channel undefined: all of them together */
export function compareMaps(a: FeatureMap, b: FeatureMap, channel: number | undefined): Comparison {
  const of = (map: FeatureMap) =>
    channel === undefined ? meanOverChannels(map) : channelPlane(map, channel);
  const [one, other] = [of(a), of(b)];
  const apart = channel === undefined ? distancePerCell(a, b) : difference(one, other);
  const size = apart.map(Math.abs);
  return {
    a: one,
    b: other,
    range: union([rangeOf(one), rangeOf(other)]),
    difference: apart,
    size,
    sizeRange: { min: 0, max: rangeOf(size).max },
  };
}

/** The channels that lie farthest apart, farthest first; channels that did not move are left out. */
export function movedMost(
  a: FeatureMap,
  b: FeatureMap,
  count: number,
): { channel: number; distance: number }[] {
  return Array.from(distancePerChannel(a, b), (distance, channel) => ({ channel, distance }))
    .filter(({ distance }) => distance > 0)
    .sort((one, other) => other.distance - one.distance || one.channel - other.channel)
    .slice(0, count);
}
