/** Fetching a shipped checkpoint, with its bytes counted and checked. Browser code, beside the pure reader. */
import { type Manifest, parseManifest } from './manifest';
import { unpackCheckpoint } from './packed';
import { sha256Of } from './sha256';

export type DownloadFailure =
  /** No answer at all: offline, blocked, or the host is gone. */
  | { readonly code: 'unreachable'; readonly data: { url: string } }
  | { readonly code: 'refused'; readonly data: { url: string; status: number } }
  | { readonly code: 'bad-manifest'; readonly data: { url: string } }
  | { readonly code: 'wrong-length'; readonly data: { expected: number; received: number } }
  | { readonly code: 'wrong-checksum'; readonly data: { expected: string; received: string } }
  | { readonly code: 'cancelled' };

export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  constructor(readonly failure: DownloadFailure) {
    super(failure.code);
  }
}

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** Bytes on the way so far and in all, as the manifest counts them: Content-Length may tell another number. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

/**
 * Downloads the checkpoint that a manifest describes, packed, and unpacks it.
 *
 * @param manifestUrl address of its `manifest.json`; the file lies beside it
 * @returns `bytes`: the plain safetensors file, whose SHA-256 is the manifest's
 * @throws DownloadError
 */
export async function downloadCheckpoint(
  manifestUrl: string,
  options: DownloadOptions = {},
): Promise<{ manifest: Manifest; bytes: ArrayBuffer }> {
  const manifest = await readManifest(manifestUrl, options.signal);
  const { packed } = manifest;
  const url = new URL(packed.file, new URL(manifestUrl, globalThis.location?.href)).href;
  const bytes = await receive(url, packed.bytes, options);
  await checkSum(bytes, packed.sha256);
  const file = await unpacked(bytes, manifest);
  await checkSum(file, manifest.sha256);
  return { manifest, bytes: file.buffer };
}

/** The file at an address, which has to have so many bytes. */
async function receive(
  url: string,
  length: number,
  { signal, onProgress }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await get(url, signal);
  const bytes = new Uint8Array(length);
  let received = 0;
  onProgress?.(0, length);
  const reader = response.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      if (received + chunk.value.length <= length) bytes.set(chunk.value, received);
      received += chunk.value.length;
      onProgress?.(Math.min(received, length), length);
    }
  } catch {
    throw new DownloadError(signal?.aborted ? { code: 'cancelled' } : { code: 'unreachable', data: { url } });
  }
  if (received !== length)
    throw new DownloadError({ code: 'wrong-length', data: { expected: length, received } });
  return bytes;
}

async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  manifest: Manifest,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await unpackCheckpoint(bytes, manifest.bytes);
  } catch {
    // Comes to light here only where the page has no checksums: gzip's own does not fit.
    const data = { expected: manifest.packed.sha256, received: '' };
    throw new DownloadError({ code: 'wrong-checksum', data });
  }
}

async function readManifest(url: string, signal: AbortSignal | undefined): Promise<Manifest> {
  const response = await get(url, signal);
  try {
    return parseManifest(await response.json());
  } catch {
    throw new DownloadError({ code: 'bad-manifest', data: { url } });
  }
}

async function get(url: string, signal: AbortSignal | undefined): Promise<Response> {
  const ask = () => fetch(url, signal ? { signal } : {});
  let response: Response;
  try {
    // What failed may be the page’s own preload, which a browser hands out once; the network is asked then.
    response = await ask().catch((error: unknown) => (signal?.aborted ? Promise.reject(error) : ask()));
  } catch {
    throw new DownloadError(signal?.aborted ? { code: 'cancelled' } : { code: 'unreachable', data: { url } });
  }
  if (!response.ok) throw new DownloadError({ code: 'refused', data: { url, status: response.status } });
  return response;
}

/** Only secure pages have `crypto.subtle`; elsewhere the reader's own checks of the file have to do. */
async function checkSum(bytes: Uint8Array<ArrayBuffer>, expected: string): Promise<void> {
  const received = await sha256Of(bytes);
  if (received !== undefined && received !== expected) {
    throw new DownloadError({ code: 'wrong-checksum', data: { expected, received } });
  }
}
