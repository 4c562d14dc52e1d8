import { expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { LIMIT, refuseBeyond } from './refuse-beyond';

it('refuses what lies beyond the limit on either side, and says what the cell holds', () => {
  const refuse = refuseBeyond('en', getDictionary('en').attention.beyond);
  expect(refuse(1000, 2)).toBe('1000 is outside −999 to 999, so the cell still holds 2.');
  expect(refuse(-1e9, -0.5)).toContain('so the cell still holds −0.5.');
  const chinese = refuseBeyond('zh-Hant', getDictionary('zh-Hant').attention.beyond);
  expect(chinese(1000, 2)).toBe('1000 超出 −999 到 999 的範圍，這一格仍是 2。');
});

it('writes very small and very large numbers as powers of ten', () => {
  const refuse = refuseBeyond('en', getDictionary('en').attention.beyond);
  expect(refuse(1e200, 1e-320)).toBe(
    '1×10²⁰⁰ is outside −999 to 999, so the cell still holds 9.99988867183×10⁻³²¹.',
  );
});

it('takes every number up to the limit', () => {
  const refuse = refuseBeyond('en', getDictionary('en').attention.beyond);
  for (const value of [0, LIMIT, -LIMIT, 1e-11, 998.999]) expect(refuse(value, 1)).toBeUndefined();
});
