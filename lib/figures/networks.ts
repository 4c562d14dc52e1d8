/**
 * Whole networks as others printed them; nothing here is computed or measured by this site. Accuracies are top-1 on
 * ImageNet-1k, times are of one image on an iPhone 12.
 */
import type { Source } from './source';

/** `basic`: random resized crop and flip; `advanced`: MixUp, CutMix, RandAugment and the like on top. */
export type Augmentation = 'basic' | 'advanced';

export interface NetworkFact {
  /** As the source writes it. */
  readonly name: string;
  readonly parametersMillions: number;
  /** At 224×224 pixels; null where no source gives it for that size of image. */
  readonly multiplyAddsMillions: number | null;
  /** Per cent. */
  readonly top1: number;
  /** Null where the source does not say. */
  readonly augmentation: Augmentation | null;
  /** Milliseconds, and where that was printed; null where nobody did. */
  readonly time: { readonly ms: number; readonly source: Source } | null;
  readonly source: Source;
}

const paper = (place: string): Source => ({ work: 'mobilevit', place });

/** Convolutional networks and ViTs at a few million parameters. Times: neural engine. */
export const mobilenetV2: NetworkFact = {
  name: 'MobileNetv2',
  parametersMillions: 3.5,
  multiplyAddsMillions: 300,
  top1: 73.3,
  augmentation: 'basic',
  time: { ms: 0.92, source: paper('Table 3') },
  source: paper('Tables 3 and 5'),
};

export const mobilenetV3Large: NetworkFact = {
  name: 'MobileNetV3-Large',
  parametersMillions: 5.4,
  multiplyAddsMillions: 217,
  top1: 75.2,
  augmentation: null,
  time: null,
  source: { work: 'mobilenetv3', place: 'V3 large 1.0' },
};

export const deitTiny: NetworkFact = {
  name: 'DeiT-Tiny',
  parametersMillions: 5.7,
  multiplyAddsMillions: 1300,
  top1: 72.2,
  augmentation: 'advanced',
  time: { ms: 10.99, source: paper('Table 3') },
  source: paper('Table 3 and Fig. 7b'),
};

/** The same network, trained with the basic augmentation. */
export const deitTinyBasic: NetworkFact = {
  name: 'DeiT-Tiny',
  parametersMillions: 5.7,
  multiplyAddsMillions: null,
  top1: 68.7,
  augmentation: 'basic',
  time: null,
  source: paper('Fig. 7b'),
};

/** The paper’s 0.7 G FLOPs are of another image size than its accuracy, so they are left out. */
export const mobilevitXs: NetworkFact = {
  name: 'MobileViT-XS',
  parametersMillions: 2.3,
  multiplyAddsMillions: null,
  top1: 74.8,
  augmentation: 'basic',
  time: { ms: 7.28, source: paper('Table 3') },
  source: paper('Fig. 6b and Table 4'),
};

/** Beside Mobile-Former, with the time that the same later paper gives both of them. */
export const mobilevitS: NetworkFact = {
  name: 'MobileViT-S',
  parametersMillions: 5.6,
  multiplyAddsMillions: null,
  top1: 78.4,
  augmentation: 'basic',
  time: { ms: 9.9, source: { work: 'mobilevitv2', place: 'Table 1' } },
  source: paper('Fig. 6c and Table 4'),
};

/** Its README does not say how it was trained. */
export const mobileFormer294: NetworkFact = {
  name: 'Mobile-Former-294M',
  parametersMillions: 11.4,
  multiplyAddsMillions: 294,
  top1: 77.9,
  augmentation: null,
  time: { ms: 40.7, source: { work: 'mobilevitv2', place: 'Table 2' } },
  source: { work: 'mobileformer', place: '294M' },
};

export const mobileFormer52: NetworkFact = {
  name: 'Mobile-Former-52M',
  parametersMillions: 3.5,
  multiplyAddsMillions: 52,
  top1: 68.7,
  augmentation: null,
  time: { ms: 7.1, source: { work: 'mobilevitv2', place: 'Table 2' } },
  source: { work: 'mobileformer', place: '52M' },
};

export interface BridgeFact {
  /** The most learned tokens that any size of Mobile-Former has. */
  readonly mostTokens: number;
  readonly source: { readonly cited: string; readonly url: string };
}

export const bridgeFact: BridgeFact = {
  mostTokens: 6,
  source: { cited: 'Mobile-Former, abstract', url: 'https://arxiv.org/abs/2108.05895' },
};
