import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMargin, crossEntropy, leastLoss, smoothedTarget } from './label-smoothing';
import { cosineRate, dropAfterWarmup, type LearningRateSettings, learningRate } from './learning-rate';
import { halfLife, movingAverage } from './moving-average';
import { type BatchSettings, batchSize, epoch, meanBatch, pixelsOf, resolutions } from './sampler';
import { seededRandom } from './seeded-random';

const PAPER: LearningRateSettings = {
  start: 0.0002,
  peak: 0.002,
  end: 0.0002,
  warmup: 3000,
  epochs: 300,
  iterationsPerEpoch: 1250,
};

describe('the learning rate', () => {
  it('begins, peaks and ends as the paper says', () => {
    expect(learningRate(0, PAPER)).toBe(0.0002);
    expect(cosineRate(0, PAPER)).toBe(0.002);
    expect(cosineRate(300, PAPER)).toBe(0.0002);
    expect(learningRate(1500, PAPER)).toBeCloseTo(0.0011, 15);
  });

  it('drops where the warm-up ends, and more after a longer one', () => {
    const short = dropAfterWarmup(PAPER);
    const long = dropAfterWarmup({ ...PAPER, warmup: 20_000 });
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThan(0.001);
    // Epoch 16 of 300.
    expect(long).toBeCloseTo((0.0018 / 0.002) * 0.5 * (1 - Math.cos((Math.PI * 16) / 300)), 12);
  });
});

describe('label smoothing', () => {
  it('the least loss is reached at the best margin, and by nothing else', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (classes, epsilon, off) => {
          const target = smoothedTarget(classes, 0, epsilon);
          expect(target.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
          const lossAt = (margin: number) =>
            crossEntropy(
              target.map((_, i) => (i === 0 ? margin : 0)),
              target,
            );
          const best = bestMargin(classes, epsilon);
          expect(lossAt(best)).toBeCloseTo(leastLoss(target), 9);
          expect(lossAt(best + off)).toBeGreaterThan(leastLoss(target));
          expect(lossAt(best - off)).toBeGreaterThan(leastLoss(target));
        },
      ),
    );
  });

  it('without it, nothing is enough', () => {
    expect(bestMargin(10, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(leastLoss(smoothedTarget(10, 3, 0))).toBe(0);
  });

  it('stands large logits', () => {
    expect(crossEntropy([1000, 0], [1, 0])).toBe(0);
    expect(crossEntropy([0, 1000], [1, 0])).toBe(1000);
  });
});

describe('the moving average', () => {
  it('stays at a constant, and lies between the least and the greatest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        (series, momentum) => {
          const averages = movingAverage(series, momentum);
          expect(averages).toHaveLength(series.length);
          for (const [i, average] of averages.entries()) {
            const seen = series.slice(0, i + 1);
            expect(average).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-9);
            expect(average).toBeLessThanOrEqual(Math.max(...seen) + 1e-9);
          }
        },
      ),
    );
  });

  it('halves an impulse within its half-life', () => {
    const momentum = 0.0005;
    const steps = Math.round(halfLife(momentum));
    const averages = movingAverage([1, ...Array<number>(steps).fill(0)], momentum);
    expect(averages.at(-1)).toBeCloseTo(0.5, 3);
  });
});

describe('the sampler', () => {
  const sides = resolutions(160, 320, 5);
  const rules: readonly BatchSettings[] = [
    { rule: 'paper', batch: 82, base: 256, greatest: 320, gpus: 8 },
    { rule: 'first-release', batch: 128, base: 256, greatest: 320, gpus: 8 },
    { rule: 'head', batch: 128, base: 256, greatest: 320, gpus: 8 },
  ];

  it('has the paper’s resolutions', () => {
    expect(sides).toEqual([160, 192, 256, 288, 320]);
  });

  it('a batch costs the same by the paper and by HEAD, and not by the first release', () => {
    const spread = (settings: BatchSettings) => {
      const pixels = sides.map((side) => pixelsOf({ side, pictures: batchSize(side, settings) }));
      return Math.max(...pixels) / Math.min(...pixels);
    };
    const [paper, first, head] = rules.map(spread);
    expect(paper).toBeLessThan(1.02);
    expect(head).toBeLessThan(1.02);
    expect(first).toBeGreaterThan(1.5);
  });

  it('an epoch shows every picture once, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...rules), (seed, n, rule) => {
        const batches = epoch(n, sides, rule, seededRandom(seed));
        expect(batches.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(n);
        for (const { side, pictures } of batches.slice(0, -1)) expect(pictures).toBe(batchSize(side, rule));
      }),
    );
  });

  it('needs fewer updates than a batch of one size', () => {
    for (const rule of rules.slice(1)) expect(meanBatch(sides, rule)).toBeGreaterThan(rule.batch);
  });

  it('random numbers come again with their seed, and with no other', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const many = Array.from({ length: 20_000 }, seededRandom(7));
    expect(many.reduce((a, b) => a + b) / many.length).toBeCloseTo(0.5, 2);
    expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...many)).toBeLessThan(1);
  });
});
