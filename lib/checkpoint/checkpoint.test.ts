import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { elementCount, type TensorSpec, tensorTable } from '@/lib/mobilevit/spec/tensors';
import { VARIANT_IDS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import { readCheckpoint } from './checkpoint';
import { numberToHalf } from './float16';
import type { Naming } from './naming';
import { exactNumbers, fileOf, problemOf, type StoredTensor } from './testing/files';
import { toCvnetsName, toHuggingFaceNames } from './testing/renaming';

const float32Bytes = (values: Float32Array) => new Uint8Array(values.slice().buffer);
const float16Bytes = (values: Float32Array) => new Uint8Array(Uint16Array.from(values, numberToHalf).buffer);
const bfloat16Bytes = (values: Float32Array) => {
  const bits = new Uint32Array(values.slice().buffer);
  return new Uint8Array(Uint16Array.from(bits, (word) => word >>> 16).buffer);
};
const BYTES = { F32: float32Bytes, F16: float16Bytes, BF16: bfloat16Bytes };

const valuesOf = (spec: TensorSpec, index: number) => exactNumbers(elementCount(spec.shape), index);

/** Pixel values in the other order: the stem's kernel as a network that takes BGR has it. */
function blueFirst(values: Float32Array): Float32Array {
  return values.map((_, i) => {
    const [output, input, cell] = [Math.floor(i / 27), Math.floor(i / 9) % 3, i % 9];
    return values[output * 27 + (2 - input) * 9 + cell] ?? NaN;
  });
}

/** What a file of this variant holds under this naming: every tensor of the table, counters included. */
function storedTensors(
  variant: VariantId,
  classes: number,
  naming: Naming,
  dtype: keyof typeof BYTES = 'F32',
): Map<string, StoredTensor> {
  const stored = new Map<string, StoredTensor>();
  tensorTable(VARIANTS[variant], classes).forEach((spec, index) => {
    const { name, shape, kind } = spec;
    const names =
      naming === 'timm' ? [name] : naming === 'hf' ? toHuggingFaceNames(name) : [toCvnetsName(name)];
    if (kind === 'counter') {
      const bytes = new Uint8Array(BigInt64Array.of(4551n).buffer);
      for (const inFile of names) stored.set(inFile, { dtype: 'I64', shape, bytes });
      return;
    }
    const values = valuesOf(spec, index);
    const [first = 1, ...rest] = shape;
    const pieceShape = names.length === 1 ? shape : [first / names.length, ...rest];
    const flip = naming !== 'timm' && name === 'stem.conv.weight';
    names.forEach((inFile, piece) => {
      const length = values.length / names.length;
      const part = values.slice(piece * length, (piece + 1) * length);
      stored.set(inFile, { dtype, shape: pieceShape, bytes: BYTES[dtype](flip ? blueFirst(part) : part) });
    });
  });
  return stored;
}

const differences = (a: Float32Array, b: Float32Array) =>
  a.length === b.length
    ? a.reduce((count, value, i) => count + Number(!Object.is(value, b[i])), 0)
    : a.length;

function expectAllOf(variant: VariantId, classes: number, file: ArrayBuffer): void {
  const { stateDict } = readCheckpoint(file);
  const weights = tensorTable(VARIANTS[variant], classes)
    .map((spec, index) => ({ spec, index }))
    .filter(({ spec }) => spec.kind !== 'counter');
  expect([...stateDict.keys()]).toEqual(weights.map(({ spec }) => spec.name));
  for (const { spec, index } of weights) {
    const tensor = stateDict.get(spec.name);
    expect(tensor?.shape).toEqual(spec.shape);
    expect(differences(tensor?.data ?? new Float32Array(), valuesOf(spec, index))).toBe(0);
  }
}

const PARAMETERS = { xxs: 1_272_024, xs: 2_317_848, s: 5_578_632 };
const NAMES = { timm: 311, hf: 347, cvnets: 311 };

describe('readCheckpoint', () => {
  for (const variant of VARIANT_IDS) {
    it.each(['timm', 'hf', 'cvnets'] as const)(`reads ${variant} under the names of %s`, (naming) => {
      const stored = storedTensors(variant, 1000, naming);
      expect(stored.size).toBe(NAMES[naming]);
      const file = fileOf(stored);
      const { stateDict: _, ...facts } = readCheckpoint(file);
      expect(facts).toEqual({
        naming,
        variant,
        classes: 1000,
        parameters: PARAMETERS[variant],
        dtype: 'F32',
      });
      expectAllOf(variant, 1000, file);
    });
  }

  it.each(['F16', 'BF16'] as const)('reads weights stored as %s', (dtype) => {
    const file = fileOf(storedTensors('xxs', 10, 'hf', dtype));
    expect(readCheckpoint(file)).toMatchObject({ dtype, classes: 10 });
    expectAllOf('xxs', 10, file);
  });

  it('reads a file of mixed types', () => {
    const stored = storedTensors('xxs', 3, 'timm', 'F16');
    for (const [name, tensor] of storedTensors('xxs', 3, 'timm')) {
      if (name.includes('.bn.')) stored.set(name, tensor);
    }
    const file = fileOf(stored);
    expect(readCheckpoint(file).dtype).toBe('mixed');
    expectAllOf('xxs', 3, file);
  });

  it('does without counters', () => {
    const stored = storedTensors('xxs', 10, 'timm');
    for (const name of stored.keys()) if (name.endsWith('num_batches_tracked')) stored.delete(name);
    expect(stored.size).toBe(279);
    expectAllOf('xxs', 10, fileOf(stored));
  });

  it('reads the checkpoint that the site ships', () => {
    const folder = 'public/models/mobilevit-xxs-imagenette';
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.safetensors'));
    const bytes = Uint8Array.from(readFileSync(`${folder}/${file}`));
    const { stateDict, ...facts } = readCheckpoint(bytes.buffer);
    expect(facts).toEqual({
      naming: 'timm',
      variant: 'xxs',
      classes: 10,
      parameters: PARAMETERS.xxs - 990 * (320 + 1),
      dtype: 'F16',
    });
    // Weights at random or all alike would read as well; trained ones have a positive variance in every channel.
    for (const [name, { data }] of stateDict) {
      if (name.endsWith('running_var')) expect(Math.min(...data)).toBeGreaterThan(0);
    }
  });
});

describe('readCheckpoint refuses', () => {
  const problem = (change: (stored: Map<string, StoredTensor>) => void, naming: Naming = 'timm') => {
    const stored = storedTensors('xxs', 10, naming);
    change(stored);
    return problemOf(() => readCheckpoint(fileOf(stored)));
  };
  const zeros = (shape: readonly number[], dtype = 'F32', width = 4): StoredTensor => ({
    dtype,
    shape,
    bytes: new Uint8Array(elementCount(shape) * width),
  });
  const poisoned = (stored: Map<string, StoredTensor>, name: string, index: number, value: number) => {
    const tensor = stored.get(name);
    if (!tensor) throw new Error(name);
    const values = new Float32Array(tensor.bytes.slice().buffer);
    values[index] = value;
    stored.set(name, { ...tensor, bytes: float32Bytes(values) });
  };

  it('a file without a naming it knows, or without tensors', () => {
    const resnet = new Map([['conv1.weight', zeros([64, 3, 7, 7])]]);
    expect(problemOf(() => readCheckpoint(fileOf(resnet)))).toEqual({
      code: 'unknown-naming',
      data: { tensor: 'conv1.weight' },
    });
    expect(problemOf(() => readCheckpoint(fileOf(new Map())))).toEqual({
      code: 'unknown-naming',
      data: { tensor: null },
    });
  });

  it('a missing tensor, by the name that the file would give it', () => {
    const timm = 'stages.3.1.transformer.2.norm1.bias';
    expect(problem((stored) => stored.delete(timm))).toEqual({
      code: 'missing-tensor',
      data: { tensor: timm },
    });
    const hf = 'mobilevit.encoder.layer.4.transformer.layer.1.attention.attention.key.weight';
    expect(problem((stored) => stored.delete(hf), 'hf')).toEqual({
      code: 'missing-tensor',
      data: { tensor: hf },
    });
    const headless = problem((stored) => {
      for (const [name, tensor] of [...stored]) {
        stored.delete(name);
        if (!name.startsWith('classifier')) stored.set(name.replace('mobilevit.', ''), tensor);
      }
    }, 'hf');
    expect(headless).toEqual({ code: 'missing-tensor', data: { tensor: 'classifier.weight' } });
  });

  it('an unexpected tensor, also a known one under a second name', () => {
    const extra = problem((stored) => stored.set('stages.2.1.transformer.2.norm1.bias', zeros([64])));
    expect(extra).toEqual({
      code: 'unexpected-tensor',
      data: { tensor: 'stages.2.1.transformer.2.norm1.bias' },
    });
    const twice = problem((stored) => stored.set('conv_stem.convolution.weight', zeros([16, 3, 3, 3])), 'hf');
    expect(twice).toEqual({ code: 'unexpected-tensor', data: { tensor: 'conv_stem.convolution.weight' } });
  });

  it('a wrong shape, of a piece too', () => {
    const transposed = problem((stored) =>
      stored.set('stages.2.1.transformer.0.mlp.fc1.weight', zeros([64, 128])),
    );
    expect(transposed).toEqual({
      code: 'wrong-shape',
      data: { tensor: 'stages.2.1.transformer.0.mlp.fc1.weight', expected: [128, 64], found: [64, 128] },
    });
    const query = 'mobilevit.encoder.layer.2.transformer.layer.0.attention.attention.query.bias';
    expect(problem((stored) => stored.set(query, zeros([192])), 'hf')).toEqual({
      code: 'wrong-shape',
      data: { tensor: query, expected: [64], found: [192] },
    });
    expect(problem((stored) => stored.set('head.fc.bias', zeros([11]))).data).toEqual({
      tensor: 'head.fc.bias',
      expected: [10],
      found: [11],
    });
    expect(problem((stored) => stored.set('head.fc.weight', zeros([0, 320])))).toEqual({
      code: 'wrong-shape',
      data: { tensor: 'head.fc.weight', expected: [null, null], found: [0, 320] },
    });
  });

  it.each([
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
  ])('%s, with its tensor and place', (value, number) => {
    const tensor = 'stages.4.1.conv_fusion.conv.weight';
    expect(problem((stored) => poisoned(stored, tensor, 115_199, number))).toEqual({
      code: 'not-finite',
      data: { tensor, index: 115_199, value },
    });
    const key = 'mobilevit.encoder.layer.2.transformer.layer.0.attention.attention.key.weight';
    expect(problem((stored) => poisoned(stored, key, 5, number), 'hf')).toEqual({
      code: 'not-finite',
      data: { tensor: key, index: 5, value },
    });
  });

  it('a variant that does not exist', () => {
    expect(problem((stored) => stored.set('final_conv.conv.weight', zeros([512, 80, 1, 1])))).toEqual({
      code: 'unknown-variant',
      data: { tensor: 'final_conv.conv.weight', found: 512 },
    });
  });

  it('weights stored as integers or in double precision', () => {
    expect(problem((stored) => stored.set('head.fc.bias', zeros([10], 'F64', 8)))).toEqual({
      code: 'unsupported-dtype',
      data: { tensor: 'head.fc.bias', dtype: 'F64' },
    });
    expect(problem((stored) => stored.set('head.fc.bias', zeros([10], 'I64', 8))).code).toBe(
      'unsupported-dtype',
    );
  });

  it('what is no safetensors file', () => {
    const page = new TextEncoder().encode('<!doctype html><title>Not found</title>').buffer;
    expect(problemOf(() => readCheckpoint(page)).code).toBe('html');
    const whole = fileOf(storedTensors('xxs', 10, 'timm'));
    expect(problemOf(() => readCheckpoint(whole.slice(0, -1))).code).toBe('data-truncated');
  });
});
