import { describe, expect, it } from 'vitest';
import type { LearningRateSettings } from './learning-rate';
import { corners, rateCurves } from './rate-curve';
import { batchSize, meanBatch, resolutions, updatesOf } from './sampler';
import { standardError } from './standard-error';

const SHORT: LearningRateSettings = {
  start: 0.1,
  peak: 1,
  end: 0.1,
  warmup: 25,
  epochs: 10,
  iterationsPerEpoch: 10,
};

describe('the curve of the learning rate', () => {
  it('has the peak’s two sides and both ends of every later epoch, and nothing beyond the run', () => {
    const found = corners(SHORT);
    for (const iteration of [0, 24, 25, 29, 30, 39, 90, 99]) expect(found).toContain(iteration);
    expect(Math.max(...found)).toBe(99);
    expect(found).not.toContain(10.5);
  });

  it('is the same as the schedule at every point, for both', () => {
    const curves = rateCurves([SHORT, { ...SHORT, warmup: 5 }]);
    const before = curves.find(({ iteration }) => iteration === 24);
    const after = curves.find(({ iteration }) => iteration === 25);
    expect(before?.rates[0]).toBeCloseTo(0.1 + (0.9 * 24) / 25, 12);
    // The cosine was not shifted: it goes on from epoch 2, below the peak.
    expect(after?.rates[0]).toBeCloseTo(0.1 + 0.45 * (1 + Math.cos((Math.PI * 2) / 10)), 12);
    expect(after?.rates[1]).toBe(after?.rates[0]);
  });

  it('does without a warm-up', () => {
    expect(corners({ ...SHORT, warmup: 0 })[0]).toBe(0);
  });
});

it('updates of a run: one size gives what its batch gives', () => {
  const settings = { rule: 'first-release', batch: 128, base: 256, greatest: 320, gpus: 8 } as const;
  expect(updatesOf(1_280_000, 300, [256], settings)).toBe(375_000);
  const sides = resolutions(160, 320, 5);
  const multi = updatesOf(1_280_000, 300, sides, settings);
  expect(multi).toBeCloseTo(384e6 / (8 * meanBatch(sides, settings)), 6);
  expect(multi).toBeLessThan(375_000);
  expect(batchSize(320, settings)).toBe(128);
});

it('chance: the same share on four times the pictures strays half as far', () => {
  expect(standardError(0.5, 100)).toBeCloseTo(0.05, 12);
  expect(standardError(0.75, 4000)).toBeCloseTo(standardError(0.75, 1000) / 2, 12);
  expect(standardError(1, 10)).toBe(0);
});
