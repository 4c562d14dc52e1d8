/** The numbers that the prose and the questions name, written out: none of them is typed where it is read. */
import { baselines } from '@/lib/figures/baseline-facts';
import { patchSizeFact } from '@/lib/figures/paper-facts';
import { longRecipeFact, networks, newerFact, vitTableFact, xsCostFact } from '@/lib/figures/results-facts';
import { recipeFact, releaseFact, smoothingAverageFact } from '@/lib/figures/training-facts';
import { detectionFacts, segmentationFacts } from '@/lib/figures/transfer-facts';
import { formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { difference } from '@/lib/results/claims';
import { networkOf } from '@/lib/results/network';
import { gain, gapTo, judgedVersion, versionOf } from '@/lib/results/retraining';
import { DEIT, DEIT_BASIC, S, XS } from './claims-walk';
import { smallestLead } from './retraining-words';

const xs = networkOf(networks, XS);
const s = networkOf(networks, S);
const deit = networkOf(networks, DEIT);
const deitBasic = networkOf(networks, DEIT_BASIC);
const b0 = networkOf(baselines, 'b0');
const judged = (id: string) => {
  const baseline = networkOf(baselines, id);
  const version = judgedVersion(baseline);
  return {
    before: gapTo(baseline, versionOf(baseline)),
    after: gapTo(baseline, version),
    gain: gain(baseline, version),
  };
};
const v1 = judged('v1-narrow');
const v2 = judged('v2-narrow');
const v3 = judged('v3-small');
const b0Long = judgedVersion(b0);
const newest = newerFact.rows.reduce((a, b) => ((b.pretrained ?? 0) > (a.pretrained ?? 0) ? b : a));
const smallestNewer = newerFact.rows.reduce((a, b) => (b.parametersMillions < a.parametersMillions ? b : a));
const detector = (id: string) => networkOf(detectionFacts, `detection_light ${id}`);
const segmenter = (id: string) => networkOf(segmentationFacts, `segmentation ${id}`);
const [patch] = patchSizeFact.rows;
const cheapest = patchSizeFact.rows.reduce((a, b) => (b.latencyMs < a.latencyMs ? b : a));
const dearest = patchSizeFact.rows.reduce((a, b) => (b.latencyMs > a.latencyMs ? b : a));
const [plain, , both] = smoothingAverageFact.rows;
const GIGA = 1000;

/** With one decimal, as sources print accuracies, sizes and leads. */
const fixed = {
  xsTop1: xs.top1,
  sTop1: s.top1,
  xsSize: xs.parametersMillions,
  sSize: s.parametersMillions,
  deitSize: deit.parametersMillions,
  ratio: deit.parametersMillions / xs.parametersMillions,
  deitGap: difference(xs.top1, deit.top1),
  augmentationGain: difference(deit.top1, deitBasic.top1),
  b0Top1: versionOf(b0).top1,
  b0Gap: gapTo(b0, versionOf(b0)),
  b0LongTop1: b0Long.top1,
  b0LongLead: -gapTo(b0, b0Long),
  smallestLead: smallestLead(baselines),
  v1Gap: v1.before,
  v1After: v1.after,
  v2Gap: v2.before,
  v2After: v2.after,
  v3Gap: v3.before,
  v3After: v3.after,
  v4Best: newest.pretrained ?? Number.NaN,
  v4Alone: newest.top1,
  v4Times: newest.parametersMillions / s.parametersMillions,
  v4SmallTop1: smallestNewer.top1,
  v4SmallSize: smallestNewer.parametersMillions,
  paperGiga: xsCostFact.paper.millions / GIGA,
  detectorXsGiga: (detector('mobilevit-xs').multiplyAddsMillions ?? Number.NaN) / GIGA,
  detectorV2Giga: (detector('mobilenetv2').multiplyAddsMillions ?? Number.NaN) / GIGA,
  segmenterXsGiga: (segmenter('mobilevit-xs').multiplyAddsMillions ?? Number.NaN) / GIGA,
  segmenterV2Giga: (segmenter('mobilenetv2').multiplyAddsMillions ?? Number.NaN) / GIGA,
  bothGain: difference(both.top1, plain.top1),
  cheapestLoss: difference(patch?.top1 ?? Number.NaN, cheapest.top1),
  dearestGain: difference(dearest.top1, patch?.top1 ?? Number.NaN),
} as const satisfies Readonly<Record<string, number>>;

/** As they are. */
const plainly = {
  paperPx: xsCostFact.paper.px,
  testedPx: xsCostFact.testedPx,
  timmGiga: xsCostFact.timm.millions / GIGA,
  epochs: recipeFact.epochs,
  longEpochs: longRecipeFact.epochs,
  noise: releaseFact.variance,
  b0Versions: b0.versions.length,
  vitRows: vitTableFact.rows,
  vitOnce: vitTableFact.once,
} as const satisfies Readonly<Record<string, number>>;

/** With two decimals, as the paper prints milliseconds. */
const times = {
  patchMs: patch?.latencyMs ?? Number.NaN,
  cheapestMs: cheapest.latencyMs,
  dearestMs: dearest.latencyMs,
} as const satisfies Readonly<Record<string, number>>;

export type NumberName = keyof typeof fixed | keyof typeof plainly | keyof typeof times;

/** Every name that prose may use. */
export const NUMBER_NAMES: readonly string[] = [fixed, plainly, times].flatMap(Object.keys);

/** A number by its name, as the language writes it. */
export function numberNamed(name: NumberName, locale: Locale): string {
  if (name in fixed) return formatFixed(locale, fixed[name as keyof typeof fixed], 1);
  if (name in times) return formatFixed(locale, times[name as keyof typeof times], 2);
  return formatNumber(locale, plainly[name as keyof typeof plainly], 2);
}
