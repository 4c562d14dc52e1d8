import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileUrl, officialOf, pointerUrl } from './official';
import { Shelf } from './shelf';
import { FakeCaches } from './testing/fake-cache';
import { piecewise, pointerTo, sha256Hex, timmFile } from './testing/hub';

const XXS = timmFile('xxs');
const { repo } = officialOf('timm-xxs');

let caches: FakeCaches;
/** Requests for the file itself. */
let downloads: number;
let body: (signal: AbortSignal) => ReadableStream<Uint8Array>;

beforeEach(() => {
  caches = new FakeCaches();
  downloads = 0;
  body = () => piecewise(XXS);
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    if (url === pointerUrl(repo, 'main')) return new Response(pointerTo(XXS));
    if (url !== fileUrl(repo, 'main')) return new Response('', { status: 404 });
    downloads++;
    return new Response(body(signal));
  });
});

afterEach(() => vi.unstubAllGlobals());

const usable = vi.fn(async () => true);

/** A body that never comes, until it is cancelled. */
const endless = (signal: AbortSignal) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      signal.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
    },
  });

describe('the shelf', () => {
  it('downloads once, then opens what it kept, also in another visit', async () => {
    const shelf = new Shelf();
    const steps = new Set<string>();
    shelf.subscribe(() => steps.add(shelf.getState().underway?.step ?? 'done'));
    await shelf.open('timm-xxs', usable);
    expect([...steps]).toEqual(['asking', 'downloading', 'opening', 'done']);
    expect(shelf.getState()).toMatchObject({ underway: undefined, trouble: undefined, remark: undefined });
    expect(shelf.getState().kept).toMatchObject([{ id: 'timm-xxs', sha256: sha256Hex(XXS) }]);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await new Shelf().open('timm-xxs', usable);
    expect(usable).toHaveBeenCalledTimes(2);
    expect(downloads).toBe(1);
  });

  it('opens a file that cannot be kept, and says so', async () => {
    caches.refuses = new DOMException('no', 'QuotaExceededError');
    const shelf = new Shelf();
    const opener = vi.fn(async () => true);
    await shelf.open('timm-xxs', opener);
    expect(opener).toHaveBeenCalledOnce();
    expect(shelf.getState()).toMatchObject({ kept: [], remark: { id: 'timm-xxs', code: 'full' } });
  });

  it('replaces a damaged copy, and says so', async () => {
    const shelf = new Shelf();
    await shelf.open('timm-xxs', usable);
    caches.damage();
    await shelf.open('timm-xxs', usable);
    expect(downloads).toBe(2);
    expect(shelf.getState().remark).toEqual({ id: 'timm-xxs', code: 'damaged' });
    await shelf.open('timm-xxs', usable);
    expect(downloads).toBe(2);
    expect(shelf.getState().remark).toBeUndefined();
  });

  it('keeps nothing that the network could not use', async () => {
    const shelf = new Shelf();
    await shelf.open('timm-xxs', async () => false);
    expect(shelf.getState().kept).toEqual([]);
    await shelf.open('timm-xxs', usable);
    await shelf.open('timm-xxs', async () => false);
    expect(shelf.getState().kept).toEqual([]);
  });

  it('stops when cancelled, without calling it a failure', async () => {
    body = endless;
    const shelf = new Shelf();
    const opened = shelf.open('timm-xxs', usable);
    await vi.waitFor(() => expect(shelf.getState().underway?.step).toBe('downloading'));
    shelf.cancel();
    expect(shelf.getState().underway).toBeUndefined();
    await opened;
    expect(shelf.getState()).toMatchObject({ kept: [], trouble: undefined, underway: undefined });
  });

  it('of two, the newer one counts: the older leaves no trace', async () => {
    body = endless;
    const shelf = new Shelf();
    const older = shelf.open('timm-xxs', usable);
    await vi.waitFor(() => expect(shelf.getState().underway?.step).toBe('downloading'));
    const newer = shelf.open('timm-s', usable);
    await Promise.all([older, newer]);
    expect(shelf.getState().trouble).toMatchObject({ id: 'timm-s', failure: { code: 'missing' } });
    shelf.dismiss();
    expect(shelf.getState().trouble).toBeUndefined();
  });

  it('forgets what is removed', async () => {
    const shelf = new Shelf();
    await shelf.open('timm-xxs', usable);
    await shelf.remove('timm-xxs');
    expect(shelf.getState().kept).toEqual([]);
    await shelf.open('timm-xxs', usable);
    expect(downloads).toBe(2);
  });
});
