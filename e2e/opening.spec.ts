/**
 * What the lab shows before its engine is there, computed by that engine. This test fails when the committed file no
 * longer agrees; `UPDATE=1 npx playwright test opening` writes it anew and prints the table that the choice rests on.
 */
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import committed from '@/components/lab/opening.generated.json' with { type: 'json' };
import { headEntropies, NEAR_UNIFORM } from '@/lib/attention/entropy';
import { attentionRow, type Probabilities } from '@/lib/attention/row';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import { tokenCount, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { type BlockStage, HEADS } from '@/lib/mobilevit/spec/variants';
import { layersOf } from '@/lib/session/view';
import samples from '@/public/samples/samples.json' with { type: 'json' };
import { logitsOf, withoutTrial } from './support/lab';

const FILE = 'components/lab/opening.generated.json';
/** The sample and place that the lab opens on: chosen by eye, everything that is shown of them is computed. */
const SAMPLE = process.env.OPENING_SAMPLE ?? committed.sample;
const QUERY = committed.view.query;
const SIZE = 256;
const STAGES: readonly BlockStage[] = [3, 4, 5];

interface Statistics {
  stage: BlockStage;
  layer: number;
  head: number;
  entropy: number;
  variance: number;
}

/** How much a head's attention changes from picture to picture: mean over its weights of N² times their variance. */
function varianceOverPictures(layers: readonly Probabilities[], head: number): number {
  const [{ values, heads, tokens } = { values: new Float32Array(), heads: HEADS, tokens: 1 }] = layers;
  const perHead = tokens * tokens;
  let sum = 0;
  let count = 0;
  for (let slot = 0; slot < values.length / (heads * perHead); slot++) {
    for (let i = 0; i < perHead; i++) {
      const at = (slot * heads + head) * perHead + i;
      const weights = layers.map((layer) => layer.values[at] ?? 0);
      const mean = weights.reduce((a, b) => a + b) / weights.length;
      sum += weights.reduce((a, w) => a + (w - mean) ** 2, 0) / weights.length;
      count++;
    }
  }
  return (sum / count) * tokens ** 2;
}

test('the opening is what the engine computes', async ({ page }) => {
  test.setTimeout(300_000);
  await withoutTrial(page);
  await page.goto(`/en/lab/?sample=${SAMPLE}`);
  const logits: Record<string, number[]> = {};
  const layers = new Map<string, Probabilities[]>();
  let row: number[] = [];
  for (const { id } of samples) {
    await page.evaluate(async (sample) => {
      const button = document.querySelector<HTMLButtonElement>(`[data-sample="${sample}"]`);
      button?.click();
    }, id);
    await page.waitForFunction((sample) => {
      const state = globalThis.mobilevit?.getState();
      return state?.working === undefined && state?.result?.picture.sample === sample;
    }, id);
    logits[id] = await logitsOf(page);
    for (const stage of STAGES) {
      for (let layer = 0; layer < layersOf(stage); layer++) {
        const tap = attentionTap(stage, layer);
        // As base64: millions of numbers would take minutes as JSON.
        const encoded = await page.evaluate(async (name) => {
          const read = await globalThis.mobilevit?.read(name);
          const bytes = new Uint8Array(read?.values.buffer ?? new ArrayBuffer(0));
          let text = '';
          for (let at = 0; at < bytes.length; at += 0x8000) {
            text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
          }
          return btoa(text);
        }, tap);
        const bytes = Buffer.from(encoded, 'base64');
        const values = new Float32Array(
          bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
        );
        const tokens = tokenCount(mapSizes({ height: SIZE, width: SIZE }).unfolded[stage]);
        layers.set(tap, [...(layers.get(tap) ?? []), { values, heads: HEADS, tokens }]);
      }
    }
  }

  const heads: Statistics[] = STAGES.flatMap((stage) =>
    Array.from({ length: layersOf(stage) }, (_, layer) => {
      const pictures = layers.get(attentionTap(stage, layer)) ?? [];
      const entropies = pictures.map(headEntropies);
      return Array.from({ length: HEADS }, (_, head) => ({
        stage,
        layer,
        head,
        entropy: entropies.reduce((sum, e) => sum + (e[head] ?? 0), 0) / entropies.length,
        variance: varianceOverPictures(pictures, head),
      }));
    }).flat(),
  );
  console.log('stage layer head  entropy÷logN  variance·N²');
  for (const h of heads) {
    const flat = h.entropy >= NEAR_UNIFORM ? '  near-uniform' : '';
    console.log(
      `${h.stage}     ${h.layer + 1}     ${h.head + 1}     ${h.entropy.toFixed(3)}         ${h.variance.toFixed(2)}${flat}`,
    );
  }

  // The opening view: in stage 4, whose 64 dots can be told apart, the head that looks neither everywhere nor at one
  // place, and that follows the picture most.
  const [best] = heads
    .filter((h) => h.stage === 4 && h.entropy > 0.3 && h.entropy < 0.9)
    .sort((a, b) => b.variance - a.variance);
  const chosen = best ?? heads.find((h) => h.stage === 4);
  if (!chosen) throw new Error('no head in stage 4');
  const view = { stage: chosen.stage, layer: chosen.layer, head: chosen.head, query: QUERY };
  const map = mapSizes({ height: SIZE, width: SIZE }).unfolded[view.stage];
  const place = tokenOfCell(map, {
    row: Math.floor(QUERY.y * map.height),
    column: Math.floor(QUERY.x * map.width),
  });
  const shown = layers.get(attentionTap(view.stage, view.layer))?.[
    samples.findIndex(({ id }) => id === SAMPLE)
  ];
  if (shown) row = [...attentionRow(shown, place.slot, view.head, place.token)];

  const computed = { sample: SAMPLE, view, row, logits, heads };
  if (process.env.UPDATE === '1') {
    writeFileSync(
      FILE,
      `${JSON.stringify(computed, (_, v) => (typeof v === 'number' ? Number(v.toPrecision(7)) : v))}\n`,
    );
    return;
  }
  expect(committed.view).toEqual(view);
  expect(committed.row).toHaveLength(row.length);
  row.forEach((weight, key) => {
    expect(Math.abs(weight - (committed.row[key] ?? Number.NaN))).toBeLessThan(1e-4);
  });
  const known: Readonly<Record<string, number[]>> = committed.logits;
  expect(Object.keys(known).sort()).toEqual(samples.map(({ id }) => id).sort());
  for (const [id, values] of Object.entries(logits)) {
    values.forEach((x, i) => {
      expect(Math.abs(x - (known[id]?.[i] ?? Number.NaN)), id).toBeLessThan(1e-3);
    });
  }
  expect(committed.heads).toHaveLength(heads.length);
});
