/** The numbers that a chapter shows before any model is there: fetched with its bytes counted, checked, unpacked, and read. */
import { unpackCheckpoint } from '@/lib/checkpoint/packed';
import { parseSafetensors } from '@/lib/checkpoint/safetensors';
import { sha256Of } from '@/lib/checkpoint/sha256';
import { tensorAsFloat32 } from '@/lib/checkpoint/tensor-values';
import type { Tensor } from '@/lib/xray/tensor';
import { derived } from './derive';
import { ExampleError } from './example-error';
import type { ExampleFile } from './example-files';
import type { Source, SourcePicture } from './source';

export interface ExampleOptions {
  readonly signal?: AbortSignal;
  /** Bytes so far and in all. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

/**
 * Fetches a chapter's example.
 *
 * @param url address of the file
 * @throws ExampleError
 */
export async function loadExample(
  url: string,
  about: ExampleFile,
  picture: SourcePicture,
  options: ExampleOptions = {},
): Promise<Source> {
  const buffer = await fetchWhole(url, about, options);
  const received = await sha256Of(buffer);
  if (received !== undefined && received !== about.sha256) {
    throw new ExampleError({ code: 'wrong', data: { file: about.file } });
  }
  return exampleSource(await unpacked(buffer, about), about, picture);
}

async function unpacked(buffer: ArrayBuffer, { file, unpacked: length }: ExampleFile): Promise<ArrayBuffer> {
  try {
    return (await unpackCheckpoint(new Uint8Array(buffer), length)).buffer;
  } catch {
    throw new ExampleError({ code: 'wrong', data: { file } });
  }
}

/**
 * A file's tensors as a source; what follows from them is computed when it is first asked for.
 *
 * @throws ExampleError `wrong` for bytes that are no such file
 */
export function exampleSource(
  buffer: ArrayBuffer,
  { file, size }: Pick<ExampleFile, 'file' | 'size'>,
  picture: SourcePicture,
): Source {
  const known = new Map<string, Tensor | undefined>();
  const shipped = readTensors(buffer, file);
  const get = (name: string): Tensor | undefined => {
    if (!known.has(name)) known.set(name, shipped(name) ?? derived(name, get));
    return known.get(name);
  };
  const found = async (name: string): Promise<Tensor> => {
    const tensor = get(name);
    if (!tensor) throw new RangeError(`the example has no ${name}`);
    return tensor;
  };
  return {
    kind: 'example',
    picture,
    size,
    has: (tap) => get(tap) !== undefined,
    prepare: async () => undefined,
    tap: found,
    weight: found,
  };
}

function readTensors(buffer: ArrayBuffer, name: string): (tensor: string) => Tensor | undefined {
  try {
    const file = parseSafetensors(buffer);
    return (tensor) => {
      const entry = file.tensors.get(tensor);
      return entry && { shape: entry.shape, values: tensorAsFloat32(file, tensor) };
    };
  } catch {
    throw new ExampleError({ code: 'wrong', data: { file: name } });
  }
}

async function fetchWhole(
  url: string,
  { file, bytes: total }: ExampleFile,
  { signal, onProgress }: ExampleOptions,
): Promise<ArrayBuffer> {
  const lost = () =>
    new ExampleError(signal?.aborted ? { code: 'cancelled' } : { code: 'unreachable', data: { file } });
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch {
    throw lost();
  }
  if (!response.ok) {
    throw new ExampleError({ code: 'not-found', data: { file, status: response.status } });
  }
  const bytes = new Uint8Array(total);
  let received = 0;
  onProgress?.(0, total);
  try {
    const reader = response.body?.getReader();
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      if (received + chunk.value.length <= total) bytes.set(chunk.value, received);
      received += chunk.value.length;
      onProgress?.(Math.min(received, total), total);
    }
  } catch {
    throw lost();
  }
  if (received < total)
    throw new ExampleError({ code: 'cut-off', data: { file, received, expected: total } });
  if (received > total) throw new ExampleError({ code: 'wrong', data: { file } });
  return bytes.buffer;
}
