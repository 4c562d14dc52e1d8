import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { convolutionTrace } from './convolution';
import { DIAGONAL_KERNEL, PLANE_INPUT } from './examples';
import { matmul } from './matrix';
import { kernelPlace } from './places';
import { matrixOf, tensorOf } from './read-trace';
import { type ConvolutionSettings, convolutionShape, PLAIN_WINDOW } from './shape';
import { convolutions, convolveDirectly, matrices, wholes } from './testing/settings';

const plane: ConvolutionSettings = { x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW };

const result = (settings: ConvolutionSettings) =>
  settings.kernels.map((_, kernel) => matrixOf(convolutionTrace(settings), 'Y', kernel));

describe('the published example', () => {
  const trace = convolutionTrace(plane);

  it('gives −4 four times', () => {
    expect(matrixOf(trace, 'U')).toEqual([
      [1, 2, 4, 5],
      [2, 3, 5, 6],
      [4, 5, 7, 8],
      [5, 6, 8, 9],
    ]);
    expect(matrixOf(trace, 'U w')).toEqual([[-4], [-4], [-4], [-4]]);
    expect(matrixOf(trace, 'Y')).toEqual([
      [-4, -4],
      [-4, -4],
    ]);
  });

  it('goes through its four like windows slowly, faster, together', () => {
    expect(trace.steps.map(({ kind, about, makes }) => [kind, about, makes.length])).toEqual([
      ['input', undefined, 0],
      ['window', 0, 0],
      ['unfold', 0, 4],
      ['unfold', 1, 4],
      ['unfold', undefined, 8],
      ['matmul', 0, 1],
      ['matmul', 1, 1],
      ['matmul', undefined, 2],
      ['fold', undefined, 4],
    ]);
    expect([...trace.tensors.keys()]).toEqual(['X', 'U', 'w', 'U w', 'Y']);
  });

  it('shows the whole input, then the window’s own cells', () => {
    const shown = trace.steps.map(({ shows }) => shows.map(({ tensor, index }) => `${tensor}${index}`));
    expect(shown[0]).toHaveLength(9);
    expect(shown[1]).toEqual(['X0', 'X1', 'X3', 'X4']);
  });

  it('says in which operation and from which cells −4 came', () => {
    expect(tensorOf(trace, 'U w').values[1]).toEqual({
      value: -4,
      operation: { kind: 'dot' },
      sources: [4, 5, 6, 7].flatMap((index, i) => [
        { tensor: 'U', index },
        { tensor: 'w', index: i },
      ]),
    });
  });

  it('widens U with a second channel and w with a second kernel', () => {
    const wide = convolutionTrace({
      ...plane,
      x: [PLANE_INPUT, PLANE_INPUT],
      kernels: [
        [DIAGONAL_KERNEL, DIAGONAL_KERNEL],
        [DIAGONAL_KERNEL, DIAGONAL_KERNEL],
      ],
    });
    const sizes = [...wide.tensors.values()].map((t) => [t.name, t.channels, t.rows, t.columns]);
    expect(sizes).toEqual([
      ['X', 2, 3, 3],
      ['U', 1, 4, 8],
      ['W', 1, 8, 2],
      ['U W', 1, 4, 2],
      ['Y', 2, 2, 2],
    ]);
  });

  it('has a step and a tensor for padding only where there is padding', () => {
    const padded = convolutionTrace({ ...plane, padding: 1 });
    expect(padded.steps.slice(0, 2).map(({ kind }) => kind)).toEqual(['input', 'pad']);
    expect(matrixOf(padded, 'Xp')[1]).toEqual([0, 1, 2, 3, 0]);
    expect(
      padded.tensors.get('Xp')?.values.filter(({ operation }) => operation.kind === 'padding'),
    ).toHaveLength(16);
  });
});

describe('unfold → matmul → fold', () => {
  it('is the convolution for every shape, stride, padding, dilation, channel and kernel count', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        expect(result(settings)).toEqual(convolveDirectly(settings));
      }),
    );
  });

  it('has the sizes that its shape says', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        const shape = convolutionShape(settings);
        const trace = convolutionTrace(settings);
        const y = tensorOf(trace, 'Y');
        expect([y.channels, y.rows, y.columns]).toEqual([shape.kernels, shape.outRows, shape.outColumns]);
        const u = tensorOf(trace, 'U');
        expect([u.rows, u.columns]).toEqual([shape.windows, shape.entries]);
        for (const { values, rows, columns, channels } of trace.tensors.values())
          expect(values).toHaveLength(rows * columns * channels);
      }),
    );
  });

  it('names the kernel cell of every row of W', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        const shape = convolutionShape(settings);
        const weights = matrixOf(convolutionTrace(settings), settings.kernels.length === 1 ? 'w' : 'W');
        weights.forEach((row, entry) => {
          const { channel, row: a, column: b } = kernelPlace(shape, entry);
          expect(row).toEqual(settings.kernels.map((kernel) => kernel[channel]?.[a]?.[b]));
        });
      }),
    );
  });
});

describe('against tfjs', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
  });

  it('convolves alike', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        const { stride, dilation, padding } = settings;
        // tfjs refuses a stride and a dilation above 1 together.
        fc.pre(stride === 1 || dilation === 1);
        const y = tf.tidy(() => {
          const planes = tf.tensor3d(settings.x.map((plane) => plane.map((row) => [...row])));
          const kernels = tf.tensor4d(settings.kernels.map((k) => k.map((p) => p.map((row) => [...row]))));
          const beside: [number, number] = [padding, padding];
          const x = tf.pad3d(tf.transpose(planes, [1, 2, 0]), [beside, beside, [0, 0]]);
          const out = tf.conv2d(x, tf.transpose(kernels, [2, 3, 1, 0]), stride, 'valid', 'NHWC', dilation);
          return tf.transpose(out, [2, 0, 1]).arraySync();
        });
        expect(result(settings)).toEqual(y);
      }),
    );
  });

  it('multiplies alike', () => {
    const sizes = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
    );
    const pairs = sizes.chain(([n, k, m]) => fc.tuple(matrices(n, k, wholes), matrices(k, m, wholes)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(matmul(a, b)).toEqual(tf.tidy(() => tf.matMul(tf.tensor2d(a), tf.tensor2d(b)).arraySync()));
      }),
    );
  });
});
