/**
 * What the chapter on results compares, taken row by row from the collection of published numbers: no number stands
 * here. For the server; see collection.ts.
 */
import type { Network, NetworkGroup } from '@/lib/results/network';
import { citedOf } from './cited';
import { type CollectedRow, collected, collectedRow, numberIn, present, remark } from './collection';
import facts from './facts.json' with { type: 'json' };
import { WORKS } from './source';
import type { Cited } from './training-facts';

const augmentationOf = ({ augmentation }: CollectedRow): Network['augmentation'] =>
  augmentation === 'basic' || augmentation === 'advanced' ? augmentation : null;

function network(group: NetworkGroup, row: CollectedRow): Network {
  return {
    id: (row.row ?? row.model).toLowerCase(),
    group,
    name: row.model,
    variant: row.variant_inferred ?? null,
    parametersMillions: present(row.params_millions, row.model),
    top1: present(row.top1, row.model),
    augmentation: augmentationOf(row),
    source: citedOf(row.source),
  };
}

const inGroup = (group: string): readonly CollectedRow[] => collected.filter((row) => row.group === group);
/** The paper's tables name its own networks, too; they are taken once, from where all three stand. */
const others = (group: string) => inGroup(group).filter(({ model }) => !model.startsWith('MobileViT'));
const MOBILE_FORMER = 'Mobile-Former';

/** Fig. 7b without Mobile-Former, whose README has all seven sizes. */
const vits = others('vit').filter(({ model }) => model !== MOBILE_FORMER);

/** The README does not say how it trained; Fig. 7b of the paper does for the two that it has. */
function mobileFormer(row: CollectedRow): Network {
  const inPaper = inGroup('vit').find(
    ({ model, params_millions, top1 }) =>
      model === MOBILE_FORMER && params_millions === row.params_millions && top1 === row.top1,
  );
  return { ...network('mobileformer', row), augmentation: inPaper ? augmentationOf(inPaper) : null };
}

/** Everything that the paper's comparison prints numbers of, and all sizes of Mobile-Former. */
export const networks: readonly Network[] = [
  ...others('light_cnn').map((row) => network('light', row)),
  ...others('heavy_cnn').map((row) => network('heavy', row)),
  ...vits.filter((row) => augmentationOf(row) === 'basic').map((row) => network('basic', row)),
  ...vits.filter((row) => augmentationOf(row) === 'advanced').map((row) => network('advanced', row)),
  ...inGroup('mobile_former').map(mobileFormer),
  ...inGroup('mobilevit').map((row) => network('mobilevit', row)),
];

const table = inGroup('vit');

/** How well the ViT table is known: its rows, and those that one transcription has and nothing else confirms. */
export const vitTableFact = {
  rows: table.length,
  once: table.filter(({ read_in, cross_check }) => read_in?.length === 1 && cross_check === undefined).length,
} as const;

/** Where they were printed, tables and figures without the numbers of rows. */
export const networkSources: readonly Cited[] = networks.map(({ source: { cited, url } }) => ({
  cited: cited.replace(/ row \w+$/, ''),
  url,
}));

/** Named in the paper's text, drawn as dots, printed nowhere. */
export const unprinted: readonly string[] = inGroup('vit_plotted_only').map(({ model }) => model);
export const unprintedSource: Cited = citedOf(collectedRow('vit_plotted_only', unprinted[0] ?? '').source);

const xs = collectedRow('mobilevit', 'MobileViT-XS');
const timmXs = collectedRow(
  'mobilevit_other_reports',
  'mobilevit_xs.cvnets_in1k (timm evaluation of Apple weights)',
);

const COUNTED = 'GMACs from ';

/** What MobileViT-XS costs, in million multiply-adds, counted at one size by the paper and at another by timm. */
export const xsCostFact = {
  paper: {
    millions: present(xs.flops_millions, xs.model),
    px: numberIn(xs.note ?? '', /counted at (\d+)x/),
    source: citedOf(xs.source),
  },
  timm: {
    millions: present(timmXs.flops_millions, timmXs.model),
    px: present(timmXs.input_px, timmXs.model),
    // Accuracies and costs are in two files of the same repository.
    source: citedOf(timmXs.source.slice(timmXs.source.indexOf(COUNTED) + COUNTED.length)),
  },
  /** The side at which its accuracy was measured. */
  testedPx: present(xs.input_px, xs.model),
  top1: present(xs.top1, xs.model),
} as const;

/** Section 3.1 of the paper, where it gives factors that its own Table 3 contradicts. */
export const contradictedFact = { source: citedOf('arXiv 2110.02178v2 (ICLR 2022) section 3.1') } as const;

export interface NewerNetwork {
  readonly name: string;
  readonly parametersMillions: number;
  readonly multiplyAddsMillions: number;
  /** Trained on ImageNet-1k alone. */
  readonly top1: number;
  /** Taught by a larger network on further pictures; null where nobody printed it. */
  readonly distilled: number | null;
  /** Taught, and trained before on JFT. */
  readonly pretrained: number | null;
}

const DISTILLED = ' (distilled)';
const PRETRAINED = ' (distilled + JFT pre-training)';
const found = (model: string) =>
  inGroup('mobilenetv4_distilled').find((row) => row.model === model)?.top1 ?? null;

/** MobileNetV4 by what it was trained with. */
export const newerFact: {
  readonly rows: readonly NewerNetwork[];
  readonly source: Cited;
  readonly distilledSource: Cited;
  readonly pretrainedSource: Cited;
} = {
  rows: inGroup('mobilenetv4').map((row) => ({
    name: row.model,
    parametersMillions: present(row.params_millions, row.model),
    multiplyAddsMillions: present(row.flops_millions, row.model),
    top1: present(row.top1, row.model),
    distilled: found(`${row.model}${DISTILLED}`),
    pretrained: found(`${row.model}${PRETRAINED}`),
  })),
  source: citedOf(collectedRow('mobilenetv4', 'MNv4-Conv-S').source),
  distilledSource: citedOf(collectedRow('mobilenetv4_distilled', `MNv4-Conv-S${DISTILLED}`).source),
  pretrainedSource: citedOf(collectedRow('mobilenetv4_distilled', `MNv4-Hybrid-L${PRETRAINED}`).source),
};

const { skip_connection: skip } = facts.ablations;

/** MobileViT-S without the block's shortcut and with it, top-1 in per cent. */
export const shortcutFact = {
  rows: skip.rows.map(({ skip: shortcut, top1 }) => ({ shortcut, top1 })),
  source: citedOf(skip.source),
} as const;

/** Epochs of the longest recipe by which baselines were trained again. */
export const longRecipeFact = {
  epochs: numberIn(facts.mobilenet_fairness.reading, /ra4 runs ([\d,]+) epochs/),
  source: citedOf(collectedRow('retrained_timm', 'mobilenetv1_125.ra4_e3600_r224_in1k').source),
} as const;

/** EfficientNet-B0 as the same first author printed it a year later. */
export const laterB0Fact = {
  top1: numberIn(remark(/^EfficientNet gap/), /MobileViTv2 paper prints ([\d.]+)/),
  source: WORKS.mobilevitv2,
} as const;
