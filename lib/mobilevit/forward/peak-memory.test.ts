import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { installKernels, uninstallKernels } from '@/lib/kernels/install';
import { seededStateDict } from '../spec/seeded-weights';
import { VARIANTS } from '../spec/variants';
import { createModel, finish } from './model';
import { useBackend } from './testing/backend';
import { peakBytes } from './testing/memory';

const MIB = 2 ** 20;

afterEach(uninstallKernels);

describe('the most that is alive during a run, weights and image aside', () => {
  // Widest moment: SiLU on the widest map (map, sigmoid, product) beside the map that entered the inverted residual and,
  // in XXS, the expanded map below the depthwise convolution. XXS 4·2 + 1 MiB, XS and S 3·8 + 2 MiB, at 256×256.
  it.each([
    ['xxs', 9],
    ['xs', 26],
    ['s', 26],
  ] as const)('%s at 256×256: %i MiB', async (id, ceiling) => {
    await useBackend('wasm');
    const model = createModel(id, seededStateDict(VARIANTS[id], 10, 1));
    const image = tf.zeros<tf.Rank.R4>([1, 256, 256, 3]);
    const peak = peakBytes(() => tf.dispose([...finish(model.run(image, ['head.fc'])).values()]));
    console.error(`${id} at 256×256: peak ${(peak / MIB).toFixed(2)} MiB`);
    expect(peak).toBeLessThanOrEqual(ceiling * MIB);
    // And the meter works: the widest map alone is at least a quarter of it.
    expect(peak).toBeGreaterThan((ceiling * MIB) / 4);
    model.dispose();
    image.dispose();
  });

  // SiLU needs no room of its own then: what is left is what the widest inverted residual makes, part by part.
  it.each([
    ['xxs', 7],
    ['xs', 13],
    ['s', 13],
  ] as const)('%s at 256×256 with our own kernels: %i MiB', async (id, ceiling) => {
    await useBackend('wasm');
    await installKernels('simd');
    const model = createModel(id, seededStateDict(VARIANTS[id], 10, 1));
    const image = tf.zeros<tf.Rank.R4>([1, 256, 256, 3]);
    const peak = peakBytes(() => tf.dispose([...finish(model.run(image, ['head.fc'])).values()]));
    console.error(`${id} at 256×256 with our own kernels: peak ${(peak / MIB).toFixed(2)} MiB`);
    expect(peak).toBeLessThanOrEqual(ceiling * MIB);
    expect(peak).toBeGreaterThan((ceiling * MIB) / 4);
    model.dispose();
    image.dispose();
  });

  it('grows no faster than the image: XXS at 512×512 holds no 64 MiB of probabilities', async () => {
    await useBackend('wasm');
    const model = createModel('xxs', seededStateDict(VARIANTS.xxs, 10, 1));
    const image = tf.zeros<tf.Rank.R4>([1, 512, 512, 3]);
    const peak = peakBytes(() => tf.dispose([...finish(model.run(image, ['head.fc'])).values()]));
    expect(peak).toBeLessThanOrEqual(4 * 9 * MIB);
    model.dispose();
    image.dispose();
  });
});
