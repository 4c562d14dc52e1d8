/**
 * The safetensors format: eight bytes with the header's length (little-endian), the header (JSON: name → type, shape,
 * place), and the tensors' bytes, each tensor where the one before it ends.
 *
 * As strict as the reference implementation, and in three points stricter, as the format's description is: the header
 * begins with `{`, an entry is an object, and no name comes twice. Integers may also be written 1.0 or 1e0.
 */
import { DTYPE_BITS, type Dtype, isDtype } from './dtype';
import { CheckpointError } from './errors';
import { type Json, JsonError, type JsonObject, parseJson } from './json-with-places';
import { recogniseOtherFile } from './other-files';

export interface TensorEntry {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** Where the tensor's bytes begin, counted from the start of the file. */
  readonly byteOffset: number;
  readonly byteLength: number;
}

export interface SafetensorsFile {
  readonly buffer: ArrayBuffer;
  /** By name, in the order of their bytes. */
  readonly tensors: ReadonlyMap<string, TensorEntry>;
  readonly metadata: ReadonlyMap<string, string>;
}

const PREFIX_BYTES = 8;
/** The reference implementation's limit. */
export const MAX_HEADER_BYTES = 100_000_000;
const OPENING_BRACE = 0x7b;

/**
 * Reads and checks the header; the tensors' bytes are not touched.
 *
 * @throws CheckpointError
 */
export function parseSafetensors(buffer: ArrayBuffer): SafetensorsFile {
  const headerBytes = readPrefix(buffer);
  const header = readHeader(new Uint8Array(buffer, PREFIX_BYTES, headerBytes));
  const dataStart = PREFIX_BYTES + headerBytes;
  const tensors: [string, TensorEntry][] = [];
  let metadata: ReadonlyMap<string, string> = new Map();
  for (const [name, value] of header) {
    if (name === '__metadata__') metadata = readMetadata(value);
    else tensors.push([name, readEntry(name, value, dataStart)]);
  }
  tensors.sort(([, a], [, b]) => a.byteOffset - b.byteOffset || a.byteLength - b.byteLength);
  checkPlaces(tensors, dataStart, buffer.byteLength);
  return { buffer, tensors: new Map(tensors), metadata };
}

/** The header's length in bytes, once it is certain that this file could have such a header. */
function readPrefix(buffer: ArrayBuffer): number {
  const fileBytes = buffer.byteLength;
  if (fileBytes === 0) throw new CheckpointError({ code: 'empty', data: { byte: 0 } });
  const otherFile = recogniseOtherFile(new Uint8Array(buffer));
  if (otherFile) throw new CheckpointError(otherFile);
  if (fileBytes < PREFIX_BYTES) {
    throw new CheckpointError({ code: 'prefix-truncated', data: { byte: fileBytes, fileBytes } });
  }
  const view = new DataView(buffer);
  const headerBytes = Number(view.getBigUint64(0, true));
  // First of all: in a file of another kind the first eight bytes are no length, and a sentence about one would mislead.
  const found = fileBytes > PREFIX_BYTES ? view.getUint8(PREFIX_BYTES) : undefined;
  if (headerBytes > 0 && found !== undefined && found !== OPENING_BRACE) {
    throw new CheckpointError({ code: 'not-safetensors', data: { byte: PREFIX_BYTES, found } });
  }
  if (headerBytes > MAX_HEADER_BYTES) {
    const data = { byte: 0, headerBytes, limit: MAX_HEADER_BYTES };
    throw new CheckpointError({ code: 'header-too-long', data });
  }
  if (PREFIX_BYTES + headerBytes > fileBytes) {
    throw new CheckpointError({
      code: 'header-past-end',
      data: { byte: PREFIX_BYTES, headerBytes, fileBytes },
    });
  }
  if (headerBytes === 0) throw new CheckpointError({ code: 'header-not-json', data: { byte: PREFIX_BYTES } });
  return headerBytes;
}

function readHeader(bytes: Uint8Array): JsonObject {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const byte = PREFIX_BYTES + firstInvalidUtf8(bytes);
    throw new CheckpointError({ code: 'header-not-utf8', data: { byte } });
  }
  try {
    // It begins with a brace, so it is an object.
    return parseJson(text) as JsonObject;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const byte = PREFIX_BYTES + new TextEncoder().encode(text.slice(0, error.index)).length;
    throw new CheckpointError(
      error.duplicate === undefined
        ? { code: 'header-not-json', data: { byte } }
        : { code: 'duplicate-name', data: { byte, name: error.duplicate } },
    );
  }
}

/** Index of the first byte at which a decoder gives up: the length, if a character is cut off by the end. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let i = 0; i < bytes.length; i++) {
    try {
      decoder.decode(bytes.subarray(i, i + 1), { stream: true });
    } catch {
      return i;
    }
  }
  return bytes.length;
}

function readMetadata(value: Json): ReadonlyMap<string, string> {
  if (value === null) return new Map();
  if (!(value instanceof Map)) throw new CheckpointError({ code: 'bad-metadata', data: { key: null } });
  for (const [key, text] of value) {
    if (typeof text !== 'string') throw new CheckpointError({ code: 'bad-metadata', data: { key } });
  }
  return value;
}

function readEntry(tensor: string, value: Json, dataStart: number): TensorEntry {
  const bad = (field: 'entry' | 'dtype' | 'shape' | 'data_offsets') =>
    new CheckpointError({ code: 'bad-entry', data: { tensor, field } });
  if (!(value instanceof Map)) throw bad('entry');
  const dtype: Json | undefined = value.get('dtype');
  if (typeof dtype !== 'string') throw bad('dtype');
  if (!isDtype(dtype)) throw new CheckpointError({ code: 'unknown-dtype', data: { tensor, dtype } });
  const shape = asSizes(value.get('shape'));
  const elements = shape && product(shape);
  if (!shape || elements === undefined) throw bad('shape');
  const [begin, end, ...rest] = asSizes(value.get('data_offsets')) ?? [];
  if (begin === undefined || end === undefined || rest.length > 0) throw bad('data_offsets');
  if (end < begin) throw new CheckpointError({ code: 'offsets-reversed', data: { tensor, begin, end } });
  const expectedBytes = (elements * DTYPE_BITS[dtype]) / 8;
  if (expectedBytes !== end - begin) {
    const data = { tensor, expectedBytes, foundBytes: end - begin };
    throw new CheckpointError({ code: 'size-mismatch', data });
  }
  return { dtype, shape, byteOffset: dataStart + begin, byteLength: end - begin };
}

/** A JSON array of whole numbers from 0, or undefined. */
function asSizes(value: Json | undefined): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const isSize = (item: Json): item is number => Number.isSafeInteger(item) && Number(item) >= 0;
  return value.every(isSize) ? value : undefined;
}

/** The number of elements, or undefined where it is past counting on the way, even if a later side is 0. */
function product(shape: readonly number[]): number | undefined {
  let elements = 1;
  for (const side of shape) {
    elements *= side;
    if (!Number.isSafeInteger(elements)) return undefined;
  }
  return elements;
}

/** In the order of their bytes, every tensor begins where the one before it ends, and the last ends with the file. */
function checkPlaces(
  tensors: readonly (readonly [string, TensorEntry])[],
  dataStart: number,
  fileBytes: number,
) {
  const expectedBytes = tensors.reduce(
    (end, [, entry]) => Math.max(end, entry.byteOffset + entry.byteLength),
    dataStart,
  );
  let byte = dataStart;
  for (const [tensor, entry] of tensors) {
    if (entry.byteOffset < byte) {
      throw new CheckpointError({ code: 'overlap', data: { tensor, byte: entry.byteOffset } });
    }
    if (entry.byteOffset > byte) {
      throw new CheckpointError(
        entry.byteOffset > fileBytes
          ? { code: 'offset-out-of-range', data: { tensor, byte: entry.byteOffset, fileBytes } }
          : { code: 'hole', data: { tensor, byte, bytes: entry.byteOffset - byte } },
      );
    }
    byte += entry.byteLength;
  }
  const cut = tensors.find(([, entry]) => entry.byteOffset + entry.byteLength > fileBytes);
  if (cut) {
    const data = { tensor: cut[0], byte: fileBytes, expectedBytes, fileBytes };
    throw new CheckpointError({ code: 'data-truncated', data });
  }
  if (byte < fileBytes) {
    throw new CheckpointError({ code: 'hole', data: { tensor: null, byte, bytes: fileBytes - byte } });
  }
}
