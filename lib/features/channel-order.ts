import type { ChannelStatistics } from './channel-statistics';

/** By what channels are sorted: their number, or their mean or variance, greatest first. */
export type OrderBy = 'index' | 'mean' | 'variance';
export const ORDERS: readonly OrderBy[] = ['index', 'mean', 'variance'];

/** The channels' numbers in the order in which they are shown; equals keep their order. */
export function channelOrder(
  statistics: readonly Pick<ChannelStatistics, 'mean' | 'variance'>[],
  by: OrderBy,
): number[] {
  const order = statistics.map((_, channel) => channel);
  if (by === 'index') return order;
  const key = (channel: number) => statistics[channel]?.[by] ?? 0;
  return order.sort((a, b) => key(b) - key(a) || a - b);
}
