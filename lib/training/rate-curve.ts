/** The learning rate as a line to be drawn: enough points that its corners and its steps are where they are. */
import { type LearningRateSettings, learningRate } from './learning-rate';

/** A straight line needs two points; these many let a reader step through the warm-up. */
const WARMUP_POINTS = 20;

/**
 * Iterations at which the curve bends, ascending: through the warm-up, and the first and the last of every epoch after
 * it, since the cosine holds one rate for a whole epoch.
 */
export function corners(settings: LearningRateSettings): number[] {
  const { warmup, epochs, iterationsPerEpoch } = settings;
  const all = new Set<number>([0]);
  for (let i = 1; i <= WARMUP_POINTS; i++) all.add(Math.floor((warmup * i) / WARMUP_POINTS));
  if (warmup > 0) all.add(warmup - 1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const iteration of [epoch * iterationsPerEpoch, (epoch + 1) * iterationsPerEpoch - 1]) {
      if (iteration > warmup) all.add(iteration);
    }
  }
  return [...all].filter((i) => i < epochs * iterationsPerEpoch).sort((a, b) => a - b);
}

/** Curves of several schedules at the same places, so that they can be read against each other. */
export function rateCurves(
  schedules: readonly LearningRateSettings[],
): readonly { readonly iteration: number; readonly rates: readonly number[] }[] {
  const iterations = [...new Set(schedules.flatMap(corners))].sort((a, b) => a - b);
  return iterations.map((iteration) => ({
    iteration,
    rates: schedules.map((settings) => learningRate(iteration, settings)),
  }));
}
