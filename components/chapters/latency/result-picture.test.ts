import { expect, it } from 'vitest';
import { latency } from '@/lib/i18n/en/latency';
import type { ContenderId } from '@/lib/latency/contenders';
import { type PassTime, type Round, summarise } from '@/lib/latency/timing';
import { VARIANT_IDS } from '@/lib/mobilevit/spec/variants';
import { pictureOf } from './result-picture';

const COLOURS = { ink: 'black', muted: 'grey', mobilevit: 'violet', peer: 'orange' };

/** Three sizes, MobileViT twice as slow as its peer in each. */
const round: Round = new Map<ContenderId, PassTime>(
  VARIANT_IDS.flatMap((id, i) => [
    [`mobilevit-${id}`, { ms: 40 * (i + 1), parts: [] }] as const,
    [`peer-${id}`, { ms: 20 * (i + 1), parts: [] }] as const,
  ]),
);

it('draws every median to one scale, with the ratios, as high as it has to be', () => {
  const { extent, height, svg } = pictureOf(summarise(VARIANT_IDS, [round]), 'en', latency.bench, COLOURS);
  const bars = [...svg.matchAll(/<rect x="0" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, y, width, height]) => ({ bottom: Number(y) + Number(height), width: Number(width) }),
  );
  expect(bars.map(({ width }) => Math.round(width))).toEqual(
    [40, 20, 80, 40, 120, 60].map((ms) => Math.round((ms / 120) * extent)),
  );
  const texts = [...svg.matchAll(/<text x="0" y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(Math.max(...texts, ...bars.map(({ bottom }) => bottom))).toBeLessThanOrEqual(height ?? Number.NaN);
  expect(height).toBeLessThanOrEqual(extent);
  expect(svg.match(/= 2\.00/g)).toHaveLength(3);
  const one = pictureOf(summarise(['xxs'], [round]), 'en', latency.bench, COLOURS);
  expect(one.height).toBeCloseTo((height ?? Number.NaN) / 3);
  expect(svg).toContain('MobileViT-S');
});
