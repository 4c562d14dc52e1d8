import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { attentionTrace } from '@/lib/walkthrough/attention';
import { HOME_INPUT, HOME_KERNEL } from '@/lib/walkthrough/examples';
import { identity } from '@/lib/walkthrough/matrix';
import { captions } from './captions';

const walk = (wq = identity(4)) =>
  attentionTrace({ x: [HOME_INPUT], kernels: [[HOME_KERNEL]], wq, wk: identity(4) });

describe('captions of the attention walk', () => {
  const english = captions(walk(), getDictionary('en').attention.walk, 'en');

  it('say each step with its numbers', () => {
    const text = english.map(({ caption }) => caption).join('\n');
    expect(text).toContain('Row 1 holds 0, 1, 2, 2.');
    expect(text).toContain('With key 1 it scores most: 0·0 + 1·1 + 2·2 + 2·2 = 9.');
    expect(text).toContain('9 ÷ 2 = 4.5');
    expect(text).toContain('Token 1 gives most to token 1, 0.52, and 1 in all.');
    expect(text).toContain('the kernel: 0, −1, 7, 5.');
    expect(text).toContain('0.523·0 + 0.317·(−1) + 0.0429·7 + 0.117·5 ≈ 0.567');
    expect(text).toContain('0.57, 0.36, 5.51, 4.85. The convolution alone gave 0, −1, 7, 5.');
  });

  it('name every step differently, in both languages', () => {
    for (const locale of ['en', 'zh-Hant'] as const) {
      const names = captions(walk(), getDictionary(locale).attention.walk, locale).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('say that Q is U only while Wq is the identity', () => {
    const [same] = english.filter(({ name }) => name === 'queries');
    expect(same?.caption).toContain('Q is U again');
    const doubled = identity(4).map((row) => row.map((value) => 2 * value));
    const other = captions(walk(doubled), getDictionary('en').attention.walk, 'en');
    const [caption] = other.filter(({ name }) => name === 'queries').map((step) => step.caption);
    expect(caption).not.toContain('Q is U again');
    expect(caption).toContain('0·2 + 1·0 + 2·0 + 2·0 = 0');
  });
});
