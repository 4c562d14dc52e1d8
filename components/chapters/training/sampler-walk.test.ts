import { describe, expect, it } from 'vitest';
import { samplerFact } from '@/lib/figures/training-facts';
import {
  batchesOf,
  budgetOf,
  drawEpoch,
  epochPixels,
  ONE_SIZE_EPOCH,
  PICTURES,
  SETTINGS,
  SIDES,
  STEPS,
  samplerFrame,
} from './sampler-walk';

const EPOCH = drawEpoch(1);
const at = (kind: (typeof STEPS)[number]) => samplerFrame(STEPS.indexOf(kind), 1, EPOCH);

describe('the walk through the sampler', () => {
  it('rounds equal distances to the paper’s five sides', () => {
    expect(SIDES).toEqual(samplerFact.sides);
    expect(at('spaced').sides).toEqual([160, 200, 240, 280, 320]);
    expect(at('rounded').sides).toEqual(SIDES);
  });

  it('asks what it then shows: 328 at 160, as 82 at 320', () => {
    expect(at('budget').pictures).toEqual([0, 0, 0, 0, 82]);
    expect(at('smallest').pictures).toEqual([328, 0, 0, 0, 82]);
    expect(batchesOf('first-release')).toEqual([328, 224, 128, 128, 128]);
    expect(batchesOf('head')).toEqual([327, 227, 128, 101, 81]);
  });

  it('keeps the budget by every rule but the first release’s', () => {
    const over = (rule: keyof typeof SETTINGS) =>
      batchesOf(rule).some((n, i) => n * (SIDES[i] ?? 0) ** 2 > 1.02 * budgetOf(SETTINGS[rule]));
    expect([over('paper'), over('first-release'), over('head')]).toEqual([false, true, false]);
  });

  it('is continuous: a step begins where the one before stood', () => {
    STEPS.forEach((_, step) => {
      if (step === 0) return;
      const begin = samplerFrame(step, 0, EPOCH);
      const before = samplerFrame(step - 1, 1, EPOCH);
      for (const key of ['sides', 'pictures', 'drawn', 'oneSize'] as const) {
        expect(begin[key], `${key} of step ${step}`).toEqual(before[key]);
      }
    });
  });

  it('draws three batches singly and then the rest; every picture is seen once', () => {
    const drawn = STEPS.map((_, step) => samplerFrame(step, 1, EPOCH).drawn);
    expect(drawn.slice(STEPS.indexOf('draw') - 1, STEPS.indexOf('epoch') + 1)).toEqual([
      0,
      1,
      2,
      3,
      EPOCH.length,
    ]);
    expect(EPOCH.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(PICTURES);
  });

  it('an epoch of many sizes takes fewer updates and less work than one of one size, whatever is drawn', () => {
    const share = (seed: number) => epochPixels(drawEpoch(seed)) / epochPixels(ONE_SIZE_EPOCH);
    const shares = Array.from({ length: 200 }, (_, seed) => share(seed));
    expect(shares.reduce((a, b) => a + b) / shares.length).toBeLessThan(0.85);
    // But one draw of a small epoch may be unlucky: it is chance, not a rule.
    expect(Math.max(...shares)).toBeGreaterThan(0.85);
    expect(drawEpoch(3)).not.toEqual(drawEpoch(4));
  });
});
