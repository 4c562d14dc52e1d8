import type { Size } from './size';
import type { NamedTensor, StateDict } from './state-dict';
import { elementCount, type TensorSpec, tensorTable } from './tensors';
import type { Variant } from './variants';

/*
 * Weights that anyone can make again, bit for bit, in any language: `training/seeded.py` holds the same rules. Only
 * integer arithmetic and dyadic fractions occur (no logarithm, cosine or square root), so nothing is ever rounded.
 *
 * They are strong on purpose. A freshly initialised network hides mistakes: its residual branches are dead, its norms
 * are identities, its attention is uniform. Here every gain, offset, mean and variance differs from channel to channel.
 */

/** Numbers in [−1, 1): multiples of 2⁻¹⁵, hashed from a name, a seed and an index. */
export type SeededNumbers = (index: number) => number;

/** The numbers of one name under one seed: the same in every run, in Python too. */
export function seededNumbers(name: string, seed: number): SeededNumbers {
  const key = mix(hashName(name) ^ seed);
  return (index) => ((mix(Math.imul(index, 0x9e3779b1) ^ key) >>> 16) - 32768) / 32768;
}

/** `count` places in an array of `length` elements, hashed from a name: where a reference is sampled. */
export function sampleIndices(name: string, length: number, count: number): number[] {
  const key = mix(hashName(name));
  return Array.from({ length: count }, (_, sample) => mix(Math.imul(sample, 0x9e3779b1) ^ key) % length);
}

/** A checkpoint of `variant` with every tensor that inference reads. */
export function seededStateDict(variant: Variant, classes: number, seed: number): StateDict {
  return seededTensors(tensorTable(variant, classes), seed);
}

/** The tensors of a table, its counters left out: for networks that are no variant. */
export function seededTensors(table: readonly TensorSpec[], seed: number): StateDict {
  return new Map(
    table.filter((spec) => spec.kind !== 'counter').map((spec) => [spec.name, seededTensor(spec, seed)]),
  );
}

/** An image [height, width, 3], RGB in [0, 1): coarse 16-pixel patches of colour under fine noise; multiples of 1/512. */
export function seededImage(size: Size, seed: number): Float32Array {
  const fine = seededNumbers('image', seed);
  const coarse = seededNumbers('image.patches', seed);
  const patchesPerRow = Math.ceil(size.width / 16);
  const image = new Float32Array(size.height * size.width * 3);
  for (let i = 0; i < image.length; i++) {
    const channel = i % 3;
    const column = Math.floor(i / 3) % size.width;
    const row = Math.floor(i / 3 / size.width);
    const patch = (row >> 4) * patchesPerRow + (column >> 4);
    image[i] = (byteOf(coarse(3 * patch + channel)) + byteOf(fine(i))) / 512;
  }
  return image;
}

/** FNV-1a over the bits of every tensor's numbers (little-endian words), in the order of the table. */
export function checksum(stateDict: StateDict): string {
  let hash = 0x811c9dc5;
  for (const { data } of stateDict.values()) {
    for (const word of new Uint32Array(data.buffer, data.byteOffset, data.length)) {
      hash = Math.imul(hash ^ word, 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function seededTensor({ name, shape, kind }: TensorSpec, seed: number): NamedTensor {
  const number = seededNumbers(name, seed);
  const { centre, spread } = distribution(name, shape, kind);
  const data = Float32Array.from(
    { length: elementCount(shape) },
    (_, index) => centre + spread * number(index),
  );
  return { shape, data };
}

/** Every number is centre + spread·u, u in [−1, 1); both dyadic and short, so that float32 holds the result exactly. */
function distribution(
  name: string,
  shape: readonly number[],
  kind: TensorSpec['kind'],
): { centre: number; spread: number } {
  if (name.endsWith('.running_var')) return { centre: 1, spread: 0.5 };
  if (kind === 'statistic' || name.endsWith('.bias')) return { centre: 0, spread: 0.5 };
  const isNormGain = shape.length === 1;
  if (isNormGain) return { centre: name.includes('.bn.') ? 1.5 : 1, spread: 0.5 };
  const spread = amplitude(elementCount(shape.slice(1)));
  // Queries and keys that make peaks; tokens small enough for the transformer to move.
  if (name.endsWith('.attn.qkv.weight')) return { centre: 0, spread: 2 * spread };
  if (name.endsWith('.1.conv_1x1.weight')) return { centre: 0, spread: spread / 4 };
  return { centre: 0, spread };
}

/** Largest m/2ᵏ, m in 4–7, with (m/2ᵏ)² ≤ 3/fanIn: uniform numbers of variance 1/fanIn or a little less. */
function amplitude(fanIn: number): number {
  let k = 0;
  while (16 * fanIn > 3 * 4 ** k) k++;
  let m = 4;
  while (m < 7 && (m + 1) ** 2 * fanIn <= 3 * 4 ** k) m++;
  return m / 2 ** k;
}

/** The upper eight bits of a seeded number: 0–255. */
function byteOf(number: number): number {
  return Math.floor((number + 1) * 128);
}

/** FNV-1a of an ASCII name. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Murmur3's finaliser: every bit of the result depends on every bit of `h`. */
function mix(h: number): number {
  let bits = h;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
