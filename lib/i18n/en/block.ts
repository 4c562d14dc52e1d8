import type { OperationKind, SheetKind } from '@/lib/block/plan';
import type { Widen } from '../widen';
import { blockCheck } from './block-check';
import { blockShifts } from './block-shifts';

/** The chapter about the MobileViT block. Rows, columns, slots and tokens count from 0; heads and layers from 1. */
export const block = {
  title: 'The MobileViT block',
  metaTitle: 'The MobileViT block, every number of it',
  metaDescription:
    'One MobileViT block on one canvas: 3×3, 1×1, unfold, transformer layers, fold, 1×1, concat, 3×3. Every tensor of the real model to one scale, every operation with its cost, down to one score and the two vectors that made it.',
  lead: 'A local convolution, an unfold, a few transformer layers, a fold, and a convolution that fuses. Here is all of it, from the running model, at one square for each number.',

  figure: {
    label: 'The MobileViT block',
    canvas: 'The block’s operations, in the order in which they run',
    hint: 'Arrow keys walk; ↑ and ↓ go through all operations, also those of the later layers. + and − zoom, 0 follows the walk again, Shift and the arrows move. Click a row to follow its cell.',
    loading: 'The numbers are on their way.',
    scale: 'One square is one number, in every tensor.',

    stages: {
      label: 'Block of stage',
      says: '{height}×{side} = {cells} cells in C = {channels} channels; four sequences of N = {tokens} tokens, d = {width}; L = {layers} layers.',
      reading: 'The block of stage {stage} is on its way.',
    },
    /** Of stages 3 and 4 the example has pictures and one cell’s numbers. */
    sketch: {
      says: 'Of this block the example holds a picture of every tensor, and all numbers of one cell: row {row}, column {column}. Everything else only the running model can show.',
      follow: 'Follow row {row}, column {column}',
      scale: 'Each row is in one shade, its strength; the numbers of one row are in the example.',
      elsewhere:
        'The example holds the scores of one query, that of row {row}, column {column}. Follow that cell, or use a picture of your own: the running model shows any.',
      difference: 'Number by number, only the running model can compare.',
      noVector: 'The vector of this key is not in the example. The running model shows it.',
      keys: 'In the example are the vectors of {count} of the {tokens} keys, those with the best scores and the cell’s own.',
    },
    missing: 'not in the example',
    inLayer: 'Layer {layer}: {name}',
    layer: 'Layer {layer}',
    residual: 'residual',
    shortcut: 'shortcut',

    cell: {
      label: 'The cell that is followed',
      surface: 'Picture, cut into the block’s cells',
      role: 'map of cells',
      hint: 'Arrow keys move from cell to cell.',
      says: 'Row {row}, column {column}: place {mark} in its patch, so slot {slot}, token {token} of {tokens}.',
      marks: ['● (upper left)', '■ (upper right)', '▲ (lower left)', '◆ (lower right)'],
    },
    head: 'Head',
    view: {
      label: 'View',
      nearer: 'Zoom in',
      farther: 'Zoom out',
      whole: 'Whole block',
      follow: 'Follow the walk',
      number: '{pixels} px a number',
    },

    sheets: {
      entry: 'in',
      local: '3×3',
      wide: 'tokens',
      unfolded: 'unfolded',
      norm1: 'normed',
      q: 'Q',
      k: 'K',
      v: 'V',
      scores: 'scores',
      weights: 'A',
      mix: 'mix',
      attn: 'projected',
      sum: 'sum',
      norm2: 'normed',
      hidden: 'hidden',
      mlp: 'MLP',
      out: 'out',
      norm: 'normed',
      folded: 'folded',
      projected: '1×1',
      concat: 'both',
      block: 'out',
    },

    /** What stands on an operation that has no symbol. */
    short: { unfold: 'unfold', fold: 'fold', concat: 'cat' },

    operations: {
      local: 'Convolution 3×3, batch norm, SiLU',
      widen: 'Convolution 1×1 to the token’s width',
      unfold: 'Unfold',
      norm1: 'LayerNorm before attention',
      qkv: 'Queries, keys, values',
      scores: 'Scores',
      softmax: 'Softmax',
      mix: 'Mix of the values',
      project: 'Output projection',
      add1: 'Residual around attention',
      norm2: 'LayerNorm before the MLP',
      expand: 'MLP, first half: wider, SiLU',
      reduce: 'MLP, second half: back to d',
      add2: 'Residual around the MLP',
      norm: 'LayerNorm after the last layer',
      fold: 'Fold',
      narrow: 'Convolution 1×1 back to the channels, batch norm, SiLU',
      concat: 'Concatenation with the shortcut',
      fuse: 'Fusion 3×3, batch norm, SiLU',
    },

    stops: {
      start: 'The whole block',
      end: 'The whole block again',
      waiting: 'The numbers of this step are on their way.',
    },
    ticks: {
      whole: 'All',
      in: 'In',
      attention: 'Attention',
      mlp: 'MLP',
      layers: 'Layers',
      out: 'Out',
    },

    captions: {
      start:
        'Each tensor is a sheet: {cells} rows, one for each cell of the {height}×{side} map, and a column for each channel. The outlined row is the cell that you follow.',
      local:
        'The {read} cells around row {row}, column {column} in all {channels} channels, times a kernel: one new number. {channels} kernels make {channels} numbers for each cell.',
      widen:
        'Each cell’s {channels} channels become the d = {width} numbers of a token. No bias, no norm, no activation, and no cell sees another.',
      unfold:
        'Nothing is computed: rows are dealt into four sequences of N = {tokens}, by their place in their 2×2 patch. Yours, {mark}, is token {token} of slot {slot}.',
      norm1:
        'Each token is set to mean 0 and variance 1 over its {width} channels, then scaled and shifted. Yours had length {before}; now {after}.',
      qkv: 'Three products of {width}×{width} give each token a query, a key and a value. Each of the {heads} heads owns {dh} channels of each.',
      scores:
        'Head {head} multiplies your token’s query with each of the {tokens} keys of its slot. The best other key is token {key}: {score}, after division by √{dh}.',
      softmax:
        'Each row of {tokens} scores becomes weights with sum 1. Token {key} gets {weight}, your own token {own}; an even share would be {even}.',
      mix: 'The weights collect the slot’s values, head by head. Your token’s mix has length {after}; tokens of the other slots had no part in it.',
      project:
        'The four heads’ results stand side by side; one product of {width}×{width} lets them meet. Length {before} becomes {after}.',
      add1: 'What attention made, length {added}, is added to the token that came in, length {before}: {after}. The token itself is still in the sum.',
      norm2: 'Before the MLP the tokens are normed again. Length {before} becomes {after}.',
      expand:
        'Each token by itself, to twice the width: {hidden} numbers, through SiLU. Tokens do not meet here.',
      reduce: 'And back to d = {width}. The MLP holds {mlpShare} of this layer’s parameters.',
      add2: 'The second residual adds length {added} to length {before}: {after}. With that the layer is done.',
      layer:
        'The same eleven operations, with weights of their own. Your token came in with length {before} and goes out with {after}.',
      norm: 'One more LayerNorm, after the last of the {layers} layers: from length {before} to {after}.',
      fold: 'Every token goes home: slot {slot}, token {token} is row {row}, column {column} again. Nothing is computed.',
      narrow:
        'A 1×1 convolution with batch norm and SiLU brings {width} numbers back to {channels} channels, the width of the map that entered.',
      concat:
        'The map that entered is set beside it, {channels} + {channels} channels. Nothing is added: what to take from which is left to the next operation.',
      fuse: 'A full 3×3 reads {read} cells in all {both} channels. Neighbours, which lie in different slots, meet again here.',
      end: '{operations} operations, {parameters} parameters, {multiplyAdds} multiply-adds. The two 3×3 convolutions hold {convShare} of the parameters; attention’s own two products cost {attentionShare} of the work.',
    },

    predict: {
      question:
        'The map has {cells} cells, and the query of the one at row {row}, column {column} is about to meet keys. How many keys?',
      right:
        '{tokens}: one for each patch. Only the cells with the same place {mark} in their patch are in its sequence.',
      wrong:
        'Look at the four sequences: a token meets the keys of its own sequence, itself among them, and no others.',
      wrongAll:
        '{cells} would be every cell of the map. But unfolding dealt them into four sequences, and attention stays inside of one.',
      reveal:
        '{tokens}. The {cells} cells were dealt into four sequences; a query meets the keys of its own.',
    },

    facts: {
      label: 'The operation in numbers',
      shape: 'Shape',
      parameters: 'Parameters',
      multiplyAdds: 'Multiply-adds',
      none: 'none',
      share: '{value} ({share} of the block)',
      formula: 'Formula',
    },
    change: {
      label: 'On this picture: strength of each cell, the root mean square of its row',
      before: 'Before',
      after: 'After',
      difference: 'After − before',
      resized: 'The map was resized to be unfolded: its cells cannot be subtracted one by one.',
      values:
        'Number by number: the root mean square of the difference is {rms}, against {before} of what was there before.',
      moved:
        'Each row back at its place, the greatest difference is {greatest}: nothing but the order changed.',
      beside:
        'The greatest difference between the halves and what they came from is {greatest}: nothing was computed.',
      shares:
        'Scores may be any number; weights are shares of 1. Number by number there is nothing to subtract.',
      others:
        'The columns are other axes than before, so number by number there is nothing to subtract; only how strong each cell is can be compared.',
      scores: 'A score belongs to a pair of tokens, not to a channel: there is nothing to subtract it from.',
    },
    score: {
      label: 'One score, and the two vectors that made it',
      text: 'Head {head}: the query of the cell at row {row}, column {column} and one key of its slot, {dh} numbers each.',
      key: 'Key of',
      token: 'token {token} (row {row}, column {column})',
      itself: 'token {token} (the cell itself)',
      strips: 'Query, key and their products',
      reading: 'Channel {channel}: {q} × {k} = {product}',
      result: 'q·k = {sum}, divided by √{dh}: {score}. Softmax makes {weight} of it.',
      exact: 'Computed here from the two vectors; in the sheet of scores stands {kept}.',
      engine: 'The model’s own weight is {kept}; from these scores the page computes {weight}.',
    },
  },

  shifts: blockShifts,
  check: blockCheck,
} as const;

/** Every kind of tensor and operation has its words. */
block.figure satisfies {
  readonly sheets: Record<SheetKind, string>;
  readonly operations: Record<OperationKind, string>;
  readonly captions: Record<OperationKind | 'start' | 'layer' | 'end', string>;
};

export type Block = Widen<typeof block>;
