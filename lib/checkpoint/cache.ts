/**
 * Official checkpoints kept in this browser (Cache API), so that one is downloaded once. Everything here may fail
 * (private windows, blocked storage, a full disk): then the site works as if nothing had been kept.
 */
import { fileUrl, isOfficialId, OFFICIAL, type OfficialFile, type OfficialId, officialOf } from './official';
import { sha256Of } from './sha256';

/** A subpath shares its origin with other sites, so the name is ours. */
const CACHE = 'mobilevit-unfolded.checkpoints';
/** Where a kept response says what it is. */
const ABOUT = 'x-checkpoint';

export interface KeptFile extends OfficialFile {
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAt: number;
  /** When it was last opened, in milliseconds since 1970; when it was kept if not since. */
  readonly usedAt: number;
}

export type KeepOutcome =
  | 'kept'
  /** The browser gives the site no more room. */
  | 'full'
  /** The browser keeps nothing for this page. */
  | 'unavailable';

/** The kept checkpoints, the one that was used last first. */
export async function listKept(): Promise<KeptFile[]> {
  const cache = await open();
  if (!cache) return [];
  const files = await Promise.all(
    OFFICIAL.map(async ({ id }) => {
      const file = aboutOf(await cache.match(keyOf(id)));
      const mark = Number(await (await cache.match(markOf(id)))?.text());
      return file && { ...file, usedAt: Math.max(file.keptAt, mark || 0) };
    }),
  );
  return files.filter((file) => file !== undefined).sort((a, b) => b.usedAt - a.usedAt);
}

/** Notes that a kept checkpoint was opened just now. It is a note of its own: the file is not written again for it. */
export async function markUsed(id: OfficialId): Promise<void> {
  const cache = await open();
  // Without room for a number the file stays as it is, and its date the older one.
  await cache?.put(markOf(id), new Response(String(Date.now()))).catch(() => undefined);
}

/** What reading a kept checkpoint came to: `damaged` was there, is not what was kept, and has been removed. */
export type KeptAnswer =
  | { readonly found: 'nothing' | 'damaged' }
  | { readonly found: 'file'; readonly bytes: ArrayBuffer; readonly file: KeptFile };

/** A kept checkpoint, once its length and SHA-256 are those of when it was kept. */
export async function readKept(id: OfficialId): Promise<KeptAnswer> {
  const cache = await open();
  const response = await cache?.match(keyOf(id));
  if (!response) return { found: 'nothing' };
  const file = aboutOf(response);
  try {
    const bytes = await response.arrayBuffer();
    const sha256 = await sha256Of(bytes);
    const same =
      file && bytes.byteLength === file.bytes && (!sha256 || !file.sha256 || sha256 === file.sha256);
    if (same) return { found: 'file', bytes, file };
  } catch {
    // Not readable is as bad as changed.
  }
  await removeKept(id);
  return { found: 'damaged' };
}

/** Keeps a checkpoint. A full or missing store is an outcome, never an error: the checkpoint is open all the same. */
export async function keep(bytes: ArrayBuffer, file: OfficialFile): Promise<KeepOutcome> {
  const cache = await open();
  if (!cache) return 'unavailable';
  if (!(await hasRoom(bytes.byteLength))) return 'full';
  const now = Date.now();
  const kept: KeptFile = { ...file, keptAt: now, usedAt: now };
  const headers = { 'content-type': 'application/octet-stream', [ABOUT]: JSON.stringify(kept) };
  try {
    await cache.put(keyOf(file.id), new Response(bytes, { headers }));
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }
}

/** Forgets a checkpoint; nothing happens if none is kept. */
export async function removeKept(id: OfficialId): Promise<void> {
  const cache = await open();
  await cache?.delete(keyOf(id)).catch(() => false);
  await cache?.delete(markOf(id)).catch(() => false);
}

async function open(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(CACHE);
  } catch {
    return undefined;
  }
}

/** Browsers estimate roughly; only a clear no counts, the attempt decides the rest. */
async function hasRoom(bytes: number): Promise<boolean> {
  try {
    const { quota, usage = 0 } = (await navigator.storage?.estimate()) ?? {};
    return quota === undefined || quota - usage >= bytes;
  } catch {
    return true;
  }
}

/** Under the file's own address on its main branch, wherever the bytes came from. */
const keyOf = (id: OfficialId): string => fileUrl(officialOf(id).repo, 'main');

/** Where it stands when a checkpoint was last used. */
const markOf = (id: OfficialId): string => `${keyOf(id)}?used`;

function aboutOf(response: Response | undefined): KeptFile | undefined {
  const text = response?.headers.get(ABOUT);
  if (!text) return undefined;
  try {
    return keptFile(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What an earlier version of the site may have written differently is as good as not there. */
function keptFile(json: unknown): KeptFile | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { id, revision, bytes, sha256, checked, keptAt } = json as Record<string, unknown>;
  if (typeof id !== 'string' || !isOfficialId(id) || typeof revision !== 'string') return undefined;
  if (typeof bytes !== 'number' || typeof keptAt !== 'number') return undefined;
  if (sha256 !== undefined && typeof sha256 !== 'string') return undefined;
  return { id, revision, bytes, sha256, checked: checked === true, keptAt, usedAt: keptAt };
}
