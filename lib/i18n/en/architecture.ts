import type { Widen } from '../widen';

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
  network: {
    label: 'The network, part by part',
    model: 'Size',
    strip: 'Parts of the network',
    part: '{name}: {shape}. {parameters} parameters.',
    partCost: '{name}: {shape}. {parameters} parameters, {multiplyAdds} multiply-adds.',
    attention: 'with attention',
    scale:
      'This long: {cells} cells of a map’s side, or {channels} channels, in all three sizes. The maps’ width goes back, foreshortened.',
    strideNote: '↓2: stride 2, half the side.',
    marks: { convolution: 'conv', block: 'block', head: 'linear', stride: '↓{stride}' },
    parameters: 'Parameters, thousands',
    multiplyAdds: 'Multiply-adds, millions',
    total: '{total} in all',
    hidden: 'Shown after the question',
    pictures: 'One picture',
    picturesNote:
      'Three main components of each part’s channels as red, green and blue. Colours of different maps do not compare.',
    picture: '{name}: the three main components of its {channels} channels, as colours',
    onlyXxs: 'The site ships weights of XXS alone, so there are maps of XXS alone.',
    legend: 'The bars, from the bottom up',
    steps: {
      whole: 'The network',
      costs: 'Multiply-adds',
      blocks: 'The blocks',
    },
    ticks: { whole: 'all', blocks: 'blocks' },
    captions: {
      whole:
        '{model} turns {side}×{side} pixels into {classes} scores. Of its {parameters} parameters {most} holds most, {share}.',
      costs:
        '{total} million multiply-adds, {share} of them in {most}. There a weight works at {cells} cells; in {other}, at {few}.',
      stem: 'A 3×3 convolution of stride 2: a cell for every 2×2 pixels, {channels} channels, and with {parameters} parameters already {multiplyAdds} million multiply-adds.',
      residual:
        'One MV2 of stride 1: the map stays {side}×{side}. {inputs} channels in and out, so the input is added to the output.',
      widening:
        'One MV2 of stride 1: the map stays {side}×{side}. {inputs} channels become {outputs}, so nothing can be added.',
      stage2:
        'Three MV2s. The first halves the side to {side}; the other two keep size and channels, and so have the shortcut.',
      block:
        'An MV2 halves the side to {side}. Then a block: {tokens} tokens in each of {slots} slots, d = {width}, L = {depth}; attention’s products are {products} of its {total} million multiply-adds.',
      final: 'A 1×1 convolution: in each of {cells} cells {inputs} channels become {outputs}.',
      head: 'The mean over {cells} cells leaves {inputs} numbers, the classifier makes {classes} of them: {parameters} of the parameters, {multiplyAdds} of the multiply-adds.',
      blocks:
        'The three blocks hold {parameters} of the parameters and do {multiplyAdds} of the work: {full} their 3×3 convolutions, {products} attention’s products.',
    },
    predict: {
      prompt: '{most} holds the most parameters. Which part does the most multiply-adds? Choose it above.',
      right: '{name}: {multiplyAdds} of {total} million, {share}.',
      heavy: '{name} holds most weights, but each is used once per cell, and its map has {cells} cells.',
      early: 'The map of {named} is large, {cells} cells, but few weights work there: {parameters}.',
      late: '{name} has {parameters} parameters, but they work at {cells} places only.',
      reveal:
        '{name}: {multiplyAdds} of {total} million, {share}: still {cells} cells, and already a whole block of weights at each.',
    },
  },
  panel: {
    part: 'Part',
    unit: 'In {named}',
    shape: 'Out',
    parameters: 'Parameters',
    multiplyAdds: 'Multiply-adds',
    total: 'Total',
    caption:
      '{model} at {side}×{side} pixels, {classes} classes. Norms, activations and additions do no multiply-adds in this count.',
    units: {
      convolution: 'Convolution',
      mv2: 'MV2, stride {stride}',
      block: 'MobileViT block, L = {depth}, d = {width}',
      head: 'Pooling and classifier',
    },
    times: '{layer} × {count}',
    layers: {
      stem: '3×3, stride 2',
      conv1_1x1: 'expand 1×1',
      conv2_kxk: 'depthwise 3×3',
      conv3_1x1: 'project 1×1',
      conv_kxk: 'local 3×3',
      conv_1x1: '1×1 to d',
      unfold: 'unfold',
      norm1: 'norm',
      qkv: 'Q, K, V',
      attn: 'QKᵀ and AV',
      proj: 'projection',
      norm2: 'norm',
      fc1: 'MLP, wider',
      fc2: 'MLP, back',
      norm: 'norm',
      fold: 'fold',
      conv_proj: '1×1 to C',
      conv_fusion: 'fusion 3×3',
      final_conv: '1×1',
      global_pool: 'mean of the map',
      fc: 'classifier',
    },
    mv2: {
      label: 'Inside the MV2',
      box: '{side}²×{channels}',
      expand: 'expand 1×1: {inputs} → {hidden}',
      depthwise: 'depthwise 3×3, stride {stride}',
      project: 'project 1×1: {hidden} → {outputs}',
      shortcut: {
        'same-shape':
          'Shortcut: stride 1 and {inputs} channels on both sides, so the input is added to the output.',
        stride: 'No shortcut: stride 2 halves the map, and the input no longer fits.',
        channels: 'No shortcut: {inputs} channels in, {outputs} out; the two cannot be added.',
        both: 'No shortcut: stride 2 halves the map and {inputs} channels become {outputs}; input and output have neither size nor depth in common.',
      },
      why: 'A depthwise convolution gives every channel a 3×3 kernel of its own and mixes no channels: {cost} multiply-adds, where a full 3×3 from {hidden} to {hidden} would do {full}. The 1×1s do the mixing. No activation follows the last: a narrow layer would lose by it.',
    },
    formula: {
      idle: 'Point at a layer, or tab to it, to see what its number is made of.',
      none: '{layer}: no multiply-adds in this count.',
      times: 'and that {count} times',
    },
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
  bridge: {
    label: 'Serial block and parallel bridge',
    serial: 'MobileViT: in series',
    parallel: 'Mobile-Former: side by side',
    map: 'map',
    tokens: '≤ {tokens} tokens',
    nodes: {
      local: '3×3, then 1×1',
      unfold: 'unfold',
      transformer: 'transformer on N tokens per slot',
      fold: 'fold, 1×1',
      fusion: 'beside the input, fusion 3×3',
      toTokens: 'bridge',
      mobile: 'MobileNet block',
      former: 'transformer',
      toMap: 'bridge',
    },
    ticks: { start: 'both', local: 'in series', toTokens: 'side by side', compare: 'compared' },
    steps: {
      start: {
        name: 'Two designs',
        caption:
          'MobileViT puts convolution and attention in one line. Mobile-Former has two lines beside each other: the map, and at most {tokens} learned tokens; every block joins them by a bridge in either direction.',
      },
      local: {
        name: 'Local',
        caption:
          'A 3×3 convolution gathers every cell’s surroundings, a 1×1 widens it to d. The map is all there is.',
      },
      attention: {
        name: 'All with all',
        caption:
          'The cells themselves become the tokens. In stage 3 of XXS each of {cells} looks at {keys}: {products} million multiply-adds a layer for the two products.',
      },
      fusion: {
        name: 'Back to the map',
        caption:
          'Folded, set beside the input, fused by a second 3×3. Each step waits for the one before it.',
      },
      toTokens: {
        name: 'Map to tokens',
        caption:
          'The tokens ask, the map answers. With the same map and d, {tokens} queries over {cells} cells are {products} million multiply-adds, {ratio} times fewer.',
      },
      former: {
        name: 'Among the tokens',
        caption:
          'The transformer sees {tokens} tokens: {pairs} pairs, however large the image. This is the global view, and it is tiny.',
      },
      mobile: {
        name: 'Over the map',
        caption: 'Beside it, MobileNet’s inverted residual works on the map, as local as ever.',
      },
      toMap: {
        name: 'Tokens to map',
        caption:
          'Now the cells ask and the tokens answer: every cell hears of the whole image, by way of {tokens} tokens.',
      },
      compare: {
        name: 'In numbers',
        caption:
          '{former} does {work} times less work than {vit}, holds {more} times the parameters, scores {gap} points less, and on the phone takes {slower} times as long: its two lines wait for each other at every bridge.',
      },
    },
    caption:
      'ImageNet-1k. Multiply-adds at 224×224 pixels, except MobileViT’s, which are counted here at {side}×{side}. Times as the MobileViTv2 paper gives them for an iPhone 12; it also gives the reason, the dependence of the two branches on each other.',
    formula: {
      serial: 'In series, for each layer:',
      parallel: 'Over one bridge:',
    },
  },
  check: {
    questions: [
      {
        question:
          'Stage 5 holds the most parameters, stage 3 does the most multiply-adds. Why not the same stage?',
        options: [
          {
            text: 'Attention’s products cost nothing in parameters and stage 3 has the most of them',
            why: 'They have none, and stage 3 does have the most. But take them away and stage 3 still leads: its convolutions and linear maps alone do more than those of any other stage.',
          },
          {
            text: 'A weight is counted once, and works once at every cell',
            why: 'A convolution or a linear map uses each weight at every cell: 1,024 times in stage 3, 64 times in stage 5. Stage 5 has three times the weights and a sixteenth of the cells.',
          },
          {
            text: 'Stage 5 has fewer layers',
            why: 'It has three transformer layers, stage 3 two.',
          },
        ],
      },
      {
        question:
          'The image becomes 512×512 instead of 256×256. How much more do attention’s two products do?',
        options: [
          { text: '4 times', why: 'So much more the convolutions do: they go with the number of cells.' },
          {
            text: '16 times',
            why: 'Four times the cells in every map, so four times the tokens in every slot, and the products go with the square of that.',
          },
          {
            text: '2 times',
            why: 'Twice the side. But tokens fill an area, and each meets every other of its slot.',
          },
        ],
      },
      {
        question: '“MobileViT’s block is light because attention replaces the convolutions.” What is wrong?',
        options: [
          {
            text: 'Nothing: that is the idea',
            why: 'The idea is one product inside an unfold and a fold. Around it stand two full 3×3 convolutions that were not there in MobileNetv2.',
          },
          {
            text: 'Attention is never cheaper than a 3×3 convolution',
            why: 'In stages 4 and 5 it is: 0.62 and 0.48 times, as the chapter on attention computes.',
          },
          {
            text: 'The block keeps two full 3×3 convolutions, and they do more multiply-adds than attention’s products',
            why: 'In all three sizes. And the blocks hold most of the parameters. The network is small because it is shallow and narrow, not because the block is light.',
          },
        ],
      },
      {
        question: 'Why does the second MV2 of stage 2 have a shortcut, and the first none?',
        options: [
          {
            text: 'The first halves the map and changes the channels, so its input does not fit its output',
            why: 'Addition needs the same shape. Nothing is projected to make it fit, as a ResNet would do: there simply is no shortcut.',
          },
          {
            text: 'Shortcuts are only worth it in deep layers',
            why: 'XXS has one in stage 1. What decides is the shape: stride 1 and equal channels.',
          },
          {
            text: 'A stride of 2 loses information that a shortcut would bring back',
            why: 'It might, but the input has four times as many cells as the output: it cannot be added.',
          },
        ],
      },
    ],
  },
} as const;

export type Architecture = Widen<typeof architecture>;
