import { expect, it } from 'vitest';
import { parseLfsPointer } from './lfs-pointer';
import { pointerTo, sha256Hex } from './testing/hub';

it('reads size and SHA-256', () => {
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  expect(parseLfsPointer(pointerTo(bytes))).toEqual({ sha256: sha256Hex(bytes), bytes: 3 });
});

it('skips the extensions that the format allows before the oid', () => {
  const text = pointerTo(new ArrayBuffer(5)).replace('oid', `ext-0-x sha256:${'0'.repeat(64)}\noid`);
  expect(parseLfsPointer(text)?.bytes).toBe(5);
});

it.each([
  ['nothing', ''],
  ['a web page', '<!doctype html><title>Sign in</title>'],
  ['another hash', pointerTo(new ArrayBuffer(1)).replace('sha256', 'sha512')],
  ['a short hash', pointerTo(new ArrayBuffer(1), 'abc')],
  ['a pointer inside other text', `x${pointerTo(new ArrayBuffer(1))}`],
  ['no size', pointerTo(new ArrayBuffer(1)).replace(/size.*/, '')],
])('is not fooled by %s', (_, text) => {
  expect(parseLfsPointer(text)).toBeUndefined();
});
