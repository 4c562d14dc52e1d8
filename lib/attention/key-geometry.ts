import type { Size } from '@/lib/mobilevit/spec/size';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { tokenCentres } from './reach';

/** How far the keys of a map lie from each other, the same in each of its four slots. */
export interface KeyGeometry {
  readonly tokens: number;
  /** [tokens, tokens]: distance from query to key, in pixels of the network's input. */
  readonly distance: Float32Array;
  /** [tokens, tokens]: for each query its keys, nearest first. */
  readonly nearest: Uint16Array;
}

/**
 * @param map the (even) map that the block unfolds
 * @param side side of the network's input in pixels
 */
export function keyGeometry(map: Size, side: number): KeyGeometry {
  const tokens = tokenCount(map);
  const centres = tokenCentres(map, 0, side);
  const distance = new Float32Array(tokens * tokens);
  const nearest = new Uint16Array(tokens * tokens);
  centres.forEach((query, q) => {
    const from = q * tokens;
    centres.forEach((key, k) => {
      distance[from + k] = Math.hypot(key.x - query.x, key.y - query.y);
    });
    const order = Array.from({ length: tokens }, (_, k) => k).sort(
      (a, b) => (distance[from + a] ?? 0) - (distance[from + b] ?? 0),
    );
    nearest.set(order, from);
  });
  return { tokens, distance, nearest };
}
