import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchOfficial, OfficialError, type OfficialFailure } from './download-official';
import { fileUrl, type OfficialId, officialOf, pointerUrl } from './official';
import { appleFile, piecewise, pointerTo, sha256Hex, timmFile } from './testing/hub';
import { writeSafetensors } from './write-safetensors';

type Answer = () => Response | Promise<Response>;

const XXS = timmFile('xxs');
const timm = officialOf('timm-xxs');
const apple = officialOf('apple-xxs');

/** What the hub answers, by address; everything else is 404. */
const answers = new Map<string, Answer>();
const asked: string[] = [];

function serve(
  official: typeof timm,
  bytes: ArrayBuffer,
  { revision = 'main', pointer = pointerTo(bytes) } = {},
) {
  answers.set(pointerUrl(official.repo, revision), () => new Response(pointer));
  answers.set(fileUrl(official.repo, revision), () => new Response(piecewise(bytes)));
}

beforeEach(() => {
  answers.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    asked.push(url);
    signal?.throwIfAborted();
    return (answers.get(url) ?? (() => new Response('', { status: 404 })))();
  });
});

afterEach(() => vi.unstubAllGlobals());

function download(id: OfficialId, onProgress: (bytes: number, total?: number) => void = () => {}) {
  return fetchOfficial(officialOf(id), { signal: new AbortController().signal, onProgress });
}

async function failureOf(promise: Promise<unknown>): Promise<OfficialFailure> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  if (error instanceof OfficialError) return error.failure;
  throw error;
}

describe('a good file', () => {
  it('arrives with its SHA-256 compared, and its bytes counted', async () => {
    serve(timm, XXS);
    const told: (number | undefined)[][] = [];
    const { bytes, file } = await download('timm-xxs', (...progress) => told.push(progress));
    expect(sha256Hex(bytes)).toBe(sha256Hex(XXS));
    expect(file).toEqual({
      id: 'timm-xxs',
      revision: 'main',
      bytes: XXS.byteLength,
      sha256: sha256Hex(XXS),
      checked: true,
    });
    expect(told[0]).toEqual([0, XXS.byteLength]);
    expect(told.at(-1)).toEqual([XXS.byteLength, XXS.byteLength]);
    expect(told.length).toBeGreaterThan(3);
  });

  it('of Apple is looked for in the conversion’s pull request when main has none', async () => {
    const bytes = appleFile('xxs');
    serve(apple, bytes, { revision: 'refs/pr/2' });
    const { file } = await download('apple-xxs');
    expect(file.revision).toBe('refs/pr/2');
    expect(asked[0]).toBe(pointerUrl(apple.repo, 'main'));
    serve(apple, bytes);
    expect((await download('apple-xxs')).file.revision).toBe('main');
  });

  it('opens also where the hub names no SHA-256, and says so', async () => {
    serve(timm, XXS, { pointer: 'not a pointer' });
    expect((await download('timm-xxs')).file.checked).toBe(false);
  });

  it('that Git holds itself is not read as its own pointer', async () => {
    answers.set(pointerUrl(timm.repo, 'main'), () => new Response(piecewise(XXS)));
    answers.set(fileUrl(timm.repo, 'main'), () => new Response(piecewise(XXS)));
    expect((await download('timm-xxs')).file.checked).toBe(false);
  });

  it('on a page without crypto is checked by its length alone', async () => {
    serve(timm, XXS);
    vi.stubGlobal('crypto', {});
    expect((await download('timm-xxs')).file).toMatchObject({ sha256: undefined, checked: false });
  });
});

describe('what goes wrong is told apart', () => {
  it('no answer', async () => {
    answers.set(pointerUrl(timm.repo, 'main'), () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(download('timm-xxs'))).toEqual({
      code: 'unreachable',
      data: { host: 'huggingface.co' },
    });
  });

  it('offline', async () => {
    answers.set(pointerUrl(timm.repo, 'main'), () => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('navigator', { onLine: false });
    expect(await failureOf(download('timm-xxs'))).toEqual({ code: 'offline' });
  });

  it('404 in every revision', async () => {
    expect(await failureOf(download('apple-xxs'))).toEqual({ code: 'missing', data: { repo: apple.repo } });
    expect(asked).toHaveLength(2);
  });

  it.each([401, 429, 503])('status %s', async (status) => {
    answers.set(pointerUrl(timm.repo, 'main'), () => new Response('', { status }));
    expect(await failureOf(download('timm-xxs'))).toEqual({ code: 'refused', data: { status } });
    serve(timm, XXS);
    answers.set(fileUrl(timm.repo, 'main'), () => new Response('', { status }));
    expect(await failureOf(download('timm-xxs'))).toEqual({ code: 'refused', data: { status } });
  });

  it('a connection that breaks off', async () => {
    serve(timm, XXS);
    answers.set(fileUrl(timm.repo, 'main'), () => new Response(piecewise(XXS, { breakAfter: 3_000_000 })));
    expect(await failureOf(download('timm-xxs'))).toEqual({
      code: 'cut-off',
      data: { received: 3_000_000, expected: XXS.byteLength },
    });
  });

  it('fewer bytes than the pointer says', async () => {
    serve(timm, XXS.slice(0, 1000), { pointer: pointerTo(XXS) });
    expect(await failureOf(download('timm-xxs'))).toEqual({
      code: 'cut-off',
      data: { received: 1000, expected: XXS.byteLength },
    });
  });

  it('fewer bytes than the file’s own header says, where nothing else does', async () => {
    serve(timm, XXS.slice(0, XXS.byteLength - 8), { pointer: '' });
    expect(await failureOf(download('timm-xxs'))).toMatchObject({
      code: 'cut-off',
      data: { received: XXS.byteLength - 8, expected: XXS.byteLength },
    });
  });

  it('a web page in the file’s place', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Sign in</title>').buffer;
    serve(timm, page, { pointer: pointerTo(XXS) });
    expect(await failureOf(download('timm-xxs'))).toEqual({ code: 'wrong-file', data: { problem: 'html' } });
  });

  it('a file of another network', async () => {
    const weight = { shape: [1], data: new Float32Array(1) };
    const other = writeSafetensors(new Map([['conv1.weight', weight]]));
    serve(timm, other);
    expect(await failureOf(download('timm-xxs'))).toEqual({
      code: 'wrong-file',
      data: { problem: 'unknown-naming' },
    });
  });

  it('another variant', async () => {
    serve(timm, timmFile('xs'));
    expect(await failureOf(download('timm-xxs'))).toEqual({
      code: 'wrong-variant',
      data: { asked: 'xxs', found: 'xs' },
    });
  });

  it('one changed bit', async () => {
    const changed = XXS.slice(0);
    const byte = new Uint8Array(changed, changed.byteLength - 1, 1);
    byte[0] = (byte[0] ?? 0) ^ 1;
    serve(timm, changed, { pointer: pointerTo(XXS) });
    expect(await failureOf(download('timm-xxs'))).toEqual({
      code: 'wrong-checksum',
      data: { expected: sha256Hex(XXS), received: sha256Hex(changed) },
    });
  });

  it('cancelled before, and on the way', async () => {
    serve(timm, XXS);
    const before = AbortSignal.abort();
    expect(await failureOf(fetchOfficial(timm, { signal: before, onProgress: () => {} }))).toEqual({
      code: 'cancelled',
    });
    const controller = new AbortController();
    answers.set(fileUrl(timm.repo, 'main'), () => {
      const body = piecewise(XXS, { breakAfter: 2 << 20 });
      return new Response(body);
    });
    const onProgress = (bytes: number) => bytes > 0 && controller.abort();
    expect(await failureOf(fetchOfficial(timm, { signal: controller.signal, onProgress }))).toEqual({
      code: 'cancelled',
    });
  });
});
