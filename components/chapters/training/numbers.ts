/** The numbers that the prose and the dictionaries name, written out: none of them is typed where it is read. */
import { ourLog, ourRun } from '@/lib/figures/our-run';
import {
  laterFact,
  recipeFact,
  releaseFact,
  samplerFact,
  smoothingAverageFact,
  weightDecayFact,
} from '@/lib/figures/training-facts';
import { formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { leastLoss, smoothedTarget } from '@/lib/training/label-smoothing';
import { halfLife } from '@/lib/training/moving-average';
import { updatesPerEpoch } from './run-length';
import { batchesOf, SIDES } from './sampler-walk';

const LEAST = SIDES[0] ?? Number.NaN;
const GREATEST = SIDES.at(-1) ?? Number.NaN;

const workOf = (side: number, pictures: number) =>
  pictures * multiplyAdds(VARIANTS.xxs, { height: side, width: side }).total;

/** What a batch at the greatest side does, in multiply-adds of XXS, for one that a batch at the least side does. */
const workRatio = (): number => {
  const batches = batchesOf('head');
  return workOf(GREATEST, batches.at(-1) ?? Number.NaN) / workOf(LEAST, batches[0] ?? Number.NaN);
};

const [plain, smoothed, both] = smoothingAverageFact.rows;
const decays = weightDecayFact.rows;
const best = decays.reduce((a, b) => (b.top1 > a.top1 ? b : a));
const worst = decays.reduce((a, b) => (b.top1 < a.top1 ? b : a));

const fixed = {
  epochs: recipeFact.epochs,
  batch: recipeFact.batch,
  gpus: recipeFact.gpus,
  start: recipeFact.rate.start,
  peak: recipeFact.rate.peak,
  end: recipeFact.rate.end,
  warmup: recipeFact.warmup,
  laterWarmup: laterFact.warmup,
  decay: recipeFact.weightDecay,
  smoothing: recipeFact.smoothing,
  momentum: releaseFact.momentum,
  days: releaseFact.days,
  variance: releaseFact.variance,
  perGpu: releaseFact.batch,
  base: releaseFact.base,
  classes: releaseFact.classes,
  least: LEAST,
  greatest: GREATEST,
  scales: SIDES.length,
  gain: samplerFact.gain,
  secondsStandard: samplerFact.epochSeconds.standard,
  secondsMulti: samplerFact.epochSeconds.multiScale,
  updatesStandard: samplerFact.updatesThousands.standard,
  updatesMulti: samplerFact.updatesThousands.multiScale,
  top1Plain: plain.top1,
  top1Smoothed: smoothed.top1,
  top1Both: both.top1,
  bestDecay: best.decay,
  bestDecayTop1: best.top1,
  worstDecay: worst.decay,
  worstDecayTop1: worst.top1,
  tenClasses: ourRun.classes,
  ourEpochs: ourLog.length,
  ourPictures: ourRun.trainingPictures,
  ourValidation: ourRun.validationPictures,
  ourChecked: ourRun.checked,
} as const satisfies Readonly<Record<string, number>>;

const computed = {
  /** Epochs of the later warm-up, with the sampler on. */
  laterWarmupEpochs: () => laterFact.warmup / updatesPerEpoch('multiScale'),
  halfLife: () => Math.round(halfLife(releaseFact.momentum)),
  leastLoss: () => leastLoss(smoothedTarget(ourRun.classes, 0, ourRun.smoothing)),
  chanceLoss: () => Math.log(ourRun.classes),
  workRatio,
  ourUpdates: () => ourLog.at(-1)?.updates ?? Number.NaN,
  ourHours: () => ourLog.reduce((sum, { seconds }) => sum + seconds, 0) / 3600,
} as const satisfies Readonly<Record<string, () => number>>;

const shares = {
  chance: () => 1 / ourRun.classes,
  chanceThousand: () => 1 / releaseFact.classes,
  ourTop1: () => Math.max(...ourRun.measured.map(({ value }) => value)),
} as const satisfies Readonly<Record<string, () => number>>;

export type NumberName = keyof typeof fixed | keyof typeof computed | keyof typeof shares;

/** What is known less exactly than its arithmetic would say. */
const ROUGH: ReadonlySet<string> = new Set(['ourHours', 'laterWarmupEpochs', 'workRatio']);

/** Every name that prose may use. */
export const NUMBER_NAMES: readonly string[] = [fixed, computed, shares].flatMap(Object.keys);

/** A number by its name, as the language writes it. */
export function numberNamed(name: NumberName, locale: Locale): string {
  if (name in shares) return formatPercent(locale, shares[name as keyof typeof shares](), 1);
  if (name in computed) {
    return formatNumber(locale, computed[name as keyof typeof computed](), ROUGH.has(name) ? 1 : 2);
  }
  return formatNumber(locale, fixed[name as keyof typeof fixed], 5);
}
