/**
 * Times and their reasons, as others printed them; nothing here is computed or measured by this site. The records are
 * compared with the collection of published numbers by the test beside this file.
 */
import { citation, type Source, WORKS } from './source';
import type { Cited } from './training-facts';

const cite = (source: Source): Cited => ({ cited: citation(source), url: WORKS[source.work].url });
const paper = (place: string): Cited => cite({ work: 'mobilevit', place });
const later = (place: string): Cited => cite({ work: 'mobilevitv2', place });
const mobilenetV4 = (place: string): Cited => ({
  cited: `MobileNetV4, 2024, ${place}`,
  url: 'https://arxiv.org/abs/2404.10518v2',
});
const mobileFormer = (place: string): Cited => ({
  cited: `Mobile-Former, ${place}`,
  url: 'https://arxiv.org/abs/2108.05895',
});

/** The devices of the paper's table: an iPhone 12's neural engine and CPU (one picture), a V100 (batch of 32). */
export type TableDevice = 'neural' | 'cpu' | 'gpu';

export const TABLE_DEVICES: readonly TableDevice[] = ['neural', 'cpu', 'gpu'];

export interface TableRow {
  readonly id: 'mobilenetv2' | 'pit' | 'deit' | 'mobilevit';
  readonly name: string;
  readonly parametersMillions: number;
  /** As the paper counts them; MobileViT's at 224 pixels, though its time is at 256. */
  readonly flopsMillions: number;
  /** Per cent. */
  readonly top1: number;
  /** Side of the picture that was timed, in pixels. */
  readonly side: number;
  /** Milliseconds for one picture. */
  readonly ms: Readonly<Record<TableDevice, number>>;
}

/** Tables 3 and 11. MobileNetv2 is the authors' own run with the multi-scale sampler, not Google's. */
export const latencyTableFact = {
  rows: [
    {
      id: 'mobilenetv2',
      name: 'MobileNetv2',
      parametersMillions: 3.5,
      flopsMillions: 300,
      top1: 73.3,
      side: 224,
      ms: { neural: 0.92, cpu: 7.5, gpu: 0.31 },
    },
    {
      id: 'pit',
      name: 'PiT-Ti',
      parametersMillions: 4.9,
      flopsMillions: 700,
      top1: 73,
      side: 224,
      ms: { neural: 10.56, cpu: 24.03, gpu: 0.46 },
    },
    {
      id: 'deit',
      name: 'DeiT-Tiny',
      parametersMillions: 5.7,
      flopsMillions: 1300,
      top1: 72.2,
      side: 224,
      ms: { neural: 10.99, cpu: 28.15, gpu: 0.43 },
    },
    {
      id: 'mobilevit',
      name: 'MobileViT-XS',
      parametersMillions: 2.3,
      flopsMillions: 700,
      top1: 74.8,
      side: 256,
      ms: { neural: 7.28, cpu: 17.86, gpu: 0.62 },
    },
  ] as const satisfies readonly TableRow[],
  /** Pictures in the V100's batch. That its times are of one picture is inferred from their size. */
  gpuBatch: 32,
  /** Runs that the phone's times are the mean of. */
  runs: 100,
  source: paper('Tables 3 and 11'),
};

/** The V100 again, MobileViT's unfold and fold replaced by PyTorch's own. */
export const libraryUnfoldFact = { ms: 0.47, source: paper('Table 11') } as const;

/** MobileViT-XS with larger patches in stages 3 and 4, on the neural engine. */
export const largerPatchesFact = {
  patch: [8, 4, 2],
  ms: 5.93,
  top1: 73.8,
  source: paper('Tables 9 and 10a'),
} as const;

/** Where the reasons are given. */
export const reasonsFact = {
  source: paper('section 4.3 and appendix E'),
  mobileFormer: later('section 4.1'),
} as const;

export interface ElsewhereRow {
  readonly name: string;
  readonly flopsMillions: number;
  readonly top1: number;
  /** Milliseconds on an iPhone 12, one picture. */
  readonly ms: number;
  readonly family: 'mobilevit' | 'mobileformer' | 'separable' | 'convolutions';
}

/** An iPhone 12 again, by the MobileViTv2 paper. Read from one machine transcription, which had a doubtful cell. */
export const elsewhereFact = {
  rows: [
    { name: 'EfficientNet-B0', flopsMillions: 422, top1: 77.1, ms: 1.6, family: 'convolutions' },
    { name: 'Mobile-Former-52M', flopsMillions: 52, top1: 68.7, ms: 7.1, family: 'mobileformer' },
    { name: 'Mobile-Former-294M', flopsMillions: 294, top1: 77.9, ms: 40.7, family: 'mobileformer' },
    { name: 'MobileViT-XXS', flopsMillions: 400, top1: 69, ms: 4.8, family: 'mobilevit' },
    { name: 'MobileViTv2-0.5', flopsMillions: 500, top1: 70.2, ms: 1.6, family: 'separable' },
    { name: 'MobileViTv2-1.0', flopsMillions: 1800, top1: 78.1, ms: 3.4, family: 'separable' },
  ] as const satisfies readonly ElsewhereRow[],
  source: later('Table 2'),
};

/** MobileViT-S on an iPhone 12 with its attention swapped for a separable one; the same transcription. */
export const separableFact = {
  multiHead: { ms: 9.9, top1: 78.4 },
  separable: { ms: 3.4, top1: 78.1 },
  source: later('Table 1'),
} as const;

/** Mobile-Former's headline. */
export const mobileFormerFact = {
  top1: 77.9,
  multiplyAddsMillions: 294,
  /** Points over MobileNetV3. */
  gain: 1.3,
  /** Per cent less compute than it. */
  saving: 17,
  mostTokens: 6,
  source: mobileFormer('abstract'),
} as const;

/** Phones of MobileNetV4's table. */
export type PhoneDevice = 'pixel6Cpu' | 'pixel8Tpu' | 'iphone13';

export const PHONE_DEVICES: readonly PhoneDevice[] = ['pixel6Cpu', 'pixel8Tpu', 'iphone13'];

export interface PhoneRow {
  readonly name: string;
  readonly retrained?: boolean;
  readonly parametersMillions: number;
  /** Rounded to 0.1 G by the source. */
  readonly multiplyAddsMillions: number;
  readonly top1: number;
  /** Milliseconds; null where the table has none. */
  readonly ms: Readonly<Record<PhoneDevice, number | null>>;
}

/** MobileNetV4's own table, trained on ImageNet-1k only; MobileNet-V2 retrained by its authors. */
export const phonesFact = {
  rows: [
    {
      name: 'MobileNet-V2',
      retrained: true,
      parametersMillions: 3.5,
      multiplyAddsMillions: 300,
      top1: 73.4,
      ms: { pixel6Cpu: 5, pixel8Tpu: 0.7, iphone13: 0.7 },
    },
    {
      name: 'MNv4-Conv-S',
      parametersMillions: 3.8,
      multiplyAddsMillions: 200,
      top1: 73.8,
      ms: { pixel6Cpu: 2.4, pixel8Tpu: 0.7, iphone13: 0.6 },
    },
    {
      name: 'MNv4-Conv-M',
      parametersMillions: 9.2,
      multiplyAddsMillions: 1000,
      top1: 79.9,
      ms: { pixel6Cpu: 11.4, pixel8Tpu: 1.1, iphone13: 1.1 },
    },
    {
      name: 'MNv4-Hybrid-M',
      parametersMillions: 10.5,
      multiplyAddsMillions: 1200,
      top1: 80.7,
      ms: { pixel6Cpu: 14.3, pixel8Tpu: 1.5, iphone13: null },
    },
  ] as const satisfies readonly PhoneRow[],
  source: mobilenetV4('Table 6'),
};
