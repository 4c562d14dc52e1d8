/** The multi-scale sampler: its walk, and what is printed of it. */
export const trainingSampler = {
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
  manySizes: 'many sizes: updates {updates}, pictures {pictures}',
  noEpoch: 'many sizes: nothing drawn yet',
  oneSize: 'one size, {side} px: updates {updates}',
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
    later: 'now',
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
} as const;

/** Its counts, and the sampler on other networks. */
export const trainingSamplerFacts = {
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
} as const;
