import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keep, listKept, markUsed, readKept, removeKept } from './cache';
import type { OfficialFile, OfficialId } from './official';
import { FakeCaches } from './testing/fake-cache';
import { sha256Hex } from './testing/hub';

const BYTES = new Uint8Array([1, 2, 3, 4]).buffer;
const file = (id: OfficialId): OfficialFile => ({
  id,
  revision: 'main',
  bytes: BYTES.byteLength,
  sha256: sha256Hex(BYTES),
  checked: true,
});

let caches: FakeCaches;

beforeEach(() => {
  caches = new FakeCaches();
  vi.stubGlobal('caches', caches);
  vi.useFakeTimers({ now: 1000 });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('gives back what was kept, and lists the newest first', async () => {
  expect(await keep(BYTES, file('timm-xxs'))).toBe('kept');
  vi.setSystemTime(2000);
  expect(await keep(BYTES, file('apple-s'))).toBe('kept');
  expect(await readKept('timm-xxs')).toEqual({
    found: 'file',
    bytes: BYTES,
    file: { ...file('timm-xxs'), keptAt: 1000, usedAt: 1000 },
  });
  expect((await listKept()).map(({ id }) => id)).toEqual(['apple-s', 'timm-xxs']);
  await removeKept('timm-xxs');
  expect(await readKept('timm-xxs')).toEqual({ found: 'nothing' });
  expect((await listKept()).map(({ id }) => id)).toEqual(['apple-s']);
});

it('remembers when a copy was last used, and lists that one first', async () => {
  await keep(BYTES, file('timm-xxs'));
  vi.setSystemTime(2000);
  await keep(BYTES, file('apple-s'));
  vi.setSystemTime(3000);
  await markUsed('timm-xxs');
  expect(await listKept()).toMatchObject([
    { id: 'timm-xxs', keptAt: 1000, usedAt: 3000 },
    { id: 'apple-s', keptAt: 2000, usedAt: 2000 },
  ]);
  await removeKept('timm-xxs');
  await keep(BYTES, file('timm-xxs'));
  expect((await listKept()).map(({ usedAt }) => usedAt)).toEqual([3000, 2000]);
  expect(caches.stored.size).toBe(2);
});

it('drops a copy whose bytes have changed', async () => {
  await keep(BYTES, file('timm-xxs'));
  caches.damage();
  expect(await readKept('timm-xxs')).toEqual({ found: 'damaged' });
  expect(await listKept()).toEqual([]);
  expect(await readKept('timm-xxs')).toEqual({ found: 'nothing' });
});

it('drops a copy that was cut short', async () => {
  await keep(BYTES, { ...file('timm-xxs'), bytes: 5 });
  expect(await readKept('timm-xxs')).toEqual({ found: 'damaged' });
});

it.each([
  ['another version’s', '{"id":"timm-xl"}'],
  ['no JSON', '{'],
  ['no', null],
])('lists nothing that has %s description', async (_, about) => {
  await keep(BYTES, file('timm-xxs'));
  for (const { headers } of caches.stored.values()) {
    headers.delete('x-checkpoint');
    if (about !== null) headers.set('x-checkpoint', about);
  }
  expect(await listKept()).toEqual([]);
  expect(await readKept('timm-xxs')).toEqual({ found: 'damaged' });
});

it('says when the store is full, whether the browser foresees it or not', async () => {
  caches.refuses = new DOMException('no', 'QuotaExceededError');
  expect(await keep(BYTES, file('timm-xxs'))).toBe('full');
  caches.refuses = undefined;
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 10, usage: 7 }) } });
  expect(await keep(BYTES, file('timm-xxs'))).toBe('full');
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 11, usage: 7 }) } });
  expect(await keep(BYTES, file('timm-xxs'))).toBe('kept');
});

it('does without where the browser keeps nothing', async () => {
  caches.refuses = new TypeError('no');
  expect(await keep(BYTES, file('timm-xxs'))).toBe('unavailable');
  for (const without of [undefined, { open: () => Promise.reject(new DOMException('', 'SecurityError')) }]) {
    vi.stubGlobal('caches', without);
    expect(await keep(BYTES, file('timm-xxs'))).toBe('unavailable');
    expect(await listKept()).toEqual([]);
    expect(await readKept('timm-xxs')).toEqual({ found: 'nothing' });
    await removeKept('timm-xxs');
  }
});
