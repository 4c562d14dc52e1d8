/**
 * How MobileViT was trained, as others printed it; nothing here is computed or measured by this site. The records are
 * compared with the collection of published numbers, and with training/recipe/config.py, by the test beside this file.
 */
import { citation, type Source, WORKS } from './source';

/** A source that can be opened. */
export interface Cited {
  readonly cited: string;
  readonly url: string;
}

const paper = (place: string): Cited => {
  const source: Source = { work: 'mobilevit', place };
  return { cited: citation(source), url: WORKS.mobilevit.url };
};

const REPOSITORY = 'https://github.com/apple/ml-cvnets/blob';
const RELEASE = 'd38a116fe134a8cd5db18670764fdaafd39a5d4f';
const LATER = '0c0f79822f0ae6670319b5befccb7be24adca16e';

/** Section 4.1. Rates and the decay are of AdamW. */
export const recipeFact = {
  epochs: 300,
  /** Pictures in a batch over all GPUs, where one size is used. */
  batch: 1024,
  gpus: 8,
  optimiser: 'AdamW',
  rate: { start: 0.0002, peak: 0.002, end: 0.0002 },
  /** Iterations. */
  warmup: 3000,
  /** Decoupled from the gradient, of every parameter. */
  weightDecay: 0.01,
  smoothing: 0.1,
  source: paper('section 4.1'),
} as const;

/** The configuration that was released with the checkpoints (v0.1), where it says more than the paper. */
export const releaseFact = {
  /** Share of the newest weights in the average. */
  momentum: 0.0005,
  betas: [0.9, 0.999],
  /** Pictures on one GPU at the side that the code's batch rule refers to. */
  batch: 128,
  base: 256,
  /** Of ImageNet-1k. */
  classes: 1000,
  /** Percentage points either way that two runs may differ by, as the authors put it. */
  variance: 0.3,
  days: 2,
  gpu: 'A100',
  source: {
    cited: 'ml-cvnets v0.1, mobilevit_small.yaml',
    url: `${REPOSITORY}/${RELEASE}/config/classification/mobilevit_small.yaml`,
  },
  hardwareSource: {
    cited: 'ml-cvnets v0.1, README-mobilevit.md',
    url: `${REPOSITORY}/${RELEASE}/examples/README-mobilevit.md`,
  },
  samplerSource: {
    cited: 'ml-cvnets v0.1, sampler/utils.py',
    url: `${REPOSITORY}/${RELEASE}/data/sampler/utils.py`,
  },
} as const;

/** The configuration as it stands in the repository now. */
export const laterFact = {
  warmup: 20_000,
  source: {
    cited: 'ml-cvnets, mobilevit.yaml',
    url: `${REPOSITORY}/${LATER}/config/classification/imagenet/mobilevit.yaml`,
  },
  samplerSource: {
    cited: 'ml-cvnets, sampler/utils.py',
    url: `${REPOSITORY}/${LATER}/data/sampler/utils.py`,
  },
} as const;

/** The multi-scale sampler against one size. Updates are those of the whole run, of all its epochs. */
export const samplerFact = {
  sides: [160, 192, 256, 288, 320],
  /** Top-1, percentage points, about. */
  gain: 0.5,
  epochSeconds: { standard: 380, multiScale: 270 },
  updatesThousands: { standard: 375, multiScale: 232 },
  source: paper('Fig. 5b'),
  gainSource: paper('section 3.2'),
} as const;

export interface SamplerElsewhere {
  readonly model: string;
  readonly epochs: number;
  readonly standard: SamplerRun;
  readonly multiScale: SamplerRun;
}

export interface SamplerRun {
  readonly top1: number;
  readonly updatesThousands: number;
  /** Thousands of seconds. */
  readonly time: number;
}

/** The same sampler on two convolutional networks, both runs the authors'. */
export const samplerElsewhereFact: { readonly rows: readonly SamplerElsewhere[]; readonly source: Cited } = {
  rows: [
    {
      model: 'ResNet-50',
      epochs: 150,
      standard: { top1: 77.1, updatesThousands: 187, time: 54 },
      multiScale: { top1: 78.6, updatesThousands: 116, time: 40 },
    },
    {
      model: 'MobileNetv2-1.0',
      epochs: 300,
      standard: { top1: 72.1, updatesThousands: 375, time: 78 },
      multiScale: { top1: 73.3, updatesThousands: 232, time: 67 },
    },
  ],
  source: paper('Table 5'),
};

/** MobileViT-S, top-1 in per cent. */
export const smoothingAverageFact = {
  rows: [
    { smoothing: false, average: false, top1: 78 },
    { smoothing: true, average: false, top1: 78.3 },
    { smoothing: true, average: true, top1: 78.4 },
  ],
  source: paper('Table 7'),
} as const;

/** MobileViT-S, top-1 in per cent, by the weight decay. */
export const weightDecayFact = {
  rows: [
    { decay: 0.1, top1: 76.5 },
    { decay: 0.01, top1: 78.4 },
    { decay: 0.001, top1: 77.6 },
    { decay: 0.0001, top1: 77.4 },
  ],
  source: paper('Fig. 11'),
} as const;
