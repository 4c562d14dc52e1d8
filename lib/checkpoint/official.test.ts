import { expect, it } from 'vitest';
import { fileUrl, isOfficialId, OFFICIAL, officialOf, pointerUrl } from './official';
import { appleFile, timmFile } from './testing/hub';

it('lists three sizes of two publishers, each once', () => {
  expect(OFFICIAL.map(({ id }) => id)).toEqual([
    'timm-xxs',
    'timm-xs',
    'timm-s',
    'apple-xxs',
    'apple-xs',
    'apple-s',
  ]);
  expect(new Set(OFFICIAL.map(({ repo }) => repo)).size).toBe(6);
});

it('finds one by its id, and says when there is none', () => {
  expect(officialOf('apple-s').repo).toBe('apple/mobilevit-small');
  expect(isOfficialId('timm-xl')).toBe(false);
});

it.each(['xxs', 'xs'] as const)('tells the size of a real %s file within two percent', (variant) => {
  for (const [publisher, file] of [
    ['timm', timmFile(variant)],
    ['apple', appleFile(variant)],
  ] as const) {
    const { aboutBytes } = officialOf(`${publisher}-${variant}`);
    expect(Math.abs(aboutBytes / file.byteLength - 1)).toBeLessThan(0.02);
  }
});

it('writes a revision with slashes as the hub reads it', () => {
  expect(fileUrl('a/b', 'refs/pr/2')).toBe(
    'https://huggingface.co/a/b/resolve/refs%2Fpr%2F2/model.safetensors',
  );
  expect(pointerUrl('a/b', 'main')).toBe('https://huggingface.co/a/b/raw/main/model.safetensors');
});
