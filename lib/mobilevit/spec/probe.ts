import { seededNumbers } from './seeded-weights';

/**
 * The signs with which a probe adds a unit's channels: +1 or −1, one a channel, hashed from the seed and the probe's
 * number. The mean over probes of (Σ ±∂channel/∂pixel)² tends to Σ (∂channel/∂pixel)², since mixed terms cancel.
 */
export function probeSigns(probe: number, seed: number, channels: number): Float32Array {
  const number = seededNumbers(`probe.${probe}`, seed);
  return Float32Array.from({ length: channels }, (_, channel) => (number(channel) >= 0 ? 1 : -1));
}
