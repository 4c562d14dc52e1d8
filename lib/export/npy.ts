/** NumPy's file format, version 1.0 (numpy.lib.format): float32, little-endian, C order. Pure. */
import type { ExportTensor } from './exportable';
import { checkedCount } from './shape';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0] as const;
/** Magic, version and the header's length. */
const PREAMBLE = MAGIC.length + 2;
/** The data starts at a multiple of this, so that it can be mapped into memory. */
const ALIGNMENT = 64;

/**
 * A tensor as the bytes of a `.npy` file. NaN, infinities and −0 are kept.
 *
 * @throws RangeError when the shape and the number of values disagree
 */
export function encodeNpy({
  shape,
  values,
}: Pick<ExportTensor, 'shape' | 'values'>): Uint8Array<ArrayBuffer> {
  const count = checkedCount(shape, values.length);
  const header = headerOf(shape);
  const bytes = new Uint8Array(PREAMBLE + header.length + count * Float32Array.BYTES_PER_ELEMENT);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint16(MAGIC.length, header.length, true);
  for (let i = 0; i < header.length; i++) bytes[PREAMBLE + i] = header.charCodeAt(i);
  const start = PREAMBLE + header.length;
  for (let i = 0; i < count; i++) view.setFloat32(start + 4 * i, values[i] ?? Number.NaN, true);
  return bytes;
}

/** Bytes of the file that `encodeNpy` makes of a tensor of this shape. */
export function npyBytes(shape: readonly number[]): number {
  return PREAMBLE + headerOf(shape).length + checkedCount(shape) * Float32Array.BYTES_PER_ELEMENT;
}

/** A Python dictionary, padded with spaces, ending in a newline. */
function headerOf(shape: readonly number[]): string {
  // A tuple of one has a comma of its own.
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': ${tuple}, }`;
  const length = Math.ceil((PREAMBLE + dictionary.length + 1) / ALIGNMENT) * ALIGNMENT - PREAMBLE;
  return `${dictionary.padEnd(length - 1, ' ')}\n`;
}
