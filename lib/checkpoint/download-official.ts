/**
 * Fetching an official checkpoint from the Hugging Face hub. Browser code, beside the pure readers.
 *
 * First the pointer that Git holds of the file, three lines with its size and SHA-256; then the bytes. So the reader
 * knows how much is coming, and what came is compared with what the publisher put there.
 */
import { readCheckpointHeader } from './checkpoint';
import { CheckpointError, type CheckpointErrorCode } from './errors';
import { parseLfsPointer } from './lfs-pointer';
import { fileUrl, HUB, type Official, type OfficialFile, pointerUrl } from './official';
import { recogniseOtherFile } from './other-files';
import { sha256Of } from './sha256';

export type OfficialFailure =
  | { readonly code: 'offline' }
  /** No answer that a page may read: the hub is down, blocked, or does not allow it. A page cannot tell which. */
  | { readonly code: 'unreachable'; readonly data: { readonly host: string } }
  | { readonly code: 'refused'; readonly data: { readonly status: number } }
  /** None of the revisions has the file. */
  | { readonly code: 'missing'; readonly data: { readonly repo: string } }
  | { readonly code: 'cut-off'; readonly data: { readonly received: number; readonly expected: number } }
  /** What came is no MobileViT checkpoint; `problem` is what is wrong with it. */
  | { readonly code: 'wrong-file'; readonly data: { readonly problem: CheckpointErrorCode } }
  /** A MobileViT, but not the one asked for. */
  | { readonly code: 'wrong-variant'; readonly data: { readonly asked: string; readonly found: string } }
  | {
      readonly code: 'wrong-checksum';
      readonly data: { readonly expected: string; readonly received: string };
    }
  | { readonly code: 'cancelled' };

export class OfficialError extends Error {
  override readonly name = 'OfficialError';
  constructor(readonly failure: OfficialFailure) {
    super(failure.code);
  }
}

export interface OfficialOptions {
  readonly signal: AbortSignal;
  /** Bytes so far, and in all as the hub says; undefined where it does not. */
  readonly onProgress: (bytes: number, total: number | undefined) => void;
  readonly hub?: string;
}

export interface FetchedOfficial {
  readonly bytes: ArrayBuffer;
  readonly file: OfficialFile;
}

/**
 * Downloads an official checkpoint and checks that it is the one asked for, whole and unchanged.
 *
 * @throws OfficialError
 */
export async function fetchOfficial(
  official: Official,
  { signal, onProgress, hub = HUB }: OfficialOptions,
): Promise<FetchedOfficial> {
  const { revision, pointer } = await findRevision(official, signal, hub);
  const response = await get(fileUrl(official.repo, revision, hub), signal);
  if (!response.ok) throw new OfficialError({ code: 'refused', data: { status: response.status } });
  const total = pointer?.bytes ?? lengthOf(response);
  const bytes = await readBody(response, total, { signal, onProgress });
  const sha256 = await check(official, bytes, total, pointer?.sha256);
  const checked = sha256 !== undefined && pointer !== undefined;
  return { bytes, file: { id: official.id, revision, bytes: bytes.byteLength, sha256, checked } };
}

/** The first revision that has the file, and what its pointer says; a file that Git holds itself has none. */
async function findRevision({ repo, revisions }: Official, signal: AbortSignal, hub: string) {
  for (const revision of revisions) {
    const response = await get(pointerUrl(repo, revision, hub), signal);
    if (response.status === 404) continue;
    if (!response.ok) throw new OfficialError({ code: 'refused', data: { status: response.status } });
    return { revision, pointer: await readPointer(response, signal) };
  }
  throw new OfficialError({ code: 'missing', data: { repo } });
}

/** A pointer has some 130 bytes; whatever is longer is the file itself, and not worth reading twice. */
const LONGEST_POINTER = 1024;

async function readPointer(response: Response, signal: AbortSignal) {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      text += decoder.decode(chunk.value, { stream: true });
      if (text.length > LONGEST_POINTER) {
        await reader?.cancel();
        break;
      }
    }
  } catch {
    // The connection broke off; the bytes can still be fetched, only not compared.
    if (signal.aborted) throw new OfficialError({ code: 'cancelled' });
  }
  return parseLfsPointer(text);
}

async function get(url: string, signal: AbortSignal): Promise<Response> {
  try {
    // The hub's public files need no cookies, and get none.
    return await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    throw new OfficialError(noAnswer(url, signal));
  }
}

function noAnswer(url: string, signal: AbortSignal): OfficialFailure {
  if (signal.aborted) return { code: 'cancelled' };
  if (globalThis.navigator?.onLine === false) return { code: 'offline' };
  return { code: 'unreachable', data: { host: new URL(url).host } };
}

function lengthOf(response: Response): number | undefined {
  // With a content encoding, the length is that of what travels, not of the file.
  if (response.headers.has('content-encoding')) return undefined;
  const length = Number(response.headers.get('content-length'));
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

/** The body's bytes, told as they come. Where it breaks off, it says how far it came. */
async function readBody(
  response: Response,
  total: number | undefined,
  { signal, onProgress }: Pick<OfficialOptions, 'signal' | 'onProgress'>,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  onProgress(0, total);
  const reader = response.body?.getReader();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      chunks.push(chunk.value);
      received += chunk.value.length;
      onProgress(received, total);
    }
  } catch {
    if (signal.aborted) throw new OfficialError({ code: 'cancelled' });
    if (total === undefined || received === 0) throw new OfficialError(noAnswer(response.url, signal));
    throw new OfficialError({ code: 'cut-off', data: { received, expected: total } });
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes.buffer;
}

/**
 * What came, against what was announced and asked for; a web page instead of a file is told first, since its length
 * and its SHA-256 would say less.
 *
 * @returns the SHA-256, where the page can compute it
 */
async function check(
  { variant }: Official,
  bytes: ArrayBuffer,
  total: number | undefined,
  expected: string | undefined,
): Promise<string | undefined> {
  const other = recogniseOtherFile(new Uint8Array(bytes));
  if (other) throw new OfficialError({ code: 'wrong-file', data: { problem: other.code } });
  if (total !== undefined && bytes.byteLength < total) {
    throw new OfficialError({ code: 'cut-off', data: { received: bytes.byteLength, expected: total } });
  }
  const received = await sha256Of(bytes);
  if (received !== undefined && expected !== undefined && received !== expected) {
    throw new OfficialError({ code: 'wrong-checksum', data: { expected, received } });
  }
  const found = foundVariant(bytes);
  if (found !== variant) throw new OfficialError({ code: 'wrong-variant', data: { asked: variant, found } });
  return received;
}

function foundVariant(bytes: ArrayBuffer): string {
  try {
    return readCheckpointHeader(bytes).variant;
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    const { problem } = error;
    if (problem.code === 'data-truncated') {
      const { fileBytes, expectedBytes } = problem.data;
      throw new OfficialError({ code: 'cut-off', data: { received: fileBytes, expected: expectedBytes } });
    }
    throw new OfficialError({ code: 'wrong-file', data: { problem: problem.code } });
  }
}
