import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createModel, finish, type Model } from '@/lib/mobilevit/forward/model';
import { useBackend } from '@/lib/mobilevit/forward/testing/backend';
import { AS_TRAINED, type AttentionMode } from '@/lib/mobilevit/spec/modes';
import { blockName } from '@/lib/mobilevit/spec/parts';
import { seededImage, seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { type BlockStage, HEADS, SLOTS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { CHECK_IDS, type Check } from './check';
import { blockPlace } from './place';
import { blockTaps, entryName, layerName, type Sources, tapOf, xrayTaps, xrayWeights } from './sources';
import type { Tensor } from './tensor';
import { xrayOf } from './xray';

const stateDict = seededStateDict(VARIANTS.xxs, 10, 1);
let model: Model;

beforeAll(async () => {
  await useBackend('wasm');
  model = createModel('xxs', stateDict);
});

/** The sources of one layer, from a run of the real forward pass over a seeded image. */
function sourcesOf(stage: BlockStage, layer: number, size: number, mode: AttentionMode = 'trained'): Sources {
  const image = tf.tensor4d(seededImage({ height: size, width: size }, 1), [1, size, size, 3]);
  const modes = { ...AS_TRAINED, [stage]: mode };
  const kept = finish(model.run(image, xrayTaps(stage, layer), { modes }));
  const taps = new Map<string, Tensor>();
  for (const [name, tensor] of kept) {
    taps.set(name, { shape: tensor.shape, values: Float32Array.from(tensor.dataSync<'float32'>()) });
  }
  tf.dispose([image, ...kept.values()]);
  const weights = new Map<string, Tensor>();
  for (const name of xrayWeights(stage, layer)) {
    const found = stateDict.get(name);
    if (found) weights.set(name, { shape: found.shape, values: found.data });
  }
  return { stage, layer, mode, taps, weights };
}

const failing = (checks: readonly Check[]) => checks.filter((c) => !c.agrees).map((c) => c.id);

/** Closer than float32 sums of a few hundred terms of this size can drift apart. */
const CLOSE = 1e-4;

describe('the x-ray of a real run', () => {
  it.each([
    { stage: 3, layer: 1, size: 128, x: 0.4, y: 0.7, mode: 'trained' },
    { stage: 4, layer: 3, size: 128, x: 0.99, y: 0, mode: 'trained' },
    { stage: 5, layer: 0, size: 128, x: 0.3, y: 0.3, mode: 'trained' },
    { stage: 4, layer: 0, size: 128, x: 0.4, y: 0.2, mode: 'identity' },
    { stage: 4, layer: 2, size: 128, x: 0.4, y: 0.2, mode: 'uniform' },
    // 5 cells a side in stage 4, 3 in stage 5: resized to 6 and 4.
    { stage: 4, layer: 1, size: 80, x: 0.5, y: 0.9, mode: 'trained' },
    { stage: 5, layer: 2, size: 80, x: 0.2, y: 0.6, mode: 'trained' },
  ] as const)('agrees with it at every step: stage $stage, $size px, $mode', (run) => {
    const sources = sourcesOf(run.stage, run.layer, run.size, run.mode);
    const place = blockPlace(run, run.stage, run.size);
    expect(place.resized).toBe(run.size === 80);
    for (let head = 0; head < HEADS; head++) {
      const { checks } = xrayOf(sources, place, head, {});
      expect(checks.map((c) => c.id)).toEqual(CHECK_IDS);
      for (const { id, engine, difference, count } of checks) {
        expect(count, id).toBeGreaterThan(0);
        expect(difference / Math.max(1, Math.abs(engine)), id).toBeLessThan(CLOSE);
      }
    }
  });

  it('shows the parts of what it sums up', () => {
    const place = blockPlace({ x: 0.01, y: 0.6 }, 4, 128);
    const { local, fusion, scores, mix, attention } = xrayOf(sourcesOf(4, 1, 128), place, 2, {});
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
    expect(local.inside).toEqual([false, true, true, false, true, true, false, true, true]);
    expect(local.sums.filter((_, tap) => !local.inside[tap])).toEqual([0, 0, 0]);
    expect(sum(local.sums) + local.bias).toBeCloseTo(local.before, 12);
    expect(sum(local.patch.map((x, tap) => x * (local.kernel[tap] ?? 0)))).toBeCloseTo(local.share, 12);
    expect(fusion.shortcut + fusion.transformed + fusion.bias).toBeCloseTo(fusion.before, 12);
    expect(sum(scores.products)).toBeCloseTo(scores.score * Math.sqrt(scores.width), 12);
    expect(sum(attention.weights)).toBeCloseTo(1, 5);
    expect(sum(mix.top.map((term) => term.product)) + mix.rest.product).toBeCloseTo(mix.value, 12);
    expect(mix.top.length + mix.rest.count).toBe(place.tokens);
  });

  it('shows what was chosen, and what is strongest where the choice does not exist', () => {
    const sources = sourcesOf(5, 1, 128);
    const place = blockPlace({ x: 0.6, y: 0.6 }, 5, 128);
    const strongest = xrayOf(sources, place, 0, {});
    const choices = { local: 79, input: 3, key: 1, mix: 23, fusion: 0 };
    const chosen = xrayOf(sources, place, 0, choices);
    expect([chosen.local.channel, chosen.local.input, chosen.scores.key]).toEqual([79, 3, 1]);
    expect([chosen.mix.channel, chosen.fusion.channel]).toEqual([23, 0]);
    expect(failing(chosen.checks)).toEqual([]);
    expect(xrayOf(sources, place, 0, { local: 80, input: 80, key: 4, mix: 24, fusion: 80 })).toEqual(
      strongest,
    );
  });

  it('never shows the query as its own strongest other key', () => {
    const sources = sourcesOf(5, 0, 128);
    for (const x of [0.1, 0.9]) {
      const place = blockPlace({ x, y: x }, 5, 128);
      expect(xrayOf(sources, place, 1, {}).scores.key).not.toBe(place.token);
    }
  });

  it('needs the taps of its own layer, and those of the block for all layers', () => {
    const all = new Set(blockTaps(4));
    for (let layer = 0; layer < 4; layer++) {
      expect(xrayTaps(4, layer).filter((tap) => !all.has(tap))).toEqual([]);
    }
    const { taps, ...rest } = sourcesOf(5, 0, 64);
    const place = blockPlace({ x: 0.5, y: 0.5 }, 5, 64);
    const fewer = new Map([...taps].filter(([name]) => name !== blockName(5)));
    expect(() => xrayOf({ ...rest, taps: fewer }, place, 0, {})).toThrow(/no tap stages\.4\.1/);
  });
});

describe('mistakes that the x-ray must not pass over', () => {
  const place = blockPlace({ x: 0.4, y: 0.6 }, 4, 128);

  it('a wrong slot', () => {
    const wrong = { ...place, slot: (place.slot + 1) % SLOTS };
    expect(failing(xrayOf(sourcesOf(4, 1, 128), wrong, 0, {}).checks)).toEqual(['token', 'fold']);
  });

  it('a wrong token', () => {
    const wrong = { ...place, token: place.token + 1 };
    expect(failing(xrayOf(sourcesOf(4, 1, 128), wrong, 0, {}).checks)).toEqual(['token', 'fold']);
  });

  it('a neighbouring cell', () => {
    const wrong = { ...place, cell: { ...place.cell, column: place.cell.column + 1 } };
    expect(failing(xrayOf(sourcesOf(4, 1, 128), wrong, 0, {}).checks)).toContain('fold');
  });

  /** The same sources with some taps in the place of others. */
  const withTaps = (sources: Sources, others: Readonly<Record<string, string>>): Sources => {
    const taps = new Map(sources.taps);
    for (const [name, other] of Object.entries(others)) taps.set(name, tapOf(sources, other));
    return { ...sources, taps };
  };

  it('q and k exchanged, k in the place of v', () => {
    const sources = sourcesOf(4, 1, 128);
    const name = layerName(4, 1);
    const [q, k, v] = ['q', 'k', 'v'].map((part) => `${name}.attn.${part}`) as [string, string, string];
    const swapped = xrayOf(withTaps(sources, { [q]: k, [k]: q }), place, 0, {});
    expect(failing(swapped.checks)).toEqual(['query', 'key', 'weights']);
    expect(failing(xrayOf(withTaps(sources, { [v]: k }), place, 0, {}).checks)).toEqual(['mix']);
  });

  it('a mode that was not the one applied', () => {
    const uniform = sourcesOf(4, 1, 128, 'uniform');
    expect(failing(xrayOf({ ...uniform, mode: 'trained' }, place, 0, {}).checks)).toEqual(['weights']);
  });

  it('the halves of the fusion in the other order, the layer of another number', () => {
    const sources = sourcesOf(4, 1, 128);
    const projected = `${blockName(4)}.conv_proj`;
    const halves = withTaps(sources, { [entryName(4)]: projected, [projected]: entryName(4) });
    expect(failing(xrayOf(halves, place, 0, {}).checks)).toEqual(['local', 'projected', 'fusion']);
    const later = sourcesOf(4, 2, 128);
    const other = { ...later, weights: sources.weights };
    expect(() => xrayOf(other, place, 0, {})).toThrow(/no weights/);
  });
});
