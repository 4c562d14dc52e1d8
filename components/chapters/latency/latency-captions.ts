/** The words of the walk's steps, with the numbers that the figure shows. */
import type { PlayerStep } from '@/components/player/use-step-player';
import {
  largerPatchesFact,
  latencyTableFact,
  libraryUnfoldFact,
  type TableDevice,
} from '@/lib/figures/latency-facts';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import {
  ASKED_AT,
  BASE,
  countedMillions,
  expectedMs,
  type LatencyStep,
  OURS,
  rowOf,
  STEPS,
  slowdown,
} from './latency-walk';
import { DIGITS } from './sizes';

/** The steps as the player takes them. */
export const latencySteps = (locale: Locale, words: Latency['table']): readonly PlayerStep[] =>
  STEPS.map((kind, step) => ({
    name: words.names[kind],
    tick: words.ticks[kind],
    caption: format(words.captions[kind], valuesOf(locale, kind)),
    question: step === ASKED_AT,
  }));

/** Everything that a caption may name. */
function valuesOf(locale: Locale, kind: LatencyStep) {
  const ms = (value: number) => formatNumber(locale, value, DIGITS.ms);
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const short = (value: number) => formatNumber(locale, value, DIGITS.short);
  const times = (value: number) => formatFixed(locale, value, DIGITS.short);
  const device: TableDevice =
    kind === 'cpu' ? 'cpu' : kind === 'gpu' || kind === 'library' ? 'gpu' : 'neural';
  return {
    base: count(BASE.flopsMillions),
    ours: count(OURS.flopsMillions),
    deit: count(rowOf('deit').flopsMillions),
    ms: ms(BASE.ms[device]),
    ...(kind === 'patches' && { ms: ms(largerPatchesFact.ms) }),
    expected: ms(expectedMs(OURS, device)),
    printed: ms(OURS.ms[device]),
    beyond: short(OURS.ms[device] / expectedMs(OURS, device)),
    fewer: ms(rowOf('pit').ms[device]),
    more: ms(rowOf('deit').ms[device]),
    batch: count(latencyTableFact.gpuBatch),
    library: ms(libraryUnfoldFact.ms),
    top1: short(largerPatchesFact.top1),
    fullTop1: short(OURS.top1),
    theirs: count(BASE.side),
    side: count(OURS.side),
    counted: count(countedMillions()),
    neural: times(slowdown(OURS, 'neural')),
    cpu: times(slowdown(OURS, 'cpu')),
    gpu: times(slowdown(OURS, 'gpu')),
  };
}
