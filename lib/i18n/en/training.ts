import type { Widen } from '../widen';

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

  sampler: {
    label: 'The multi-scale sampler, step by step',
    plotLabel: 'Batches as rectangles: pictures across, pixels of a picture up, so that the area is the cost',
    perPicture: 'pixels of a picture',
    pictures: 'pictures in the batch',
    squared: '{side}²',
    side: 'side, px',
    cost: 'cost, million pixels',
    budget: 'Line: the budget, {pixels} million',
    rules: {
      paper: 'The rule as the paper writes it',
      'first-release': 'The code as first released',
      head: 'The code as it stands now',
    },
    stripLabel: 'An epoch laid out: {drawn} batches of many sizes, {one} of one size',
    manySizes: 'many sizes: {updates} updates, {pictures} pictures',
    noEpoch: 'many sizes: nothing drawn yet',
    oneSize: 'one size, {side} px: {updates} updates',
    noOneSize: 'one size: comes later',
    stripNote: 'Each batch is one update: as wide as it costs, as high as its pictures.',
    again: 'Draw another epoch',
    draw: 'Draw {seed}: {updates} updates.',
    sources: 'Sources:',
    ticks: {
      spaced: 'sides',
      rounded: 'sides',
      budget: 'equal cost',
      smallest: 'equal cost',
      paper: 'equal cost',
      release: 'first code',
      later: 'code now',
      draw: 'an epoch',
      epoch: 'an epoch',
      compare: 'one size',
      published: 'published',
    },
    names: {
      spaced: 'equal distances',
      rounded: 'rounded',
      budget: 'the largest',
      smallest: 'the smallest',
      paper: 'all five',
      release: 'first release',
      later: 'the code now',
      draw: 'batch {n}',
      epoch: 'the rest',
      compare: 'against one size',
      published: 'the published run',
    },
    captions: {
      spaced: 'Five sides at equal distances from {least} to {greatest} px: {spaced}.',
      rounded:
        'The network halves its map five times, so each goes to the nearest multiple it can halve: {changed} move, and the sides are {sides}.',
      budget:
        'At {greatest} px a batch of {budgetPictures} pictures holds {budget} million pixels, the area of this rectangle. That is the budget.',
      smallest:
        'At {least} px, {smallest} pictures fill the same area: a rectangle lower and longer, its corner on the same curve.',
      paper: 'By the paper’s rule all five corners lie on the curve: {paperBatches} pictures, one cost.',
      release:
        'The first released code never goes below {floor}: {releaseBatches}. Its two largest sides leave the curve, up to {overshoot} times the budget.',
      later:
        'The code as it stands counts from {perGpu} at {base} px and has no such floor: {headBatches}. The curve holds again.',
      draw: 'An epoch of {total} pictures on one GPU. Batch {n} draws {side} px: {pictures} pictures, {pixels} million pixels.',
      epoch: 'The rest follow. After {updates} updates every picture was seen once.',
      compare:
        'At one size the same pictures take {oneSize} updates. This draw takes {updates}, and {share} of the pixels: small pictures are cheap, and come in large batches.',
      published:
        'The paper’s whole run: {standard} thousand updates became {multiScale} thousand, {secondsStandard} seconds an epoch became {secondsMulti}, and top-1 rose by about {gain} points.',
    },
    predict: {
      prompt: 'At {least} px, how many pictures cost the same as {batch} at {greatest} px?',
      right:
        'A side {times} times shorter is an area {area} times smaller, so {area} times as many pictures fit: {answer}.',
      wrong: 'Count pixels: a picture of {least} × {least} against one of {greatest} × {greatest}.',
      byLength:
        'That is {times} times {batch}, as the sides are to each other. What a picture costs goes by its area.',
      tooFew: 'Smaller pictures are cheaper, so more of them fit into the same cost, not fewer.',
      reveal:
        'A side {times} times shorter is an area {area} times smaller, so {area} times {batch}: {answer} pictures.',
    },
  },

  samplerFacts: {
    label: 'Updates of the whole run, and the sampler on other networks',
    updatesCaption: 'Updates in {epochs} epochs',
    who: 'Whose count',
    meanBatch: 'mean batch',
    updates: 'updates, thousands',
    printedOne: 'printed: one size',
    printedMany: 'printed: many sizes',
    unshrunk: 'by arithmetic: paper’s rule, {batch} at the largest',
    release: 'by arithmetic: first release, {batch} and never fewer',
    later: 'by arithmetic: code now, {batch} at its base',
    updatesNote:
      'The lower three are our arithmetic: the training set over the mean batch on all GPUs, sides drawn alike. None of them gives the printed count of many sizes, and the paper does not print the batch behind it.',
    elsewhere: 'The same sampler on convolutional networks, the authors’ runs',
    model: 'Network',
    modelEpochs: '{model}, {epochs} epochs',
    sampler: 'Sampler',
    standard: 'one size',
    multiScale: 'many sizes',
    time: 'time, thousand s',
    top1: 'top-1, %',
    sources: 'Sources:',
  },

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
    says: 'Chance alone moves an accuracy by about {small} points on {few} pictures (one standard error), and {large} on {many}. Most of what differs here is within that.',
    source: 'Measured by us in PyTorch; the lab’s model panel names the conditions.',
  },

  check: {
    questions: [
      {
        question:
          'The later configuration warms up for {laterWarmup} iterations instead of {warmup}. What happens to the cosine?',
        options: [
          {
            text: 'It starts later, and the run ends later',
            why: 'The run still has {epochs} epochs, and the cosine is not shifted: it counts epochs from the start of the run.',
          },
          {
            text: 'Its first part is never seen, and the rate drops a little where it sets in',
            why: 'Right. The cosine is a function of the epoch alone. While the warm-up runs it goes on underneath, and takes over from where it has got to by then.',
          },
          {
            text: 'It is squeezed into the epochs that are left',
            why: 'Other trainers do that. This one does not: its formula divides by all {epochs} epochs.',
          },
        ],
      },
      {
        question: 'Why does the multi-scale run take fewer updates for the same number of epochs?',
        options: [
          {
            text: 'It skips pictures',
            why: 'No: each epoch shows every picture once, as before.',
          },
          {
            text: 'Its pictures are smaller, so each update is faster',
            why: 'Each update costs about the same: that is what the rule is for. It is the number of updates that changes.',
          },
          {
            text: 'Small pictures come in large batches, so the mean batch is larger',
            why: 'Right. The pictures of an epoch are shared out over batches, and larger ones are fewer.',
          },
        ],
      },
      {
        question: 'AdamW’s weight decay of {decay}: what does it do in each update?',
        options: [
          {
            text: 'It takes the learning rate times {decay} off every weight, as a share of that weight',
            why: 'Right. It acts on the weights themselves, beside the gradient’s step. That is what “decoupled” means.',
          },
          {
            text: 'It adds the squared weights to the loss, which is L2 regularisation',
            why: 'With plain gradient descent the two agree up to a constant. In Adam the gradient is divided by its own size, and a penalty inside it would be divided with it: large gradients would switch it off.',
          },
          {
            text: 'It lowers the learning rate by {decay} each epoch',
            why: 'That would be a decay of the rate. The schedule does that, and knows nothing of this number.',
          },
        ],
      },
      {
        question: 'Our ten-class network is right for {ourTop1} of its test pictures. What does that say?',
        options: [
          {
            text: 'That it beats MobileViT-XXS on ImageNet, which is right for fewer',
            why: 'The two numbers answer different questions: with ten classes a blind guess is right for {chance}, with a thousand for {chanceThousand}.',
          },
          {
            text: 'That the pieces work together and learn; little about how good the design is',
            why: 'Right. A broken unfold would hardly get this far. To compare designs takes the same data, the same recipe, and rivals trained beside it.',
          },
          {
            text: 'That attention is worth more than convolution',
            why: 'No network without attention was trained beside it. One run compares nothing.',
          },
        ],
      },
    ],
  },
} as const;

export type Training = Widen<typeof training>;
