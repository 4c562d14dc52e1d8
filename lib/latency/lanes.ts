/**
 * A device in two numbers, to think with: how many outputs it computes side by side, and what it costs to begin an
 * operation. No real device is this simple; what the two numbers do to a narrow network is real.
 */
import type { Operation } from './operations';

export interface Device {
  /** Outputs that are computed at the same time. */
  readonly lanes: number;
  /** Ticks that beginning an operation takes, whatever its size. One tick is one multiply-add on every lane. */
  readonly start: number;
}

export interface DeviceTime {
  /** Ticks spent beginning operations. */
  readonly starts: number;
  /** Ticks spent computing. */
  readonly work: number;
  /** Of all lanes during all ticks of work, the share that had something to do: 0 to 1. */
  readonly busy: number;
}

/**
 * How long a device takes for a network, operation after operation: the start, then its outputs in as many turns as the
 * lanes need, each turn as long as one output has products (at least one).
 */
export function deviceTime(operations: readonly Operation[], { lanes, start }: Device): DeviceTime {
  let [work, used] = [0, 0];
  for (const { writes, products } of operations) {
    const each = Math.max(1, products);
    work += Math.ceil(writes / lanes) * each;
    used += writes * each;
  }
  return { starts: start * operations.length, work, busy: work === 0 ? 0 : used / (work * lanes) };
}
