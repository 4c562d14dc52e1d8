/** The words of the sampler's steps, with the numbers that the figure shows. */
import type { PlayerStep } from '@/components/player/use-step-player';
import { recipeFact, samplerFact } from '@/lib/figures/training-facts';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Batch, batchSize, pixelsOf } from '@/lib/training/sampler';
import { listOf } from './list';
import {
  ASKED_AT,
  batchesOf,
  budgetOf,
  epochPixels,
  ONE_SIZE_EPOCH,
  PICTURES,
  SETTINGS,
  SIDES,
  SPACED,
  STEPS,
} from './sampler-walk';

const LEAST = SIDES[0] ?? Number.NaN;
const GREATEST = SIDES.at(-1) ?? Number.NaN;
const MILLION = 1e6;

/** The steps as the player takes them. @param epoch the reader's draw */
export function samplerSteps(
  locale: Locale,
  words: Training['sampler'],
  epoch: readonly Batch[],
): readonly PlayerStep[] {
  const first = STEPS.indexOf('draw');
  return STEPS.map((kind, step) => {
    const number = step - first;
    return {
      name: format(words.names[kind], { n: number + 1 }),
      caption: format(words.captions[kind], valuesOf(locale, epoch, number)),
      tick: tickOf(kind, number, words),
      question: step === ASKED_AT,
    };
  });
}

/** Steps that belong together stand under one name. */
function tickOf(kind: (typeof STEPS)[number], number: number, words: Training['sampler']): string | null {
  if (kind === 'rounded' || kind === 'smallest' || kind === 'paper') return null;
  if ((kind === 'draw' && number > 0) || kind === 'epoch') return null;
  return words.ticks[kind];
}

/** Everything that a caption may name. @param number which draw it is about, from 0 */
function valuesOf(locale: Locale, epoch: readonly Batch[], number: number) {
  const count = (value: number) => formatNumber(locale, value, 0);
  const million = (value: number) => formatNumber(locale, value / MILLION, 1);
  const { paper, 'first-release': release, head } = SETTINGS;
  const batch = epoch[Math.max(0, Math.min(number, epoch.length - 1))];
  const costs = batchesOf('first-release').map((n, i) => n * (SIDES[i] ?? 0) ** 2);
  const { standard, multiScale } = samplerFact.updatesThousands;
  return {
    spaced: listOf(locale, SPACED),
    sides: listOf(locale, SIDES),
    changed: listOf(
      locale,
      SPACED.filter((side) => !SIDES.includes(side)),
    ),
    budgetPictures: count(paper.batch),
    greatest: count(GREATEST),
    least: count(LEAST),
    budget: million(budgetOf(paper)),
    smallest: count(batchSize(LEAST, paper)),
    paperBatches: listOf(locale, batchesOf('paper')),
    releaseBatches: listOf(locale, batchesOf('first-release')),
    floor: count(release.batch),
    overshoot: formatNumber(locale, Math.max(...costs) / budgetOf(release), 2),
    headBatches: listOf(locale, batchesOf('head')),
    base: count(head.base),
    perGpu: count(head.batch),
    n: count(number + 1),
    total: count(PICTURES),
    side: count(batch?.side ?? Number.NaN),
    pictures: count(batch?.pictures ?? Number.NaN),
    pixels: million(batch ? pixelsOf(batch) : Number.NaN),
    updates: count(epoch.length),
    oneSize: count(ONE_SIZE_EPOCH.length),
    share: formatPercent(locale, epochPixels(epoch) / epochPixels(ONE_SIZE_EPOCH)),
    standard: count(standard),
    multiScale: count(multiScale),
    epochs: count(recipeFact.epochs),
    secondsStandard: count(samplerFact.epochSeconds.standard),
    secondsMulti: count(samplerFact.epochSeconds.multiScale),
    gain: formatNumber(locale, samplerFact.gain),
  };
}
