/** Writing safetensors files: single or half precision, tensors in the order given. */
import type { NamedTensor } from '@/lib/mobilevit/spec/state-dict';
import { numberToHalf } from './float16';

export type WritableDtype = 'F32' | 'F16';

export interface WriteOptions {
  /** Type of every tensor in the file; F16 rounds to nearest. F32 if left out. */
  readonly dtype?: WritableDtype;
  /** Free text beside the tensors. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A file with these tensors. The header is padded with spaces so that the data begin on a multiple of eight bytes. */
export function writeSafetensors(
  tensors: ReadonlyMap<string, NamedTensor>,
  { dtype = 'F32', metadata }: WriteOptions = {},
): ArrayBuffer {
  const width = dtype === 'F32' ? 4 : 2;
  const header: [string, unknown][] = metadata ? [['__metadata__', metadata]] : [];
  let dataBytes = 0;
  for (const [name, { shape, data }] of tensors) {
    const end = dataBytes + data.length * width;
    header.push([name, { dtype, shape, data_offsets: [dataBytes, end] }]);
    dataBytes = end;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const headerBytes = Math.ceil(json.length / 8) * 8;

  const buffer = new ArrayBuffer(8 + headerBytes + dataBytes);
  new DataView(buffer).setBigUint64(0, BigInt(headerBytes), true);
  const headerArea = new Uint8Array(buffer, 8, headerBytes);
  headerArea.fill(' '.charCodeAt(0));
  headerArea.set(json);
  let at = 8 + headerBytes;
  for (const { data } of tensors.values()) {
    if (dtype === 'F32') new Float32Array(buffer, at, data.length).set(data);
    else new Uint16Array(buffer, at, data.length).set(Uint16Array.from(data, numberToHalf));
    at += data.length * width;
  }
  return buffer;
}
