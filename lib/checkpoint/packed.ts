/**
 * The shipped checkpoint as it travels: a safetensors file of 16-bit numbers with its bytes in another order, gzip'd.
 *
 * In a half-precision number the high byte (sign, exponent, two bits of the fraction) takes few values and the low one
 * nearly all. Side by side they hide that from gzip; apart, all high bytes and then all low ones, the file is a sixth
 * shorter. The header stays in front as it is. Written by training/pack_checkpoint.py. Browser code for its gunzip.
 */

/** Bytes in front of a safetensors header that tell its length. */
const PREFIX_BYTES = 8;

/**
 * Unpacks what pack_checkpoint.py packed.
 *
 * @param length bytes of the safetensors file
 * @returns the safetensors file, as it was before packing
 * @throws PackedError where the bytes are no gzip, are cut off, or do not come to `length` bytes
 */
export async function unpackCheckpoint(
  packed: Uint8Array<ArrayBuffer>,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let planes: Uint8Array;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    planes = new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new PackedError('not gzip, or cut off');
  }
  if (planes.length !== length) throw new PackedError(`${planes.length} bytes instead of ${length}`);
  return joinPlanes(planes);
}

export class PackedError extends Error {
  override readonly name = 'PackedError';
}

/**
 * Puts high and low bytes side by side again.
 *
 * @param planes a safetensors prefix and header, then the high bytes of all 16-bit numbers, then their low bytes
 * @throws PackedError where the header is longer than the file, or the numbers are not of two bytes each
 */
export function joinPlanes(planes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = PREFIX_BYTES + headerBytes(planes);
  const numbers = (planes.length - data) / 2;
  if (!(numbers >= 0 && Number.isInteger(numbers)))
    throw new PackedError('the header is no safetensors header');
  const file = new Uint8Array(planes.length);
  file.set(planes.subarray(0, data));
  for (let i = 0; i < numbers; i++) {
    // Little-endian: the low byte stands first.
    file[data + 2 * i] = planes[data + numbers + i] ?? 0;
    file[data + 2 * i + 1] = planes[data + i] ?? 0;
  }
  return file;
}

function headerBytes(planes: Uint8Array): number {
  if (planes.length < PREFIX_BYTES) throw new PackedError('shorter than a safetensors prefix');
  const view = new DataView(planes.buffer, planes.byteOffset, planes.byteLength);
  return Number(view.getBigUint64(0, true));
}
