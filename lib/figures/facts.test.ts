import { describe, expect, it } from 'vitest';
import facts from './facts.json' with { type: 'json' };
import type { NetworkFact } from './networks';
import * as networks from './networks';
import { patchSizeFact, unfoldTimeFact } from './paper-facts';

type Key = 'params_millions' | 'flops_millions' | 'top1' | 'latency_ms';
type Entry = Readonly<Partial<Record<Key, unknown>>>;

const entries: readonly Entry[] = [...facts.data, ...facts.latency];

const isNetwork = (value: unknown): value is NetworkFact =>
  typeof value === 'object' && value !== null && 'parametersMillions' in value;

/** Whether one published network has all of these numbers. */
const printed = (wanted: Entry) =>
  entries.some((entry) => (Object.keys(wanted) as Key[]).every((key) => entry[key] === wanted[key]));

/** Every number on a page is one of those that were collected, with the one that it was printed beside. */
describe('what the pages show is in the collection of published numbers', () => {
  const all = Object.entries(networks).filter((pair): pair is [string, NetworkFact] => isNetwork(pair[1]));

  it.each(all)('%s', (_, { parametersMillions, multiplyAddsMillions, top1, time }) => {
    expect(printed({ params_millions: parametersMillions, top1 })).toBe(true);
    if (multiplyAddsMillions !== null)
      expect(printed({ flops_millions: multiplyAddsMillions, top1 })).toBe(true);
    if (time) expect(printed({ latency_ms: time.ms, top1 })).toBe(true);
  });

  it('and nothing else would pass', () => {
    expect(all.length).toBeGreaterThan(5);
    expect(printed({ params_millions: 5.6, top1: 78.5 })).toBe(false);
    expect(printed({ latency_ms: 9.8, top1: 78.4 })).toBe(false);
  });

  it('the patch sizes and the time of unfolding', () => {
    expect(
      patchSizeFact.rows.map(({ patch, latencyMs, top1 }) => ({ patch, latency_ms: latencyMs, top1 })),
    ).toEqual(
      facts.ablations.patch_size.rows.map(({ patch, latency_ms, top1 }) => ({ patch, latency_ms, top1 })),
    );
    for (const ms of [unfoldTimeFact.ownMs, unfoldTimeFact.libraryMs]) {
      expect(entries.some(({ latency_ms }) => latency_ms === ms)).toBe(true);
    }
  });
});
