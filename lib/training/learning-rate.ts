/** The learning rate of an iteration, as MobileViT's recipe sets it (paper, section 4.1; ml-cvnets' cosine scheduler). */

export interface LearningRateSettings {
  /** Where the warm-up begins. */
  readonly start: number;
  /** Where the warm-up ends and the cosine begins. */
  readonly peak: number;
  /** Where the cosine ends. */
  readonly end: number;
  /** Iterations of the warm-up. */
  readonly warmup: number;
  readonly epochs: number;
  readonly iterationsPerEpoch: number;
}

/**
 * Linear over the warm-up's iterations; afterwards a cosine of the epoch. The cosine is not shifted by the warm-up: it
 * counts epochs from the start of the run, so that after a long warm-up it sets in below its peak.
 *
 * @param iteration counted from 0, over the whole run
 */
export function learningRate(iteration: number, settings: LearningRateSettings): number {
  const { start, peak, warmup } = settings;
  if (iteration < warmup) return start + ((peak - start) * iteration) / warmup;
  return cosineRate(epochOf(iteration, settings), settings);
}

/** The cosine alone. @param epoch from 0 to `epochs`; the run holds one rate for a whole epoch */
export function cosineRate(
  epoch: number,
  { peak, end, epochs }: Pick<LearningRateSettings, 'peak' | 'end' | 'epochs'>,
): number {
  return end + 0.5 * (peak - end) * (1 + Math.cos((Math.PI * epoch) / epochs));
}

/** The epoch that an iteration belongs to, from 0. */
export const epochOf = (iteration: number, { iterationsPerEpoch }: LearningRateSettings): number =>
  Math.floor(iteration / iterationsPerEpoch);

/** How far the rate falls, as a share of the peak, where the warm-up hands over to the cosine. */
export function dropAfterWarmup(settings: LearningRateSettings): number {
  return (settings.peak - learningRate(settings.warmup, settings)) / settings.peak;
}
