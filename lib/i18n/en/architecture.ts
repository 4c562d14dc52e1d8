import type { Widen } from '../widen';
import { architectureBridge } from './architecture-bridge';
import { architectureCheck } from './architecture-check';
import { architectureNetwork, architecturePanel } from './architecture-network';

/** The chapter on the whole network. */
export const architecture = {
  metaTitle: 'The whole network',
  metaDescription:
    'MobileViT from stem to head, drawn to scale: where the parameters sit, where the multiply-adds go, why only the last three stages got attention, and Mobile-Former beside it.',
  title: 'The whole network',
  lead: 'Eight parts from pixels to class scores, three of them with a block. Where the weights sit, where the work is done, and why attention starts no earlier.',
  /** Parts under their pictures; short enough for an eighth of a phone. */
  short: {
    stem: 'stem',
    stage1: '1',
    stage2: '2',
    stage3: '3',
    stage4: '4',
    stage5: '5',
    final: '1×1',
    head: 'head',
  },
  /** Parts in a heading or a table. */
  names: {
    stem: 'Stem',
    stage1: 'Stage 1',
    stage2: 'Stage 2',
    stage3: 'Stage 3',
    stage4: 'Stage 4',
    stage5: 'Stage 5',
    final: 'Last 1×1',
    head: 'Head',
  },
  /** Parts inside a sentence. */
  named: {
    stem: 'the stem',
    stage1: 'stage 1',
    stage2: 'stage 2',
    stage3: 'stage 3',
    stage4: 'stage 4',
    stage5: 'stage 5',
    final: 'the last 1×1',
    head: 'the head',
  },
  pieces: {
    convolution: 'convolutions outside the blocks',
    full: 'blocks: 3×3 convolutions',
    pointwise: 'blocks: 1×1 convolutions',
    linear: 'blocks: linear maps of the transformers',
    products: 'blocks: attention’s products, QKᵀ and AV',
    classifier: 'classifier',
  },
  trouble: {
    label: 'ViT on a phone: published numbers',
    model: 'Network',
    parameters: 'Parameters, millions',
    multiplyAdds: 'Multiply-adds, millions',
    accuracy: 'Top-1, %',
    augmentation: 'Augmentation',
    time: 'iPhone 12, ms',
    basic: 'basic',
    advanced: 'advanced',
    unknown: 'not stated',
    missing: 'not given',
    counted: '{value} (counted here)',
    caption:
      'ImageNet-1k. Basic: random resized crop and flip. Advanced: MixUp, CutMix, RandAugment and the like on top. Multiply-adds at 224×224 pixels, except MobileViT’s, which are counted here at the {side}×{side} of its accuracy.',
    device: 'Times are of one image on the neural engine.',
    sources: 'Where the numbers come from',
    source: '{model}: {source}.',
    timeSource: '{model}, time: {source}.',
    says: 'With {parameters} million parameters DeiT-Tiny scores {gap} points less than MobileNetV3-Large with {others}, and does {ratio} times the multiply-adds. {augmentation} of its points hang on the augmentation. On the phone it takes {slower} times as long as a MobileNetv2 that scores {ahead} more.',
    answer:
      'MobileViT-XS needs {parameters} million parameters and the basic augmentation for {accuracy}%. It is not faster than a MobileNetv2 for that: {slower} times its time.',
  },
  move: {
    label: 'Blocks in other stages',
    model: 'Size',
    side: 'Image',
    sideValue: '{side} × {side} px',
    stageLabel: 'A block in stage {stage}',
    map: '{side}² cells',
    tokens: 'N = {tokens}',
    back: 'As in the paper',
    total: '{total} million multiply-adds, {ratio} times the published {published}.',
    totalSame: '{total} million multiply-adds: the published network.',
    matrix: 'One layer’s attention matrices',
    rule: 'In stages 1 and 2 the paper has no block. Ours there has L = {depth} layers and tokens of twice the stage’s channels, d = {widths}: no wider than stage 3’s {width}.',
    rest: 'Everything else',
    bars: 'Multiply-adds, by stage',
    legend: 'What the bars are made of',
    value: '{value} M',
    none: 'no block',
    formula: 'Attention’s products in stage {stage}, for its {depth} layers:',
  },
  share: {
    label: 'What the blocks hold and do',
    parameters: 'Parameters',
    multiplyAdds: 'Multiply-adds',
    bar: '{model}, {what}: {parts}',
    item: '{piece} {share}',
    says: 'In XXS, stage 3’s block has {block} parameters. A 3×3 convolution at that place would have {convolution}.',
    rows: {
      blocks: {
        parameters: 'the blocks, of the parameters',
        multiplyAdds: 'the blocks, of the multiply-adds',
      },
      full: 'their 3×3 convolutions, of the multiply-adds',
      products: 'attention’s products, of the multiply-adds',
    },
  },
  network: architectureNetwork,
  panel: architecturePanel,
  bridge: architectureBridge,
  check: architectureCheck,
} as const;

export type Architecture = Widen<typeof architecture>;
