import { describe, expect, it } from 'vitest';
import { lab } from '@/lib/i18n/en/lab';
import type { Result } from '@/lib/inference/engine-state';
import { attentionExportables } from './attention-exportables';
import { attentionMarks } from './attention-marks';
import { queryState } from './query-state';
import type { Attention } from './use-attention';

const TOKENS = 16;
/** Every row prefers its own key; the rest is shared evenly. */
const values = new Float32Array(4 * 4 * TOKENS * TOKENS).map((_, n) =>
  Math.floor(n / TOKENS) % TOKENS === n % TOKENS ? 0.25 : 0.05,
);
const attention: Attention = {
  stage: 5,
  layer: 1,
  head: 2,
  layers: [{ values, heads: 4, tokens: TOKENS }],
  precomputed: false,
};
const at = (x: number, y: number) => queryState(attention, { x, y }, 256);
const result = { size: 256 } as Result;
const shown = {
  attention,
  held: at(0.1, 0.1),
  pins: [],
  outlined: 0,
  result,
  caption: 'Words.',
  t: lab.attention,
};

describe('attention to be saved', () => {
  it('is the row with its true ends, an even share to measure by, and the layer with its axes', async () => {
    const [row, layer] = attentionExportables(shown);
    expect(row?.name).toBe('stage-5-layer-2-head-3-slot-1-patch-0');
    expect(row?.title).toBe('Attention of the query: stage 5, layer 2, head 3');
    expect(row?.scale).toMatchObject({ min: Math.fround(0.05), max: 0.25 });
    // Cells are 32 px wide: the dot is as large as in the overlay.
    expect(row?.scale?.dot?.diameter).toBeCloseTo((2 * 0.19 * 2 * 32) / 256, 10);
    expect([...((await row?.tensor?.())?.values ?? [])]).toEqual([...(shown.held.row as Float32Array)]);
    expect(await layer?.tensor?.()).toMatchObject({
      shape: [4, 4, 16, 16],
      axes: ['slot', 'head', 'query', 'key'],
    });
    expect(layer?.draw).toBeUndefined();
  });

  it('is nothing before there is a result', () => {
    expect(attentionExportables({ ...shown, result: undefined })).toEqual([]);
    expect(attentionExportables({ ...shown, attention: { ...attention, layers: undefined } })).toEqual([]);
  });

  it('has dots, ring, query and pins as shapes with colours of their own', () => {
    const bare = attentionMarks(256, shown.held, [], 0);
    expect(bare.extent).toBe(256);
    // Sixteen dots, twice: their halo and themselves.
    expect(bare.svg.match(/M[\d.-]+,[\d.-]+a/g)).toHaveLength(32);
    expect(bare.svg.match(/<circle/g)).toHaveLength(2);
    expect(bare.svg).not.toMatch(/class=|var\(|oklch/);
    const pins = [at(0.9, 0.9), at(0.5, 0.2)];
    const none = attentionMarks(256, shown.held, pins, undefined).svg;
    expect(none).toMatch(/>1<\/text>.*>2<\/text>/);
    const second = attentionMarks(256, shown.held, pins, 1).svg;
    expect(second.length).toBeGreaterThan(none.length + 1000);
  });
});
