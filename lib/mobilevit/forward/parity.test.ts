import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { compareTap, type Reference, type ReferenceCase, TOLERANCE } from '../parity/compare';
import referenceJson from '../parity/reference.generated.json';
import { seededImage, seededStateDict } from '../spec/seeded-weights';
import { VARIANTS } from '../spec/variants';
import { createModel, finish } from './model';
import { useBackend } from './testing/backend';

const reference = referenceJson as Reference;

/** Every reference tap's error, in standard deviations. */
function errors(run: ReferenceCase): Map<string, number> {
  const { variant, height, width, taps } = run;
  const model = createModel(variant, seededStateDict(VARIANTS[variant], reference.classes, reference.seed));
  const image = tf.tensor4d(seededImage({ height, width }, reference.seed), [1, height, width, 3]);
  const kept = finish(
    model.run(
      image,
      taps.map((tap) => tap.name),
    ),
  );
  const result = new Map(
    taps.map((tap) => {
      const values = [...kept].find(([name]) => name === tap.name)?.[1];
      return [tap.name, values ? compareTap(tap, values.dataSync()) : Number.POSITIVE_INFINITY];
    }),
  );
  tf.dispose([...kept.values()]);
  image.dispose();
  model.dispose();
  return result;
}

describe('parity with timm', () => {
  it.each(reference.cases.map((run) => [`${run.variant} at ${run.height}×${run.width} on wasm`, run] as const))('%s', async (_, run) => {
    await useBackend('wasm');
    const t = performance.now();
    const found = errors(run);
    const worst = [...found].sort(([, a], [, b]) => b - a);
    console.error(run.variant, run.height, performance.now() - t, worst.slice(0, 3), found.get('head.fc'));
    expect(worst[0]?.[1]).toBeLessThan(TOLERANCE);
  });
});
