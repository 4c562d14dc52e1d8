import { describe, expect, it } from 'vitest';
import type { OfficialFailure } from '@/lib/checkpoint/download-official';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { troubleSentence } from './trouble-sentence';

const FAILURES: readonly (readonly [OfficialFailure, RegExp])[] = [
  [{ code: 'offline' }, /offline|離線/],
  [{ code: 'unreachable', data: { host: 'huggingface.co' } }, /huggingface\.co/],
  [{ code: 'refused', data: { status: 503 } }, /503/],
  [{ code: 'missing', data: { repo: 'apple/mobilevit-small' } }, /timm\/mobilevit_xs/],
  [{ code: 'cut-off', data: { received: 1_000_000, expected: 5_100_000 } }, /1 MB.*5\.1 MB|5\.1 MB.*1 MB/],
  [{ code: 'wrong-file', data: { problem: 'html' } }, /web page|網頁/],
  [{ code: 'wrong-file', data: { problem: 'overlap' } }, /overlap/],
  [
    { code: 'wrong-variant', data: { asked: 'xs', found: 's' } },
    /MobileViT-XS\b.*MobileViT-S\b|MobileViT-S\b.*MobileViT-XS\b/,
  ],
  [{ code: 'wrong-checksum', data: { expected: 'a'.repeat(64), received: 'b'.repeat(64) } }, /b{8}….*a{8}…/],
];

describe.each(locales)('in %s', (locale) => {
  const t = getDictionary(locale).checkpoints;

  it.each(FAILURES)('%j has a sentence with its particulars', (failure, particulars) => {
    const sentence = troubleSentence(failure, 'timm-xs', locale, t);
    expect(sentence).toMatch(particulars);
    expect(sentence).not.toMatch(/[{}]/);
  });

  it('says nothing of what the reader did', () => {
    expect(troubleSentence({ code: 'cancelled' }, 'timm-xs', locale, t)).toBeUndefined();
  });
});
