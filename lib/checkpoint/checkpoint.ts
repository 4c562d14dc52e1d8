/** A checkpoint file as the network's weights: named in timm's way, complete, rightly shaped, finite, in RGB order. */
import type { NamedTensor, StateDict } from '@/lib/mobilevit/spec/state-dict';
import { parameterCount, type TensorSpec, tensorTable } from '@/lib/mobilevit/spec/tensors';
import { VARIANT_IDS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import type { WeightDtype } from './dtype';
import { CheckpointError } from './errors';
import { detectNaming, type NameTable, type Naming } from './naming';
import { parseSafetensors, type SafetensorsFile, type TensorEntry } from './safetensors';
import { tensorAsFloat32 } from './tensor-values';

export interface Checkpoint {
  readonly naming: Naming;
  readonly variant: VariantId;
  /** Outputs of the classifier. */
  readonly classes: number;
  /** F32 tensors may be views into the file's buffer: keep it as it is while these are in use. */
  readonly stateDict: StateDict;
  /** Trained numbers, as the paper counts them: without batch norm's statistics. */
  readonly parameters: number;
  /** How the weights were stored. */
  readonly dtype: WeightDtype | 'mixed';
}

const STEM = 'stem.conv.weight';
const FINAL = 'final_conv.conv.weight';
const HEAD = 'head.fc.weight';

/**
 * Reads a safetensors file of MobileViT XXS, XS or S with any number of classes, named by timm, Hugging Face or
 * CVNets. The latter two expect BGR: their stem's input axis is reversed, so that the result takes RGB. Batch norm's
 * training counters may be there or not, and are left out.
 *
 * @throws CheckpointError
 */
export function readCheckpoint(buffer: ArrayBuffer): Checkpoint {
  const file = parseSafetensors(buffer);
  const names = namesOf(file);
  const variant = variantOf(file, names);
  const classes = classesOf(file, names);

  const stateDict = new Map<string, NamedTensor>();
  const dtypes = new Set<WeightDtype>();
  for (const spec of tensorTable(VARIANTS[variant], classes)) {
    if (spec.kind === 'counter') continue;
    const pieces = piecesOf(file, names, spec);
    for (const piece of pieces) dtypes.add(weightDtype(file, piece));
    const data = concatenate(pieces.map((piece) => finiteValues(file, piece)));
    const blueFirst = spec.name === STEM && names.naming !== 'timm';
    stateDict.set(spec.name, { shape: spec.shape, data: blueFirst ? reverseInputs(data, spec.shape) : data });
  }
  const [dtype = 'F32', ...others] = dtypes;
  return {
    naming: names.naming,
    variant,
    classes,
    stateDict,
    parameters: parameterCount(VARIANTS[variant], classes),
    dtype: others.length > 0 ? 'mixed' : dtype,
  };
}

/** What a file's header tells, before any of its numbers is read. */
export type CheckpointHeader = Pick<Checkpoint, 'naming' | 'variant' | 'classes'>;

/**
 * Reads the header only: which network this is, if it is a MobileViT v1. Shapes other than the two that tell, and all
 * numbers, are left to `readCheckpoint`.
 *
 * @throws CheckpointError
 */
export function readCheckpointHeader(buffer: ArrayBuffer): CheckpointHeader {
  const file = parseSafetensors(buffer);
  const names = namesOf(file);
  return { naming: names.naming, variant: variantOf(file, names), classes: classesOf(file, names) };
}

/** The file's naming, once every tensor in it is one of the network's. */
function namesOf(file: SafetensorsFile): NameTable {
  const tensors = [...file.tensors.keys()];
  const names = detectNaming(tensors);
  if (!names) throw new CheckpointError({ code: 'unknown-naming', data: { tensor: tensors[0] ?? null } });
  const known = new Set([...names.namesInFile.values()].flat());
  const tensor = tensors.find((name) => !known.has(name));
  if (tensor !== undefined) throw new CheckpointError({ code: 'unexpected-tensor', data: { tensor } });
  return names;
}

function variantOf(file: SafetensorsFile, names: NameTable): VariantId {
  const { tensor, entry } = firstPiece(file, names, FINAL);
  const found = entry.shape[0] ?? 0;
  const variant = VARIANT_IDS.find((id) => VARIANTS[id].final === found);
  if (!variant) throw new CheckpointError({ code: 'unknown-variant', data: { tensor, found } });
  return variant;
}

function classesOf(file: SafetensorsFile, names: NameTable): number {
  const { tensor, entry } = firstPiece(file, names, HEAD);
  const classes = entry.shape[0] ?? 0;
  if (classes === 0) {
    const data = { tensor, expected: [null, null], found: entry.shape };
    throw new CheckpointError({ code: 'wrong-shape', data });
  }
  return classes;
}

function firstPiece(file: SafetensorsFile, names: NameTable, timmName: string) {
  const tensor = names.namesInFile.get(timmName)?.[0] ?? timmName;
  return { tensor, entry: entryOf(file, tensor) };
}

function entryOf(file: SafetensorsFile, tensor: string): TensorEntry {
  const entry = file.tensors.get(tensor);
  if (!entry) throw new CheckpointError({ code: 'missing-tensor', data: { tensor } });
  return entry;
}

/** The names in the file whose values, one after another, are the tensor of `spec`; present and rightly shaped. */
function piecesOf(file: SafetensorsFile, names: NameTable, spec: TensorSpec): readonly string[] {
  const pieces = names.namesInFile.get(spec.name) ?? [spec.name];
  const expected = spec.shape.map((side, axis) => (axis === 0 ? side / pieces.length : side));
  for (const tensor of pieces) {
    const found = entryOf(file, tensor).shape;
    if (found.length !== expected.length || found.some((side, axis) => side !== expected[axis])) {
      throw new CheckpointError({ code: 'wrong-shape', data: { tensor, expected, found } });
    }
  }
  return pieces;
}

function weightDtype(file: SafetensorsFile, tensor: string): WeightDtype {
  const { dtype } = entryOf(file, tensor);
  if (dtype === 'F32' || dtype === 'F16' || dtype === 'BF16') return dtype;
  throw new CheckpointError({ code: 'unsupported-dtype', data: { tensor, dtype } });
}

function finiteValues(file: SafetensorsFile, tensor: string): Float32Array {
  const values = tensorAsFloat32(file, tensor);
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) {
    const data = { tensor, index, value: String(values[index]) };
    throw new CheckpointError({ code: 'not-finite', data });
  }
  return values;
}

function concatenate(pieces: readonly Float32Array[]): Float32Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const all = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A convolution's kernel [out, in, height, width] with its input channels in reverse. */
function reverseInputs(
  kernel: Float32Array,
  [, inputs = 1, height = 1, width = 1]: readonly number[],
): Float32Array {
  const plane = height * width;
  const reversed = new Float32Array(kernel.length);
  for (let at = 0; at < kernel.length; at += plane) {
    const input = (at / plane) % inputs;
    const target = at + (inputs - 1 - 2 * input) * plane;
    reversed.set(kernel.subarray(at, at + plane), target);
  }
  return reversed;
}
