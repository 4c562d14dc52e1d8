import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { installKernels, kernelsInstalled, uninstallKernels } from '@/lib/kernels/install';
import { compareGradient, GRADIENT_TOLERANCE, type GradientCase } from '../../parity/gradients';
import { AS_TRAINED } from '../../spec/modes';
import { parts } from '../../spec/parts';
import { probeSigns } from '../../spec/probe';
import { checksum, seededImage } from '../../spec/seeded-weights';
import { unitChannels } from '../../spec/unit';
import { VARIANTS } from '../../spec/variants';
import { createModel, finish } from '../model';
import { bindPart } from '../part';
import { useBackend } from '../testing/backend';
import {
  asBuilt,
  classes,
  gradientOf,
  imageOf,
  reference,
  seed,
  stateDict,
  unitOf,
} from '../testing/gradient-cases';
import { Weights } from '../weights';
import { differentiate } from './differentiate';
import { Transposes } from './transposes';

const name = ({ height, width, tap, modes }: GradientCase) =>
  `${tap} at ${height}×${width}, ${Object.values(modes).join(' ')}`;
const named = reference.cases.map((run) => [name(run), run] as const);

it('the reference has the same weights', () => {
  expect(checksum(stateDict)).toBe(reference.weights);
});

function agrees(run: GradientCase): void {
  const before = tf.memory().numTensors;
  const model = createModel('xxs', stateDict);
  const error = compareGradient(run, gradientOf(asBuilt(model), run));
  model.dispose();
  expect(error).toBeLessThan(GRADIENT_TOLERANCE);
  expect(tf.memory().numTensors).toBe(before);
}

afterEach(uninstallKernels);

describe('gradients agree with PyTorch’s autograd in float64', () => {
  it.each(named)('wasm, %s', async (_, run) => {
    await useBackend('wasm');
    agrees(run);
  });

  // They know no gradients: the way to a tap goes over tfjs's own operations, whatever is installed.
  it.each(named.slice(0, 4))('wasm with our own kernels installed, %s', async (_, run) => {
    await useBackend('wasm');
    await installKernels();
    agrees(run);
    expect(kernelsInstalled()).toBe(true);
  });

  // The plain backend is slow and computes in one batch what wasm computes head by head: a few say enough.
  const few = ['stages.2.1.transformer.1', 'stages.4.1'];
  const some = named.filter(
    ([, { tap, width, modes }]) => few.includes(tap) && width === 40 && modes[4] !== 'uniform',
  );
  it.each(some)('cpu, %s', async (_, run) => {
    await useBackend('cpu');
    agrees(run);
  });
});

describe('logits under each setting of the attention agree with PyTorch', () => {
  it.each(named.filter(([, { tap }]) => tap === 'stages.4.1' || tap === 'stages.3.1'))(
    '%s',
    async (_, run) => {
      await useBackend('wasm');
      const model = createModel('xxs', stateDict);
      const image = imageOf(run);
      const kept = finish(model.run(image, ['head.fc'], { modes: run.modes }));
      const logits = [...(kept.get('head.fc')?.dataSync() ?? [])];
      tf.dispose([image, ...kept.values()]);
      model.dispose();
      expect(logits).toHaveLength(run.logits.length);
      const spread = Math.max(...run.logits) - Math.min(...run.logits);
      for (const [i, logit] of logits.entries()) {
        expect(Math.abs(logit - (run.logits[i] ?? Number.NaN))).toBeLessThan(1e-5 * spread);
      }
    },
  );
});

describe('a mistake shows', () => {
  class Unturned extends Transposes {
    override conv(filter: tf.Tensor4D): tf.Tensor4D {
      return filter.shape[0] === 1 ? super.conv(filter) : tf.keep(tf.transpose(filter, [0, 1, 3, 2]));
    }
  }
  class UnturnedDepthwise extends Transposes {
    override depthwise(filter: tf.Tensor4D): tf.Tensor4D {
      return filter;
    }
  }

  it.each([
    ['convolution kernels not turned', new Unturned()],
    ['depthwise kernels not turned', new UnturnedDepthwise()],
  ])('%s', async (_, transposes) => {
    await useBackend('wasm');
    const run = reference.cases.find(({ tap }) => tap === 'stages.2.1');
    if (!run) throw new Error('no case');
    const weights = new Weights(stateDict);
    const bound = parts(VARIANTS.xxs, classes).map((part) => bindPart(weights, part));
    const { spec } = unitOf(run);
    const error = compareGradient(
      run,
      tf.tidy(() => gradientOf((image) => differentiate(bound, transposes, image, spec, AS_TRAINED), run)),
    );
    transposes.dispose();
    weights.dispose();
    expect(error).toBeGreaterThan(1000 * GRADIENT_TOLERANCE);
  });

  it('another cell, another mode', async () => {
    await useBackend('wasm');
    const model = createModel('xxs', stateDict);
    const run = reference.cases.find(({ tap }) => tap === 'stages.2.1');
    if (!run) throw new Error('no case');
    const elsewhere = { ...run, cell: { row: run.cell.row, column: run.cell.column - 1 } };
    const otherwise = { ...run, modes: { ...run.modes, 3: 'identity' } } as GradientCase;
    for (const wrong of [elsewhere, otherwise]) {
      const error = compareGradient(run, gradientOf(asBuilt(model), wrong));
      expect(error).toBeGreaterThan(1000 * GRADIENT_TOLERANCE);
    }
    model.dispose();
  });
});

describe('finite differences', () => {
  it.each(['stages.1.2', 'stages.2.1.transformer.0', 'stages.4.1'])('agree at %s', async (tap) => {
    await useBackend('wasm');
    const model = createModel('xxs', stateDict);
    const run: GradientCase = {
      ...(reference.cases[0] as GradientCase),
      height: 64,
      width: 64,
      tap,
      cell: { row: 1, column: 1 },
    };
    const { spec, row } = unitOf(run);
    const signs = probeSigns(0, seed, unitChannels(spec));
    const gradient = gradientOf(asBuilt(model), run);
    const start = seededImage(run, seed);
    const valueAt = (step: number, direction: Float32Array) => {
      const image = tf.tensor4d(
        start.map((value, i) => value + step * (direction[i] ?? 0)),
        [1, 64, 64, 3],
      );
      const kept = finish(model.run(image, [tap]));
      const values: ArrayLike<number> = [...kept.values()][0]?.dataSync() ?? [];
      tf.dispose([image, ...kept.values()]);
      return signs.reduce((sum, sign, i) => sum + sign * (values[row * signs.length + i] ?? Number.NaN), 0);
    };
    // Along the gradient itself, where the slope is its length; and along noise.
    const length = Math.hypot(...gradient);
    const noise = probeSigns(7, seed, gradient.length);
    for (const direction of [
      gradient.map((g) => g / length),
      noise.map((n) => n / Math.sqrt(noise.length)),
    ]) {
      const slope = direction.reduce((sum, d, i) => sum + d * (gradient[i] ?? 0), 0);
      const step = 0.02;
      const measured = (valueAt(step, direction) - valueAt(-step, direction)) / (2 * step);
      expect(Math.abs(measured - slope) / length).toBeLessThan(2e-3);
    }
    model.dispose();
  });
});
