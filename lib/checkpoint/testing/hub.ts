/**
 * For tests: the hub's answers without the hub. `fetch` is replaced by a function that knows two addresses, the
 * pointer's and the file's.
 */
import { createHash } from 'node:crypto';
import { seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import type { NamedTensor } from '@/lib/mobilevit/spec/state-dict';
import { VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import { writeSafetensors } from '../write-safetensors';
import { toHuggingFaceNames } from './renaming';

export const sha256Hex = (bytes: ArrayBuffer): string =>
  createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

/** The pointer that Git LFS keeps of these bytes. */
export const pointerTo = (bytes: ArrayBuffer, sha256 = sha256Hex(bytes)): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes.byteLength}\n`;

/** A file as timm publishes one, with made weights. */
export function timmFile(variant: VariantId, classes = 1000): ArrayBuffer {
  return writeSafetensors(seededStateDict(VARIANTS[variant], classes, 1), { metadata: { format: 'pt' } });
}

/** The same weights as Apple's repositories hold them: Hugging Face's names, query, key and value apart. */
export function appleFile(variant: VariantId, classes = 1000): ArrayBuffer {
  const tensors = new Map<string, NamedTensor>();
  for (const [name, { shape, data }] of seededStateDict(VARIANTS[variant], classes, 1)) {
    const names = toHuggingFaceNames(name);
    const length = data.length / names.length;
    const [first = 0, ...rest] = shape;
    names.forEach((piece, index) => {
      tensors.set(piece, {
        shape: [first / names.length, ...rest],
        data: data.slice(index * length, (index + 1) * length),
      });
    });
  }
  return writeSafetensors(tensors, { metadata: { format: 'pt' } });
}

/** A body that comes in pieces; with `breakAfter`, the connection is lost after so many bytes. */
export function piecewise(
  bytes: ArrayBuffer,
  { piece = 1 << 20, breakAfter = Number.POSITIVE_INFINITY } = {},
) {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= breakAfter) return controller.error(new TypeError('network error'));
      const end = Math.min(at + piece, bytes.byteLength, breakAfter);
      if (end > at) controller.enqueue(new Uint8Array(bytes.slice(at, end)));
      at = end;
      if (at === bytes.byteLength) controller.close();
    },
  });
}
