import type { Widen } from '../widen';
import { trainingCheck } from './training-check';
import { trainingSampler, trainingSamplerFacts } from './training-sampler';

/**
 * The chapter on training: its figures, captions and questions. The prose is in content/training. No published number is
 * typed here: {placeholders} are filled from lib/figures.
 */
export const training = {
  title: 'How it was trained',
  lead: 'A network is its weights, and the weights are a recipe’s. This one is plain on purpose: a schedule, a softened target, an average, and a sampler that changes the picture’s size from batch to batch.',
  metaTitle: 'How MobileViT was trained',
  metaDescription:
    'MobileViT’s training recipe with its own numbers: warm-up and cosine, label smoothing, moving average of the weights, decoupled weight decay, the multi-scale sampler step by step, and the curves of this site’s own run.',

  recipe: {
    label: 'The setup: the paper, its configuration, and our run',
    columns: { paper: 'Paper', configuration: 'Released configuration', ours: 'Our run' },
    sources: 'Sources:',
    after: '{first}, then {rest}',
    rows: {
      data: {
        name: 'Data',
        paper: 'ImageNet-1k, from random weights',
        configuration: '{classes} classes',
        ours: 'Imagenette: {ourClasses} of those classes, {ourPictures} pictures, from random weights',
      },
      epochs: {
        name: 'Epochs',
        paper: '{epochs}',
        configuration: 'the same',
        ours: '{ourEpochs}, cut short',
      },
      batch: {
        name: 'Batch',
        paper: '{batch} pictures on {gpus} GPUs',
        configuration: '{perGpu} on each GPU',
        ours: '{ourLeastBatch} to {ourGreatestBatch} on average, by epoch',
      },
      optimiser: {
        name: 'Optimiser',
        paper: '{optimiser}',
        configuration: 'β of {betas}',
        ours: '{optimiser}',
      },
      decay: {
        name: 'Weight decay',
        paper: '{decay}, decoupled',
        configuration: 'the same, on batch norms and biases too',
        ours: '{ourDecay}, decoupled',
      },
      rate: {
        name: 'Learning rate',
        paper: '{start} up to {peak}, by a cosine down to {end}',
        configuration: 'the same',
        ours: 'up to {ourPeak}, by cosines, restarted, down to {ourEnd}',
      },
      warmup: {
        name: 'Warm-up',
        paper: '{warmup} iterations',
        configuration: '{warmup} with the checkpoints, {laterWarmup} later: not the same run',
        ours: '{ourWarmup} epochs',
      },
      augmentation: {
        name: 'Augmentation',
        paper: 'random resized crop, horizontal flip',
        configuration: 'the same, nothing else',
        ours: 'the same, and a little colour jitter and mixup',
      },
      smoothing: {
        name: 'Label smoothing',
        paper: '{smoothing}',
        configuration: 'the same',
        ours: '{ourSmoothing}',
      },
      average: {
        name: 'Average of weights',
        paper: 'yes',
        configuration: 'momentum {momentum}; the average is what is released',
        ours: 'yes; the average is what runs in the lab',
      },
      sides: {
        name: 'Sides of pictures',
        paper: '{sides} px, one a batch',
        configuration: 'the same',
        ours: '{ourSides} px, growing',
      },
      hardware: {
        name: 'Hardware',
        paper: '–',
        configuration: '{gpus} {gpu}, about {days} days',
        ours: '{cores} shared processor cores, {hours} hours',
      },
    },
  },

  rate: {
    label: 'The learning rate over the run',
    own: 'yours, warm-up {warmup}',
    paper: 'the paper, warm-up {warmup}',
    warmup: 'Warm-up, iterations',
    peak: 'Peak',
    epochs: 'Epochs',
    perEpoch: 'Updates an epoch',
    standard: 'one size: {updates}',
    multiScale: 'many sizes: {updates}',
    view: 'Show',
    run: 'the whole run',
    beginning: 'its beginning',
    asPaper: 'As in the paper',
    asLater: 'As in the later configuration',
    epoch: 'epoch',
    rate: 'learning rate',
    says: 'The warm-up ends after {epochs} epochs, just short of {peak}. The cosine has been counting all along, so the rate falls to {after} at once: {drop} of the peak is never used.',
    neverEnds: 'The warm-up is longer than the run: the cosine never sets in.',
    sources: 'Sources:',
  },

  smoothing: {
    label: 'Label smoothing: the target, and the loss it makes',
    epsilon: 'ε',
    classes: 'Classes',
    chart: 'The loss by how far the right class is ahead',
    with: 'ε = {epsilon}',
    without: 'without smoothing',
    margin: 'lead of the right logit over the others',
    loss: 'loss',
    best: 'best: {margin}',
    target: 'The target',
    right: 'the right class',
    others: 'each of the other {count}',
    says: 'The loss is least, {least}, where the network gives the right class exactly {right}: a lead of {margin}. Beyond it, to be surer costs more.',
    hard: 'Without smoothing the loss falls for ever: the network is asked for certainty and is never done.',
  },

  ablation: {
    label: 'Label smoothing and averaging, MobileViT-S',
    smoothing: 'Label smoothing',
    average: 'Average of weights',
    top1: 'Top-1, %',
    yes: 'yes',
    no: 'no',
    sources: 'Source:',
  },

  average: {
    label: 'A weight amid noise, and its moving average',
    momentum: 'Momentum: share of the newest value',
    reset: 'Back to {momentum}',
    raw: 'the weight (made up)',
    averaged: 'its average',
    iteration: 'iteration',
    weight: 'value',
    says: 'With momentum {momentum} a value’s share in the average has halved after {half} iterations. Of the paper’s run with many sizes that is {share}.',
    none: 'All of the newest value: the average is that value, and nothing is averaged.',
    sources: 'Momentum:',
  },

  decay: {
    label: 'Accuracy by weight decay, MobileViT-S',
    decay: 'weight decay',
    top1: 'top-1, %',
    sources: 'Source:',
  },

  sampler: trainingSampler,

  samplerFacts: trainingSamplerFacts,

  run: {
    label: 'Our run: learning rate, loss and accuracy by epoch',
    epoch: 'epoch',
    rate: 'learning rate',
    rateLabel: 'Learning rate of our run',
    loss: 'training loss',
    lossLabel: 'Training loss of our run',
    top1: 'top-1',
    top1Label: 'Accuracy of the averaged weights',
    at: 'at {side} px',
    restarted: 'schedule restarted',
    floor: 'least that smoothing allows: {loss}',
    says: 'Epoch {epoch}: {updates} updates of about {pictures} pictures, {seconds} seconds.',
    source:
      'The log of the checkpoint that ships with this site, as it was written. Ours, on two shared cores; nobody’s publication.',
  },

  resolution: {
    label: 'Accuracy by the side of the test picture',
    side: 'side of the test picture, px',
    top1: 'top-1',
    all: 'all {count} pictures',
    checked: 'a sample of {count}',
    from: 'last trained from',
    to: 'to',
    says: 'Chance alone moves an accuracy by about {small} points on {few} pictures (one standard error: the whiskers), and {large} on {many}. Most of what differs here is within that.',
    source: 'Measured by us in PyTorch; the lab’s model panel names the conditions.',
  },

  check: trainingCheck,
} as const;

export type Training = Widen<typeof training>;
