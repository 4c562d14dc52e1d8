import { describe, expect, it } from 'vitest';
import { mapOf } from '@/lib/features/testing/maps';
import { labChannels } from '@/lib/i18n/en/lab-channels';
import { labChannels as zh } from '@/lib/i18n/zh-Hant/lab-channels';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import { compareMaps, movedMost } from './comparison';
import { describeModes } from './describe';

const a = mapOf([2, 2, 3], (row, column, c) => row + column + c);
const b = mapOf([2, 2, 3], (row, column, c) => row + column + c + (c === 2 ? -4 : 0) + (c === 0 ? 1 : 0));

describe('two maps side by side', () => {
  it('channel by channel: signed difference, drawn by magnitude, one range for both', () => {
    const two = compareMaps(a, b, 2);
    expect([...two.difference]).toEqual([-4, -4, -4, -4]);
    expect([...two.size]).toEqual([4, 4, 4, 4]);
    expect(two.sizeRange).toEqual({ min: 0, max: 4 });
    expect(two.range).toEqual({ min: -2, max: 4 });
    // Negative control: a channel that did not move.
    expect(compareMaps(a, b, 1).sizeRange).toEqual({ min: 0, max: 0 });
  });

  it('all together: opposite changes do not cancel', () => {
    const c = mapOf([2, 2, 3], (row, column, k) => row + column + k + 3 * (1 - k));
    const two = compareMaps(a, c, undefined);
    expect([...two.a]).toEqual([...two.b]);
    for (const x of two.difference) expect(x).toBeCloseTo(Math.sqrt(6), 5);
  });

  it('lists the channels that moved most', () => {
    expect(movedMost(a, b, 5)).toEqual([
      { channel: 2, distance: 4 },
      { channel: 0, distance: 1 },
    ]);
    expect(movedMost(a, b, 1)).toHaveLength(1);
    expect(movedMost(a, a, 5)).toEqual([]);
  });
});

it('settings of the attention in words', () => {
  expect(describeModes(AS_TRAINED, 'en', labChannels.compare)).toBe('attention as trained');
  const modes = { ...AS_TRAINED, 3: 'identity', 5: 'uniform' } as const;
  expect(describeModes(modes, 'en', labChannels.compare)).toBe(
    'attention changed in stage 3 (identity, A = I) and stage 5 (uniform)',
  );
  expect(describeModes(modes, 'zh-Hant', zh.compare)).toBe(
    '改了注意力：階段 3（單位矩陣，A = I）和階段 5（均勻）',
  );
});
