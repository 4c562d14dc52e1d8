/**
 * The multi-scale sampler: every batch has a resolution drawn at random and as many pictures as make it cost the same
 * (paper, section 3.2). The paper's rule and that of the released code differ; both are here by name.
 */

/** Whose rule sets the batch: the paper's text, the code as first released (v0.1), or the code as it stands (HEAD). */
export type BatchRule = 'paper' | 'first-release' | 'head';

/** Resolutions are multiples of this many pixels: the network halves its map five times. */
const MULTIPLE = 32;

/** The nearest multiple, never less than nine tenths of the value (ml-cvnets' make_divisible). */
export function makeDivisible(value: number, divisor: number): number {
  const nearest = Math.max(divisor, Math.floor((value + divisor / 2) / divisor) * divisor);
  return nearest < 0.9 * value ? nearest + divisor : nearest;
}

/** Sides of the square resolutions: `count` of them at equal distances, each rounded to a multiple of 32. */
export function resolutions(least: number, greatest: number, count: number): number[] {
  const step = (greatest - least) / (count - 1);
  return Array.from({ length: count }, (_, i) => makeDivisible(least + i * step, MULTIPLE));
}

export interface BatchSettings {
  readonly rule: BatchRule;
  /** Pictures in a batch of the rule's own reference: the greatest resolution for the paper, `base` for the code. */
  readonly batch: number;
  /** Side that the code takes as its reference. */
  readonly base: number;
  /** Side that the paper takes as its reference. */
  readonly greatest: number;
  /** The code's first release rounds batches to a multiple of these. */
  readonly gpus: number;
}

/** Pictures of one batch on one GPU at a resolution. */
export function batchSize(side: number, { rule, batch, base, greatest, gpus }: BatchSettings): number {
  switch (rule) {
    case 'paper':
      return Math.floor((greatest ** 2 * batch) / side ** 2);
    case 'first-release':
      return Math.max(batch, makeDivisible(Math.floor((base ** 2 * batch) / side ** 2), gpus));
    case 'head':
      return Math.max(1, Math.floor((base ** 2 * batch) / side ** 2));
  }
}

export interface Batch {
  readonly side: number;
  readonly pictures: number;
}

/**
 * One epoch of one GPU: batches of random resolutions until all pictures were seen; the last is as small as what is
 * left.
 *
 * @param random numbers from 0 to 1, one per batch
 */
export function epoch(
  pictures: number,
  sides: readonly number[],
  settings: BatchSettings,
  random: () => number,
): Batch[] {
  const batches: Batch[] = [];
  for (let left = pictures; left > 0; ) {
    const side = sides[Math.floor(random() * sides.length)] ?? settings.base;
    const size = Math.min(left, batchSize(side, settings));
    batches.push({ side, pictures: size });
    left -= size;
  }
  return batches;
}

/** Mean pictures of a batch, over resolutions drawn alike: what the number of updates follows from. */
export const meanBatch = (sides: readonly number[], settings: BatchSettings): number =>
  sides.reduce((sum, side) => sum + batchSize(side, settings), 0) / sides.length;

/** Pixels of a batch: what its cost grows with. */
export const pixelsOf = ({ side, pictures }: Batch): number => side * side * pictures;

/** Updates of a whole run, expected over the draws. @param pictures of the training set */
export const updatesOf = (
  pictures: number,
  epochs: number,
  sides: readonly number[],
  settings: BatchSettings,
): number => (pictures * epochs) / (settings.gpus * meanBatch(sides, settings));
