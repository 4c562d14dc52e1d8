import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { queryAt } from './query';
import { queryCaption } from './query-caption';

const query = queryAt({ x: 0.42, y: 0.56 }, { height: 16, width: 16 }, 256);
const oneKey = Array.from({ length: 64 }, (_, key) => (key === 3 ? 0.5 : 0.5 / 63));

describe('queryCaption', () => {
  it('says slot, patch, radius and the strongest key with the numbers of the row', () => {
    const caption = queryCaption({ query, row: oneKey, radius: 41.4 }, 256, 'en', getDictionary('en').lab);
    expect(caption).toBe(
      'Query in slot ● (upper left), patch 35 (row 4, column 3). Half of its attention lies within 41 px (the picture is 256 px wide); the strongest key has 32 times an even share.',
    );
  });

  it('adds that a near-uniform row says little, in both languages', () => {
    const row = new Array(64).fill(1 / 64);
    for (const locale of ['en', 'zh-Hant'] as const) {
      const { lab } = getDictionary(locale);
      const caption = queryCaption({ query, row, radius: 100 }, 256, locale, lab);
      expect(caption).toContain(lab.attention.captionUniform);
      expect(queryCaption({ query, row: oneKey, radius: 100 }, 256, locale, lab)).not.toContain(
        lab.attention.captionUniform,
      );
      expect(caption).not.toMatch(/[{}]/);
    }
  });

  it('says of a rollout which layers it multiplies, and nothing of a head', () => {
    const row = new Array(64).fill(1 / 64);
    const { lab } = getDictionary('en');
    const caption = queryCaption({ query, row, radius: 100, rollout: 3 }, 256, 'en', lab);
    expect(caption).toContain('layers 1 to 3 of this block');
    expect(caption).not.toContain(lab.attention.captionUniform);
  });
});
