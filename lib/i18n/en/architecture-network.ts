/** The strip of the whole network and its tables. */
export const architectureNetwork = {
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
  /** Where the strip shows another size than the open model’s. */
  otherSize:
    'A map needs weights. Those that are open here are of {open}. Of {model} you can open a checkpoint in the lab, from a file or from the Hugging Face hub; come back and use your picture below, and its maps stand here.',
  toLab: 'To the lab',
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
} as const;

export const architecturePanel = {
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
} as const;
