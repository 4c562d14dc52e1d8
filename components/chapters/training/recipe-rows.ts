/** The rows of the setup's table, filled with the numbers of the records. */
import { ourLog, ourRun } from '@/lib/figures/our-run';
import { laterFact, recipeFact, releaseFact, samplerFact } from '@/lib/figures/training-facts';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { listOf } from './list';

export interface RecipeRow {
  readonly id: string;
  readonly name: string;
  readonly paper: string;
  readonly configuration: string;
  readonly ours: string;
  /** The configuration contradicts the paper. */
  readonly differs: boolean;
}

export function recipeRows(locale: Locale, words: Training['recipe']): readonly RecipeRow[] {
  const number = (value: number) => formatNumber(locale, value, 5);
  const rateOf = ({ start, peak, end }: typeof recipeFact.rate) => ({
    start: number(start),
    peak: number(peak),
    end: number(end),
  });
  const batches = ourLog.map(({ updatesHere }) => Math.round(ourRun.trainingPictures / updatesHere));
  const values = {
    epochs: number(recipeFact.epochs),
    batch: number(recipeFact.batch),
    gpus: number(recipeFact.gpus),
    perGpu: number(releaseFact.batch),
    classes: number(releaseFact.classes),
    ...rateOf(recipeFact.rate),
    warmup: number(recipeFact.warmup),
    laterWarmup: number(laterFact.warmup),
    decay: number(recipeFact.weightDecay),
    betas: listOf(locale, releaseFact.betas, 3),
    smoothing: number(recipeFact.smoothing),
    momentum: number(releaseFact.momentum),
    sides: listOf(locale, samplerFact.sides),
    days: number(releaseFact.days),
    gpu: releaseFact.gpu,
    ourClasses: number(ourRun.classes),
    ourPictures: number(ourRun.trainingPictures),
    ourEpochs: number(ourLog.length),
    ourLeastBatch: number(Math.min(...batches)),
    ourGreatestBatch: number(Math.max(...batches)),
    ourPeak: number(ourRun.peak),
    ourEnd: number(ourRun.end),
    ourWarmup: number(ourRun.warmupEpochs),
    ourDecay: number(ourRun.weightDecay),
    ourSmoothing: number(ourRun.smoothing),
    ourSides: ourRun.sides
      .map((ends) => ends.map(String).join('–'))
      .reduceRight((rest, first) => format(words.after, { first, rest })),
    optimiser: recipeFact.optimiser,
    cores: number(ourRun.cores),
    hours: formatNumber(locale, ourLog.reduce((sum, { seconds }) => sum + seconds, 0) / 3600, 1),
  };
  return Object.entries(words.rows).map(([id, { name, paper, configuration, ours }]) => ({
    id,
    name,
    paper: format(paper, values),
    configuration: format(configuration, values),
    ours: format(ours, values),
    differs: id === 'warmup',
  }));
}
