/** The serial block and the parallel bridge. */
export const architectureBridge = {
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
      caption: 'Folded, set beside the input, fused by a second 3×3. Each step waits for the one before it.',
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
        'Each at the image size of its accuracy, {former} does {work} times less work than {vit}; it holds {more} times the parameters, scores {gap} points less, and on the phone takes {slower} times as long: its two lines wait for each other at every bridge.',
    },
  },
  caption:
    'ImageNet-1k. Multiply-adds at 224×224 pixels, except MobileViT’s, which are counted here at {side}×{side}. Times as the MobileViTv2 paper gives them for an iPhone 12; it also gives the reason, the dependence of the two branches on each other.',
  formula: {
    serial: 'In series, for each layer:',
    parallel: 'Over one bridge:',
  },
} as const;
