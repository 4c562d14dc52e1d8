/** The numbers that the prose and the questions name, written out: none of them is typed where it is read. */
import {
  elsewhereFact,
  largerPatchesFact,
  latencyTableFact,
  libraryUnfoldFact,
  mobileFormerFact,
  phonesFact,
  separableFact,
} from '@/lib/figures/latency-facts';
import { formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { PIECES } from '@/lib/latency/kernels';
import { bytesOf, total } from '@/lib/latency/operations';
import { blockTraffic } from '@/lib/latency/traffic';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { operationsIn, SIZE } from './counts';
import { BASE, expectedMs, OURS, rowOf, slowdown } from './latency-walk';
import { DIGITS } from './sizes';

const mobilevit = operationsIn('mobilevit-xxs');
const bridge = elsewhereFact.rows.find(({ name }) => name.endsWith('294M'));
const small = elsewhereFact.rows.find(({ name }) => name.endsWith('52M'));
const b0 = elsewhereFact.rows.find(({ family }) => family === 'convolutions');
const convM = phonesFact.rows.find(({ name }) => name.endsWith('Conv-M'));
const hybridM = phonesFact.rows.find(({ name }) => name.endsWith('Hybrid-M'));
const of = (value: number | null | undefined) => value ?? Number.NaN;

/** The stage of XXS whose maps are largest: attention writes most there. */
const STAGE = 3;

const shareOfTraffic = (kind: string): number => {
  const all = blockTraffic(VARIANTS.xxs, STAGE, SIZE);
  return of(all.find((one) => one.kind === kind)?.bytes) / all.reduce((sum, { bytes }) => sum + bytes, 0);
};

const fixed = {
  neuralMs: OURS.ms.neural,
  cpuMs: OURS.ms.cpu,
  gpuMs: OURS.ms.gpu,
  baseMs: BASE.ms.neural,
  baseTop1: BASE.top1,
  top1: OURS.top1,
  deitMs: rowOf('deit').ms.neural,
  pitMs: rowOf('pit').ms.neural,
  libraryMs: libraryUnfoldFact.ms,
  patchesMs: largerPatchesFact.ms,
  side: OURS.side,
  otherSide: BASE.side,
  runs: latencyTableFact.runs,
  bridgeMs: of(bridge?.ms),
  bridgeFlops: of(bridge?.flopsMillions),
  bridgeSmallMs: of(small?.ms),
  bridgeSmallFlops: of(small?.flopsMillions),
  b0Ms: of(b0?.ms),
  bridgeTop1: mobileFormerFact.top1,
  bridgeGain: mobileFormerFact.gain,
  bridgeSaving: mobileFormerFact.saving,
  bridgeTokens: mobileFormerFact.mostTokens,
  multiHeadMs: separableFact.multiHead.ms,
  separableMs: separableFact.separable.ms,
  multiHeadTop1: separableFact.multiHead.top1,
  separableTop1: separableFact.separable.top1,
  convTop1: of(convM?.top1),
  convFlops: of(convM?.multiplyAddsMillions),
  convPhone: of(convM?.ms.iphone13),
  hybridTop1: of(hybridM?.top1),
  hybridTpu: of(hybridM?.ms.pixel8Tpu),
  convTpu: of(convM?.ms.pixel8Tpu),
} as const satisfies Readonly<Record<string, number>>;

const computed = {
  neuralTimes: () => slowdown(OURS, 'neural'),
  cpuTimes: () => slowdown(OURS, 'cpu'),
  gpuTimes: () => slowdown(OURS, 'gpu'),
  neuralFactor: () => OURS.ms.neural / expectedMs(OURS, 'neural'),
  flopsTimes: () => OURS.flopsMillions / BASE.flopsMillions,
  overDeit: () => rowOf('deit').ms.neural / OURS.ms.neural,
  areaFactor: () => (OURS.side / BASE.side) ** 2,
  layerNormPieces: () => PIECES['layer-norm'].length,
  bridgeTimes: () => of(bridge?.ms) / of(b0?.ms),
} as const satisfies Readonly<Record<string, () => number>>;

const shares = {
  unfoldShare: () => 1 - libraryUnfoldFact.ms / OURS.ms.gpu,
  permuteShare: () => shareOfTraffic('permute'),
  scoresShare: () => shareOfTraffic('attention'),
  foldShare: () => 1 - total(mobilevit.folded, bytesOf) / total(mobilevit.apart, bytesOf),
} as const satisfies Readonly<Record<string, () => number>>;

export type NumberName = keyof typeof fixed | keyof typeof computed | keyof typeof shares;

/** Every name that prose may use. */
export const NUMBER_NAMES: readonly string[] = [fixed, computed, shares].flatMap(Object.keys);

/** A number by its name, as the language writes it. */
export function numberNamed(name: NumberName, locale: Locale): string {
  if (name in shares) return formatPercent(locale, shares[name as keyof typeof shares]());
  if (name in computed) {
    return formatNumber(locale, computed[name as keyof typeof computed](), DIGITS.short);
  }
  return formatNumber(locale, fixed[name as keyof typeof fixed], DIGITS.ms);
}
