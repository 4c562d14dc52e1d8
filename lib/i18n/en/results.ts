import type { Widen } from '../widen';
import { resultsCheck } from './results-check';

/**
 * The chapter on results: its figures, captions and questions. The prose is in content/results. No published number is
 * typed here: {placeholders} are filled from lib/figures.
 */
export const results = {
  title: 'How it compares',
  lead: 'Every lead that MobileViT claims is one printed number taken from another. Here are the sums, drawn one by one, and then the question that no sum answers: what else was different?',
  metaTitle: 'MobileViT’s results, claim by claim',
  metaDescription:
    'MobileViT against light-weight and heavy convolutional networks and ViTs: accuracy over parameters, each claim drawn as its arithmetic, and what becomes of it when the baselines are trained again.',

  groups: {
    light: 'Light-weight CNNs',
    heavy: 'Heavy CNNs',
    basic: 'ViTs, basic augmentation',
    advanced: 'ViTs, advanced augmentation',
    mobileformer: 'Mobile-Former',
    mobilevit: 'MobileViT',
  },

  chart: {
    parameters: 'parameters, millions (log)',
    top1: 'top-1, %',
    map: 'mAP on COCO, %',
    miou: 'mIoU on PASCAL VOC, %',
    terms: {
      hint: 'Point at a mark, or take the arrow keys, to read it.',
      name: 'Network',
      group: 'Group',
      source: 'Source',
    },
    basic: 'basic augmentation',
    advanced: 'advanced augmentation',
    unknown: 'augmentation not stated',
    variant: 'by its numbers {variant}',
    list: '{first}, {rest}',
    sources: 'Sources:',
  },

  arithmetic: {
    label: 'The arithmetic',
    none: 'No sum in this step.',
    points: 'points',
    times: 'times as many parameters',
    minus: 'minus',
    over: 'divided by',
    difference: '{first} − {second} = {result}',
    ratio: '{first} ÷ {second} = {result}',
  },

  claims: {
    label: 'Accuracy over parameters, claim by claim',
    chartLabel: 'Top-1 accuracy on ImageNet-1k over parameters',
    filter: 'Groups',
    group: '{group} ({count})',
    asStep: 'As in this step',
    everything: 'Show all',
    ticks: {
      light: 'light CNNs',
      heavy: 'heavy CNNs',
      basic: 'ViTs',
      advanced: 'all ViTs',
      mobileformer: 'all',
    },
    names: {
      light: 'light-weight CNNs',
      mnv2: 'over MobileNetv2',
      shuffle: 'over ShuffleNetv2',
      mnv3: 'over MobileNetv3',
      heavy: 'heavy CNNs',
      b0: 'over EfficientNet-B0',
      basic: 'ViTs, basic augmentation',
      augmentation: 'DeiT over itself',
      deit: 'over DeiT',
      smaller: 'smaller than DeiT',
      advanced: 'every ViT that is printed',
      mobileformer: 'Mobile-Former',
      all: 'everything',
    },
    captions: {
      light:
        '{count} light-weight convolutional networks of {least} to {greatest} M parameters, with basic augmentation, and MobileViT beside them.',
      mnv2: '{firstName} has {first}%, {secondName} {second}%: {result} points, at {firstSize} M parameters against {secondSize} M.',
      shuffle: '{secondName} is exactly as large as {firstName}, {secondSize} M, and {result} points lower.',
      mnv3: '{secondName} is the lowest of the five, and the widest of these leads: {result} points.',
      heavy:
        '{count} networks of {least} to {greatest} M parameters. {largest} is {times} times as large as {firstName}, and lower.',
      b0: 'At nearly the same size, {firstName} is {result} points above {secondName}. This is the lead that is often misquoted.',
      basic:
        '{count} ViTs, trained with no more than random crops and flips, as MobileViT was. DeiT, at {size} M parameters, has {top1}%.',
      augmentation:
        'The same DeiT at the same size, trained with advanced augmentation: {result} points more, and not one layer was changed.',
      deit: 'Against that stronger DeiT, {firstName} with basic augmentation is still {result} points ahead.',
      smaller:
        'And {secondName} has {second} M parameters for {firstName}’s {first} M: {result} times fewer. Along this axis a ratio is a length.',
      advanced:
        'The best of {count} with advanced augmentation has {bestTop1}%. {unprinted}, named in the text, have no printed number, and no mark here.',
      mobileformer:
        'The number in Mobile-Former’s names is millions of multiply-adds, which it saves, not parameters. {best} is above MobileViT-S, with {times} times its parameters.',
      all: 'All {total} networks that have a printed number. Choose the groups yourself, and read any mark.',
    },
    unprinted: '{first} and {second}',
    predict: {
      prompt:
        'DeiT has {top1}% with basic augmentation. Train the very same network with advanced augmentation: how many points does it gain?',
      right: '{second}% becomes {first}%: {result} points for the recipe alone.',
      tooFew: 'It was more than that.',
      tooMany: 'It was less than that.',
      wrong: 'A gain in points, as a number.',
      reveal: '{second}% becomes {first}%: {result} points for the recipe alone, no layer changed.',
    },
  },

  swap: {
    label: 'The baselines, and their retrained selves',
    inPaper: 'Compared in the paper',
    fullWidth: 'Their full-width versions, which the paper does not compare',
    against: '{size} M, against {rival} ({top1}%)',
    version: 'Version of {name}',
    option: '{top1}%, {version}',
    presets: 'All at once',
    printed: 'As compared',
    alike: 'Retrained by MobileViT’s authors',
    best: 'The best of each',
    versions: {
      printed: 'as compared',
      original: 'first published',
      ported: 'TensorFlow’s, in timm',
      autoAugment: 'the same, AutoAugment',
      sameAuthor: 'as MobileViTv2 prints it',
      ownSampler: 'MobileViT’s paper, many sizes',
      cvnets: 'MobileViT’s authors',
      mnv4: 'MobileNetV4’s authors',
      randAugment: 'timm, RandAugment',
      lamb: 'timm, LAMB',
      long: 'timm, {epochs} epochs, {px} px',
    },
    axis: 'top-1, %',
    ahead: 'MobileViT ahead by',
    behind: 'MobileViT behind by',
    points: '{gap} points',
    was: 'was {gap}',
    legend: {
      chosen: 'the version chosen',
      other: 'another version',
      rival: 'MobileViT',
    },
    source: 'Source:',
    verdicts: {
      strong: 'Much of the lead was the recipe’s for {names}: trained again, {gains} points.',
      mild: 'Some of it for {names}: {gains} points.',
      none: 'None of it for {names}: {gains} points.',
    },
    names: '{first} and {rest}',
    gains: '{first} and {rest}',
    rule: 'Judged by the recipe nearest to MobileViT’s, where its authors trained the baseline again, and else by the best without enlarging its test pictures. “Much” is a gain of at least {margin} points, the smallest lead among those above; “none” is within the ±{noise} by which two runs of one recipe may differ (<cite>). Full-width versions are left out of this sentence.',
  },

  count: {
    label: 'What MobileViT-XS costs, by who counted at which size',
    who: 'Whose count',
    px: 'picture, px',
    cost: 'multiply-adds, millions',
    paper: 'the paper',
    timm: 'timm',
    scaled: 'timm’s, by area',
    ours: 'this site’s',
    withoutAttention: 'this site’s, without attention’s two products',
    tested: 'Its accuracy, {top1}%, is measured at {px} px',
    unexplained:
      'Multiply-adds grow about as the area of the picture. The paper’s number is lower than that; what its counter leaves out is not known.',
    explained:
      'Multiply-adds grow about as the area of the picture. The paper’s number is lower than that. What its counter leaves out is not stated; without attention’s two products our own count comes to the same, rounded as it is printed.',
    sources: 'Sources:',
  },

  newer: {
    label: 'MobileNetV4 by what it was trained with',
    name: 'Network',
    parameters: 'parameters, M',
    cost: 'multiply-adds, M',
    alone: 'ImageNet-1k alone, %',
    distilled: 'taught by a larger one, %',
    pretrained: 'and trained before on JFT, %',
    plot: 'top-1, %',
    none: '–',
    sources: 'Sources:',
  },

  transfer: {
    label: 'MobileViT as a backbone',
    detection: 'Detection on COCO, pictures of {px} px',
    segmentation: 'Segmentation on PASCAL VOC, pictures of {px} px',
    claim: 'Compare',
    none: 'nothing',
    choose: 'Choose a pair to see its sum.',
    pair: '{first} with {second}',
    groups: { light: 'Light-weight CNNs', heavy: 'Heavy CNNs', mobilevit: 'MobileViT' },
    head: 'with {head}',
    cost: '{millions} M multiply-adds',
    sources: 'Source:',
  },

  parts: {
    label: 'Single choices of MobileViT-S, measured',
    top1: 'top-1, %',
    change: 'change',
    patch: 'Sides, stage by stage',
    patchCaption: 'Patch size',
    latency: 'ms, phone',
    smoothingCaption: 'Label smoothing and averaging',
    smoothing: 'Smoothing',
    average: 'Averaging',
    shortcutCaption: 'The block’s shortcut',
    shortcut: 'Shortcut',
    yes: 'yes',
    no: 'no',
    sources: 'Sources:',
  },

  check: resultsCheck,
} as const;

export type Results = Widen<typeof results>;
