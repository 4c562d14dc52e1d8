import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModel, finish } from '../mobilevit/forward/model';
import { useBackend } from '../mobilevit/forward/testing/backend';
import { seededImage, seededStateDict } from '../mobilevit/spec/seeded-weights';
import { tapTable } from '../mobilevit/spec/taps';
import { VARIANTS } from '../mobilevit/spec/variants';
import { openHeap } from './heap';
import { installKernels, uninstallKernels } from './install';
import { bestBuild } from './load';
import { allowRelaxedSimd } from './testing/relaxed-simd';

const MEGABYTE = 1e6;
const small = { height: 32, width: 32 };

beforeAll(async () => {
  allowRelaxedSimd();
  await useBackend('wasm');
  await installKernels(bestBuild());
});
afterAll(uninstallKernels);

const heapBytes = () => openHeap().memory.buffer.byteLength;
const image = ({ height, width }: { height: number; width: number }) =>
  tf.tensor4d(seededImage({ height, width }, 1), [1, height, width, 3]);

// First, while the heap, which never shrinks, has held nothing else.
it('XXS at 256×256 keeps the wasm heap under 40 MB, every attention row and stage kept', () => {
  const size = { height: 256, width: 256 };
  const model = createModel('xxs', seededStateDict(VARIANTS.xxs, 10, 1));
  const x = image(size);
  const shown = tapTable(VARIANTS.xxs, size, 10)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.probabilities') || /^stages\.\d\.\d$/.test(name));
  expect(shown.length).toBeGreaterThanOrEqual(9);
  for (const taps of [['head.fc'], ['head.fc', ...shown]]) {
    tf.dispose([...finish(model.run(x, taps)).values()]);
    console.error(`XXS, ${taps.length} taps: wasm heap ${(heapBytes() / MEGABYTE).toFixed(1)} MB`);
    expect(heapBytes()).toBeLessThan(40 * MEGABYTE);
  }
  x.dispose();
  model.dispose();
});

describe('nothing is left behind', () => {
  it('by 1,000 runs', () => {
    const model = createModel('xxs', seededStateDict(VARIANTS.xxs, 10, 1));
    const x = image(small);
    const run = () => tf.dispose([...finish(model.run(x, ['head.fc'])).values()]);
    run();
    const before = { ...tf.memory(), heap: heapBytes() };
    for (let i = 0; i < 1_000; i++) run();
    const after = tf.memory();
    expect([after.numTensors, after.numBytes, heapBytes()]).toEqual([
      before.numTensors,
      before.numBytes,
      before.heap,
    ]);
    x.dispose();
    model.dispose();
  });

  it('by 20 changes of checkpoint', () => {
    const dicts = (['xxs', 'xs'] as const).map((id) => [id, seededStateDict(VARIANTS[id], 10, 1)] as const);
    const x = image(small);
    const change = () => {
      for (const [id, dict] of dicts) {
        const model = createModel(id, dict);
        tf.dispose([...finish(model.run(x, ['head.fc'])).values()]);
        model.dispose();
      }
    };
    change();
    const before = { ...tf.memory(), heap: heapBytes() };
    for (let i = 0; i < 10; i++) change();
    const after = tf.memory();
    expect([after.numTensors, after.numBytes, heapBytes()]).toEqual([
      before.numTensors,
      before.numBytes,
      before.heap,
    ]);
    x.dispose();
  });
});
