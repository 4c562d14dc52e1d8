import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { installKernels, uninstallKernels } from '@/lib/kernels/install';
import { allowRelaxedSimd } from '@/lib/kernels/testing/relaxed-simd';
import { compareTap, type Reference, type ReferenceCase, TOLERANCE } from '../parity/compare';
import referenceJson from '../parity/reference.generated.json';
import { seededImage, seededStateDict } from '../spec/seeded-weights';
import type { StateDict } from '../spec/state-dict';
import { HEADS, NORM_EPSILON, VARIANTS } from '../spec/variants';
import { createModel, finish } from './model';
import { type Ops, standardOps } from './ops';
import { opsFor } from './ops-for';
import { useBackend } from './testing/backend';

const reference = referenceJson as Reference;
const named = (runs: readonly ReferenceCase[]) =>
  runs.map((run) => [`${run.variant} at ${run.height}×${run.width}`, run] as const);

/** What a wrong model does differently. */
interface Mistake {
  readonly weights?: (stateDict: StateDict) => StateDict;
  readonly image?: (image: tf.Tensor4D) => tf.Tensor4D;
  readonly ops?: Partial<Ops>;
}

interface Errors {
  /** The largest of all taps, in standard deviations, and where it is. */
  readonly worst: number;
  readonly at: string;
  readonly logits: number;
}

function errorsOf({ variant, height, width, taps }: ReferenceCase, mistake: Mistake = {}): Errors {
  const stateDict = seededStateDict(VARIANTS[variant], reference.classes, reference.seed);
  const ops = { ...opsFor(tf.getBackend()), ...mistake.ops };
  const model = createModel(variant, mistake.weights?.(stateDict) ?? stateDict, { ops });
  const errors = tf.tidy(() => {
    const right = tf.tensor4d(seededImage({ height, width }, reference.seed), [1, height, width, 3]);
    const image = mistake.image?.(right) ?? right;
    const kept: ReadonlyMap<string, tf.Tensor> = finish(
      model.run(
        image,
        taps.map((tap) => tap.name),
      ),
    );
    return taps.map((tap) => {
      const values = kept.get(tap.name);
      const error = values ? compareTap(tap, values.dataSync()) : Number.POSITIVE_INFINITY;
      values?.dispose();
      return [tap.name, error] as const;
    });
  });
  model.dispose();
  const [at, worst] = errors.reduce((a, b) => (b[1] > a[1] ? b : a));
  return { worst, at, logits: new Map<string, number>(errors).get('head.fc') ?? Number.POSITIVE_INFINITY };
}

function print(what: string, { worst, at, logits }: Errors): void {
  console.error(`${what}: worst ${worst.toExponential(1)} σ (${at}), logits ${logits.toExponential(1)} σ`);
}

allowRelaxedSimd();
afterEach(uninstallKernels);

describe('every tap agrees with timm in float64 within 10⁻⁴ of its standard deviation', () => {
  describe.each(['simd', 'relaxed'] as const)('wasm with our own kernels, %s', (build) => {
    it.each(named(reference.cases))('%s', async (name, run) => {
      await useBackend('wasm');
      await installKernels(build);
      const errors = errorsOf(run);
      print(`own kernels (${build}), ${name}`, errors);
      expect(errors.worst).toBeLessThanOrEqual(TOLERANCE);
    });
  });

  it.each(named(reference.cases))('wasm with tfjs’s kernels, %s', async (name, run) => {
    await useBackend('wasm');
    const errors = errorsOf(run);
    print(`wasm, ${name}`, errors);
    expect(errors.worst).toBeLessThanOrEqual(TOLERANCE);
  });

  it.each(named(reference.cases.filter(({ variant }) => variant === 'xxs')))('cpu, %s', async (name, run) => {
    await useBackend('cpu');
    const errors = errorsOf(run);
    print(`cpu, ${name}`, errors);
    expect(errors.worst).toBeLessThanOrEqual(TOLERANCE);
  });
});

/** TensorFlow's own padding, which shifts the grid under stride 2. */
const samePadding: Partial<Ops> = {
  conv: (x, { filter, bias }, { stride, silu }) =>
    tf.tidy(() => {
      const y = tf.fused.conv2d({ x, filter, strides: stride, pad: 'same', ...(bias && { bias }) });
      return silu ? tf.mul(y, tf.sigmoid(y)) : y;
    }),
  depthwise: (x, { filter, bias }, stride) =>
    tf.tidy(() => {
      const y = tf.fused.depthwiseConv2d({ x, filter, strides: stride, pad: 'same', ...(bias && { bias }) });
      return tf.mul(y, tf.sigmoid(y));
    }),
};

/** Reads row `source(row, d)` of every qkv weight and bias where row `row` should be read. */
function rearrangeQkv(source: (row: number, d: number) => number) {
  return (stateDict: StateDict): StateDict =>
    new Map(
      [...stateDict].map(([name, tensor]) => {
        if (!name.includes('.attn.qkv.')) return [name, tensor];
        const rows = tensor.shape[0] ?? 0;
        const rowLength = tensor.data.length / rows;
        const data = Float32Array.from(tensor.data, (_, index) => {
          const row = source(Math.floor(index / rowLength), rows / 3);
          return tensor.data[row * rowLength + (index % rowLength)] ?? Number.NaN;
        });
        return [name, { shape: tensor.shape, data }];
      }),
    );
}

const qAndKSwapped = rearrangeQkv((row, d) => (row < d ? row + d : row < 2 * d ? row - d : row));

/** qkv rows taken as head by head, q, k and v within each. */
const interleavedQkv = rearrangeQkv((row, d) => {
  const [third, inThird] = [Math.floor(row / d), row % d];
  const [head, channel] = [Math.floor(inThird / (d / HEADS)), inThird % (d / HEADS)];
  return (3 * head + third) * (d / HEADS) + channel;
});

function withBatchNormEpsilon(epsilon: number) {
  return (stateDict: StateDict): StateDict =>
    new Map(
      [...stateDict].map(([name, tensor]) => [
        name,
        name.endsWith('.running_var')
          ? { shape: tensor.shape, data: tensor.data.map((variance) => variance + epsilon - NORM_EPSILON) }
          : tensor,
      ]),
    );
}

describe('a mistake shows, in the logits too', () => {
  const odd = reference.cases.find(({ variant, width }) => variant === 'xxs' && width === 160);

  // The last column is the least that the logits must be off, in standard deviations: a third of what was measured.
  const mistakes: readonly (readonly [string, Mistake, number])[] = [
    ['TensorFlow’s "same" padding', { ops: samePadding }, 0.08],
    ['q and k swapped', { weights: qAndKSwapped }, 0.03],
    ['concatenation in the other order', { ops: { concat: (a, b) => standardOps.concat(b, a) } }, 0.6],
    ['qkv interleaved by head', { weights: interleavedQkv }, 0.1],
    ['batch norm with ε = 10⁻³', { weights: withBatchNormEpsilon(1e-3) }, 0.009],
    ['channels reversed', { image: (image) => tf.reverse(image, 3) }, 0.02],
    [
      'resizing without half-pixel centres',
      { ops: { resize: (x, height, width) => tf.image.resizeBilinear(x, [height, width], false, false) } },
      0.0008,
    ],
  ];

  it.each(mistakes)('%s', async (name, mistake, least) => {
    await useBackend('wasm');
    if (!odd) throw new Error('no reference at 224×160');
    const errors = errorsOf(odd, mistake);
    print(`mistake, ${name}`, errors);
    expect(least).toBeGreaterThan(TOLERANCE);
    expect(errors.logits).toBeGreaterThan(least);
  });
});
