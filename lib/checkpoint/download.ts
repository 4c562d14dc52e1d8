/** Fetching a shipped checkpoint, with its bytes counted and checked. Browser code, beside the pure reader. */
import { type Manifest, parseManifest } from './manifest';
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
  /** Bytes so far and in all. The total is the manifest's: under gzip, Content-Length tells another number. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

/**
 * Downloads the checkpoint that a manifest describes.
 *
 * @param manifestUrl address of its `manifest.json`; the file lies beside it
 * @throws DownloadError
 */
export async function downloadCheckpoint(
  manifestUrl: string,
  { signal, onProgress }: DownloadOptions = {},
): Promise<{ manifest: Manifest; bytes: ArrayBuffer }> {
  const manifest = await readManifest(manifestUrl, signal);
  const url = new URL(manifest.file, new URL(manifestUrl, globalThis.location?.href)).href;
  const response = await get(url, signal);
  const bytes = new Uint8Array(manifest.bytes);
  let received = 0;
  onProgress?.(0, manifest.bytes);
  const reader = response.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      if (received + chunk.value.length <= bytes.length) bytes.set(chunk.value, received);
      received += chunk.value.length;
      onProgress?.(Math.min(received, manifest.bytes), manifest.bytes);
    }
  } catch {
    throw new DownloadError(signal?.aborted ? { code: 'cancelled' } : { code: 'unreachable', data: { url } });
  }
  if (received !== manifest.bytes) {
    throw new DownloadError({ code: 'wrong-length', data: { expected: manifest.bytes, received } });
  }
  await checkSum(bytes, manifest.sha256);
  return { manifest, bytes: bytes.buffer };
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
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
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
