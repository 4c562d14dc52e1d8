/** What several tests of this folder need; nothing of the product imports it. */
import { CheckpointError, type CheckpointProblem } from '../errors';

/** A file from its parts, without any check: the header as text (padded by nobody), the data as bytes. */
export function rawFile(
  header: string,
  data: Uint8Array | number = 0,
  headerBytes?: number | bigint,
): ArrayBuffer {
  const json = new TextEncoder().encode(header);
  const bytes = typeof data === 'number' ? new Uint8Array(data) : data;
  const buffer = new ArrayBuffer(8 + json.length + bytes.length);
  new DataView(buffer).setBigUint64(0, BigInt(headerBytes ?? json.length), true);
  new Uint8Array(buffer).set(json, 8);
  new Uint8Array(buffer).set(bytes, 8 + json.length);
  return buffer;
}

/** The problem that `read` throws; fails if it throws anything else or nothing. */
export function problemOf(read: () => unknown): CheckpointProblem {
  try {
    read();
  } catch (error) {
    if (error instanceof CheckpointError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

export interface StoredTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** A well-formed file with these tensors, of any type, in this order. */
export function fileOf(tensors: ReadonlyMap<string, StoredTensor>): ArrayBuffer {
  let at = 0;
  const header: Record<string, unknown> = {};
  for (const [name, { dtype, shape, bytes }] of tensors) {
    header[name] = { dtype, shape, data_offsets: [at, at + bytes.length] };
    at += bytes.length;
  }
  const data = new Uint8Array(at);
  at = 0;
  for (const { bytes } of tensors.values()) {
    data.set(bytes, at);
    at += bytes.length;
  }
  return rawFile(JSON.stringify(header), data);
}

/** Numbers that single, half and brain precision hold exactly: eighths from −16 to 16, told apart by `seed`. */
export function exactNumbers(length: number, seed: number): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = ((Math.imul(i + seed * 7919, 0x9e3779b1) >>> 24) - 128) / 8;
  return numbers;
}
