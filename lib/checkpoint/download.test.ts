import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DownloadError, downloadCheckpoint } from './download';
import { parseManifest } from './manifest';
import { SHIPPED_MANIFEST } from './shipped';
import { sha256Hex } from './testing/hub';

const HOST = 'https://site.test';
const ADDRESS = HOST + SHIPPED_MANIFEST;
const folder = `public${SHIPPED_MANIFEST.slice(0, SHIPPED_MANIFEST.lastIndexOf('/'))}`;
const text = readFileSync(`public${SHIPPED_MANIFEST}`, 'utf8');
const manifest = parseManifest(JSON.parse(text));
const packed = Uint8Array.from(readFileSync(`${folder}/${manifest.packed.file}`));

/** What the host answers with for the packed file. */
let answer: () => Response;
let asked: string[];

beforeEach(() => {
  answer = () => new Response(packed);
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.slice(HOST.length));
    return url === ADDRESS ? new Response(text) : answer();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function failure() {
  try {
    await downloadCheckpoint(ADDRESS);
  } catch (error) {
    if (error instanceof DownloadError) return error.failure;
    throw error;
  }
  throw new Error('nothing was thrown');
}

it('fetches the packed file, counts its bytes, and gives back the plain one', async () => {
  const told: (readonly [number, number])[] = [];
  const { bytes } = await downloadCheckpoint(ADDRESS, { onProgress: (...now) => told.push(now) });
  expect(asked).toEqual([SHIPPED_MANIFEST, SHIPPED_MANIFEST.replace('manifest.json', manifest.packed.file)]);
  expect(sha256Hex(bytes)).toBe(manifest.sha256);
  expect(told[0]).toEqual([0, manifest.packed.bytes]);
  expect(told.at(-1)).toEqual([manifest.packed.bytes, manifest.packed.bytes]);
});

it('says how much of a cut-off file arrived', async () => {
  answer = () => new Response(packed.slice(0, 1000));
  expect(await failure()).toEqual({
    code: 'wrong-length',
    data: { expected: manifest.packed.bytes, received: 1000 },
  });
});

it('notices a file that is too long', async () => {
  answer = () => new Response(new Blob([packed, new Uint8Array(3)]));
  expect(await failure()).toMatchObject({ code: 'wrong-length', data: { received: packed.length + 3 } });
});

it.each([
  ['with checksums', false],
  ['without them, by gzip’s own', true],
])('notices a changed byte %s', async (_, insecure) => {
  if (insecure) vi.stubGlobal('crypto', {});
  answer = () => new Response(packed.map((byte, i) => (i === packed.length >> 1 ? byte ^ 1 : byte)));
  expect(await failure()).toMatchObject({ code: 'wrong-checksum' });
});

it('asks the network where the first answer was a preload that had failed', async () => {
  let times = 0;
  answer = () => {
    times += 1;
    if (times === 1) throw new TypeError('Failed to fetch');
    return new Response(packed);
  };
  const { bytes } = await downloadCheckpoint(ADDRESS);
  expect(bytes.byteLength).toBe(manifest.bytes);
});

it('tells a refusal from silence', async () => {
  answer = () => new Response('busy', { status: 503 });
  expect(await failure()).toMatchObject({ code: 'refused', data: { status: 503 } });
  answer = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await failure()).toMatchObject({ code: 'unreachable' });
});
