import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { installKernels } from '@/lib/kernels/install';
import { seededImage, seededStateDict } from '../spec/seeded-weights';
import type { Size } from '../spec/size';
import { tapTable } from '../spec/taps';
import { HEADS, SLOTS, VARIANTS } from '../spec/variants';
import { createModel, finish, type Model } from './model';
import { opsFor } from './ops-for';
import { useBackend } from './testing/backend';

const CLASSES = 10;
const stateDict = seededStateDict(VARIANTS.xxs, CLASSES, 1);
let model: Model;

beforeAll(async () => {
  await useBackend('wasm');
  await installKernels('simd');
  model = createModel('xxs', stateDict);
});

function imageOf({ height, width }: Size): tf.Tensor4D {
  return tf.tensor4d(seededImage({ height, width }, 1), [1, height, width, 3]);
}

const small = { height: 64, width: 96 };

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a model', () => {
  it('knows its variant and takes its classes from the classifier', () => {
    expect(model.variant).toBe(VARIANTS.xxs);
    expect(model.classes).toBe(CLASSES);
  });

  it('yields the names of its parts in order', () => {
    const image = imageOf(small);
    expect([...model.run(image, [])]).toEqual(model.parts.map((part) => part.name));
    image.dispose();
  });

  it.each([
    { height: 32, width: 32 },
    { height: 75, width: 33 },
    { height: 64, width: 96 },
  ])('gives every tap in the shape of the table at $height×$width', (size) => {
    const table = tapTable(VARIANTS.xxs, size, CLASSES);
    const image = imageOf(size);
    const kept = finish(
      model.run(
        image,
        table.map((tap) => tap.name),
      ),
    );
    expect(kept.size).toBe(table.length);
    for (const { name, shape } of table) {
      expect([name, kept.get(name)?.shape]).toEqual([name, shape]);
      expect(kept.get(name)?.dataSync().every(Number.isFinite)).toBe(true);
    }
    tf.dispose([image, ...kept.values()]);
  });

  it('keeps what was asked for and nothing else', () => {
    const image = imageOf(small);
    const kept = finish(model.run(image, ['head.fc', 'stages.2.1']));
    expect([...kept.keys()].sort()).toEqual(['head.fc', 'stages.2.1']);
    tf.dispose([image, ...kept.values()]);
  });

  it('gives the same numbers whatever is kept', () => {
    const image = imageOf(small);
    const table = tapTable(VARIANTS.xxs, small, CLASSES);
    const alone = finish(model.run(image, ['head.fc']));
    const among = finish(
      model.run(
        image,
        table.map((tap) => tap.name),
      ),
    );
    expect(among.get('head.fc')?.dataSync()).toEqual(alone.get('head.fc')?.dataSync());
    tf.dispose([image, ...alone.values(), ...among.values()]);
  });

  it('shows q before the division by √dh: softmax(q·kᵀ/√dh) of the taps is the probabilities tap', () => {
    const layer = 'stages.3.1.transformer.1.attn';
    const image = imageOf({ height: 160, width: 128 });
    const kept = finish(model.run(image, [`${layer}.q`, `${layer}.k`, `${layer}.probabilities`]));
    const difference = tf.tidy(() => {
      const [q, k] = [kept.get(`${layer}.q`), kept.get(`${layer}.k`)].map((tap) => {
        const [, tokens = 0, width = 0] = tap?.shape ?? [];
        return tf.transpose(tf.reshape(tap ?? [], [SLOTS, tokens, HEADS, width / HEADS]), [0, 2, 1, 3]);
      });
      const headWidth = q?.shape[3] ?? 0;
      const scores = tf.div(tf.matMul(q ?? [], k ?? [], false, true), Math.sqrt(headWidth));
      return tf
        .max(tf.abs(tf.sub(tf.softmax(scores), kept.get(`${layer}.probabilities`) ?? [])))
        .dataSync()[0];
    });
    expect(difference).toBeLessThan(1e-5);
    tf.dispose([image, ...kept.values()]);
  });
});

describe('memory', () => {
  it('is the same after five runs, and the image lives on', () => {
    const image = imageOf(small);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 5; i++) {
      tf.dispose([
        ...finish(model.run(image, ['head.fc', 'stages.2.1.transformer.0.attn.probabilities'])).values(),
      ]);
      expect(tf.memory().numTensors).toBe(before);
    }
    expect(image.isDisposed).toBe(false);
    image.dispose();
  });

  it('is the same after a run abandoned after any of its parts', () => {
    const image = imageOf(small);
    const keep = tapTable(VARIANTS.xxs, small, CLASSES).map((tap) => tap.name);
    const before = tf.memory().numTensors;
    for (let after = 0; after <= model.parts.length; after++) {
      const run = model.run(image, keep);
      for (let i = 0; i < after; i++) run.next();
      run.return(new Map());
      expect(tf.memory().numTensors).toBe(before);
    }
    expect(image.isDisposed).toBe(false);
    image.dispose();
  });

  it('is the same after a run that an operation breaks', () => {
    const ops = opsFor(tf.getBackend());
    let calls = 0;
    const breaking = createModel('xxs', stateDict, {
      ops: {
        ...ops,
        linear: (x, weights, silu) => {
          if (++calls === 9) throw new Error('broken');
          return ops.linear(x, weights, silu);
        },
      },
    });
    const image = imageOf(small);
    const before = tf.memory().numTensors;
    const keep = ['stages.2.1.unfolded', 'stages.2.1.transformer.0'];
    expect(() => finish(breaking.run(image, keep))).toThrow('broken');
    expect(tf.memory().numTensors).toBe(before);
    breaking.dispose();
    image.dispose();
  });

  it('outlives a tidy around a single step', () => {
    const image = imageOf(small);
    const run = model.run(image, ['head.fc']);
    let kept: Map<string, tf.Tensor> | undefined;
    while (!kept) {
      tf.tidy(() => {
        const step = run.next();
        if (step.done) kept = step.value;
      });
    }
    expect(kept.get('head.fc')?.dataSync().every(Number.isFinite)).toBe(true);
    tf.dispose([image, ...kept.values()]);
  });

  it('goes back to what it was when the model is disposed', () => {
    const before = tf.memory().numTensors;
    createModel('xxs', stateDict).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('refusals', () => {
  it('an image outside 32–512, before anything is computed', () => {
    const image = tf.zeros<tf.Rank.R4>([1, 31, 64, 3]);
    expect(thrownBy(() => model.run(image, []))).toMatchObject({ name: 'SizeError', code: 'too-small' });
    image.dispose();
  });

  it('a tap that the network does not have', () => {
    const image = imageOf(small);
    const error = thrownBy(() => model.run(image, ['stages.9.9']));
    expect(error).toMatchObject({ name: 'TapError', code: 'unknown-tap', data: { tap: 'stages.9.9' } });
    image.dispose();
  });

  it('a checkpoint with a tensor missing, leaving nothing on the device', () => {
    const lacking = new Map(stateDict);
    lacking.delete('stages.4.1.norm.bias');
    const before = tf.memory().numTensors;
    expect(thrownBy(() => createModel('xxs', lacking))).toMatchObject({
      name: 'WeightsError',
      code: 'missing-tensor',
      data: { tensor: 'stages.4.1.norm.bias' },
    });
    expect(tf.memory().numTensors).toBe(before);
  });

  it('a checkpoint of another variant', () => {
    expect(thrownBy(() => createModel('s', stateDict))).toMatchObject({ code: 'wrong-shape' });
  });
});
