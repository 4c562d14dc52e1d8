import { describe, expect, it } from 'vitest';
import { getDictionary } from './dictionary';
import { placeholders } from './format';

/** What is rightly the same in both languages. A string without a letter outside its placeholders always is. */
const SAME_IN_BOTH = new Set([
  'V100',
  'CPU',
  'SiLU',
  'softmax',
  'sigmoid',
  'exp',
  'MobileViT',
  'MobileViT-XXS',
  'MobileViT-{size}',
  '{ms} ms',
  'WebAssembly',
  'token',
  'stem',
  'WebAssembly SIMD',
  'OffscreenCanvas',
  'Mobile-Former',
  'timm',
  'WebGL',
  'wasm',
]);

/** Every string of a dictionary by its path, `chrome.nav.lab`. */
function strings(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is not a string`);
  return Object.entries(node).flatMap(([key, value]) => strings(value, path === '' ? key : `${path}.${key}`));
}

const en = strings(getDictionary('en'));
const zh = new Map(strings(getDictionary('zh-Hant')));

it('both languages have the same strings', () => {
  expect([...zh.keys()].sort()).toEqual(en.map(([path]) => path).sort());
});

describe.each(en)('%s', (path, english) => {
  const chinese = zh.get(path) ?? '';

  it('has the same placeholders in both languages', () => {
    expect(placeholders(chinese).sort()).toEqual(placeholders(english).sort());
  });

  it('is written in both languages', () => {
    expect(english.trim()).toBe(english);
    expect(chinese.trim()).toBe(chinese);
    expect(english).not.toBe('');
    const hasWords = /\p{L}/u.test(english.replace(/\{\w+\}/g, ''));
    if (hasWords && !SAME_IN_BOTH.has(english)) expect(chinese).not.toBe(english);
  });

  it('uses full-width punctuation between Chinese characters', () => {
    expect(chinese).not.toMatch(/\p{Script=Han}\s?[,;:?!()]|\p{Script=Han}\.(\s|$)/u);
  });
});
