/** A tensor's bytes as single-precision numbers. */
import type { ReadableDtype } from './dtype';
import { CheckpointError } from './errors';
import { halvesToFloat32 } from './float16';
import type { SafetensorsFile } from './safetensors';

type Bytes = { readonly buffer: ArrayBuffer; readonly byteOffset: number; readonly byteLength: number };

// Typed arrays read in the machine's byte order, and every machine that runs a browser is little-endian as the format.
const READERS: Readonly<Record<ReadableDtype, (bytes: Bytes) => Float32Array<ArrayBuffer>>> = {
  F32: ({ buffer, byteOffset, byteLength }) =>
    byteOffset % 4 === 0
      ? new Float32Array(buffer, byteOffset, byteLength / 4)
      : new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength)),
  F16: (bytes) => halvesToFloat32(new Uint16Array(copy(bytes))),
  // A bfloat16 is the upper half of a float32.
  BF16: (bytes) => {
    const upper = new Uint16Array(copy(bytes));
    const bits = new Uint32Array(upper.length);
    for (let i = 0; i < upper.length; i++) bits[i] = (upper[i] ?? 0) << 16;
    return new Float32Array(bits.buffer);
  },
  I64: (bytes) => Float32Array.from(new BigInt64Array(copy(bytes)), Number),
};

function copy({ buffer, byteOffset, byteLength }: Bytes): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

function isReadable(dtype: string): dtype is ReadableDtype {
  return Object.hasOwn(READERS, dtype);
}

/**
 * The values of one tensor, row-major. F32 that lies on a multiple of four bytes is a view into the file's buffer;
 * anything else is a new array.
 *
 * @throws CheckpointError `missing-tensor`, or `unsupported-dtype` for a type other than F32, F16, BF16 and I64
 */
export function tensorAsFloat32(file: SafetensorsFile, tensor: string): Float32Array<ArrayBuffer> {
  const entry = file.tensors.get(tensor);
  if (!entry) throw new CheckpointError({ code: 'missing-tensor', data: { tensor } });
  const { dtype, byteOffset, byteLength } = entry;
  if (!isReadable(dtype)) throw new CheckpointError({ code: 'unsupported-dtype', data: { tensor, dtype } });
  return READERS[dtype]({ buffer: file.buffer, byteOffset, byteLength });
}
