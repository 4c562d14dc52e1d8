import { describe, expect, it } from 'vitest';
import { crossEntropy, smoothedTarget } from './label-smoothing';
import { learningRate } from './learning-rate';
import { movingAverage } from './moving-average';
import python from './recipe.generated.json' with { type: 'json' };
import { type BatchRule, batchSize, makeDivisible, resolutions } from './sampler';

/** The formulae of training/recipe, which these are (training/make_recipe_table.py). */
describe('as Python has it', () => {
  it('the learning rate, to the last bit or nearly', () => {
    for (const { warmup, iteration, rate } of python.learningRate) {
      const settings = {
        start: 0.0002,
        peak: 0.002,
        end: 0.0002,
        warmup,
        epochs: 300,
        iterationsPerEpoch: 1250,
      };
      expect(Math.abs(learningRate(iteration, settings) - rate), `${warmup} ${iteration}`).toBeLessThan(
        1e-17,
      );
    }
  });

  it('label smoothing: target and PyTorch’s loss', () => {
    for (const { epsilon, logits, label, target, loss } of python.labelSmoothing) {
      expect(smoothedTarget(logits.length, label, epsilon)).toEqual(target);
      expect(Math.abs(crossEntropy(logits, target) - loss)).toBeLessThan(1e-12);
    }
  });

  it('the moving average', () => {
    const { series, momentum, averages } = python.movingAverage;
    expect(movingAverage(series, momentum)).toEqual(averages);
  });

  it('the sampler: resolutions, rounding, batches by every rule', () => {
    for (const { least, greatest, count, sides } of python.resolutions) {
      expect(resolutions(least, greatest, count)).toEqual(sides);
    }
    for (const { value, divisor, result } of python.divisible) {
      expect(makeDivisible(value, divisor)).toBe(result);
    }
    for (const { rule, batch, side, pictures } of python.batches) {
      const settings = { rule: rule as BatchRule, batch, base: 256, greatest: 320, gpus: 8 };
      expect(batchSize(side, settings), `${rule} ${batch} at ${side}`).toBe(pictures);
    }
  });
});
