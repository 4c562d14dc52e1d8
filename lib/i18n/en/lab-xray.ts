import type { Widen } from '../widen';
import { figure } from './figure';

export const labXray = {
  waiting: 'The path of a pixel through the block shows once the model has run.',
  loading: 'Reading the numbers of this block from the model…',
  failed:
    'The numbers of this block could not be read from the engine. What was on show stays; try once more.',
  retry: 'Read them again',

  heading: 'The path of this pixel, with its numbers',
  lead: 'The cell at row {row}, column {column} of the {height} × {width} map that enters the block of stage {stage}. Every number is the running network’s; every step is also computed again on this page, from the numbers that it is made of and the weights of the checkpoint.',
  agreement:
    '{agreed} of {steps} steps agree. {count} numbers were computed again; the greatest difference is {difference}. Rows, columns and patches count from 0; channels, heads and layers from 1.',

  block: 'Block',
  stage: 'Stage {stage} · {side} × {side} map',
  layer: 'Layer',
  head: 'Head',
  headMean:
    'The path of a number goes through one head. The attention panel shows no single one now, so this is head {head}.',
  identity:
    'The attention of this block is set to A = I: scores are computed here to be looked at, but each token keeps its own value.',
  uniform:
    'The attention of this block is set to uniform: scores are computed here to be looked at, but each token takes the mean of its slot’s values.',
  resized:
    'This map is {height} × {width}, which does not divide into 2×2 patches: the network resizes it to {evenHeight} × {evenWidth} before it is unfolded, where the pixel lies at row {row}, column {column}, and resizes it back afterwards.',

  stations: {
    local: '3×3 around the cell',
    token: 'Its token',
    score: 'Query · key',
    softmax: 'Softmax',
    mix: 'Mix',
    layers: 'Through the layers, then fold',
    fusion: 'Fusion',
  },
  channel: 'Output channel',
  channelOfHead: 'Channel of the head',
  input: 'Input channel shown',
  point: 'Point at a place to compare.',
  key: 'Key of',
  following: '{rule}: {name}',
  strongest: 'strongest',
  greatestShare: 'adds most',
  strongestOther: 'best-scoring other',
  patchName: 'patch {token} (row {row}, column {column})',

  local: {
    text: 'A full 3×3 convolution reads the cell and its eight neighbours in all {channels} channels. One input channel and its kernel stand beside the sums over all of them, place by place.',
    place: 'Row {row}, column {column}: in this channel {x} × {w} = {product}; over all channels {sum}.',
    outside: 'Row {row}, column {column} lies outside of the map and counts as 0.',
    share: 'This input channel alone adds {share}.',
  },
  token: {
    text: 'A 1×1 convolution turns the {channels} channels of the cell into the {width} numbers of its token. No bias, no norm, no activation.',
    cell: 'The cell after the 3×3, {count} channels',
    token: 'The token, {count} channels',
    reading: 'Channel {channel}: {value}',
    unfold:
      'Unfolding changes none of them. It deals the token into one of four sequences, by its place in its 2×2 patch, and numbers it by its patch:',
    slot: 'Slot',
    number: 'Patch',
    slotNames: ['● (upper left)', '■ (upper right)', '▲ (lower left)', '◆ (lower right)'],
  },
  score: {
    text: 'LayerNorm and two linear maps make a query and a key of each token. Head {head} has {width} channels of each; the score is the sum of their products, divided by √{width}.',
    strips: 'Query, key and their products',
    reading: 'Channel {channel}: {q} × {k} = {product}',
    own: 'With its own key the token scores {score}.',
    query: 'Query',
    keyOf: 'Key of patch {token}',
  },
  softmax: {
    text: 'Each of the {tokens} scores becomes a power of e, here measured from the greatest, and a share of their sum. An even share would be {even}.',
    table: 'Keys of this slot with the greatest weights',
    patch: 'Patch',
    place: 'row, column',
    score: 'Score',
    power: 'e to the power of {exponent}',
    exponent: 's − max',
    weight: 'Weight',
    itself: 'itself',
    choose: 'Show the key of patch {token}',
    rest: '{count} others',
    sum: 'All {count}',
  },
  mix: {
    text: 'The values of all {tokens} tokens, times the weights, summed: this is what the head hands on. One of its {channels} channels, with its strongest terms:',
    table: 'The strongest terms of the sum',
    value: 'Value',
    product: 'Weight × value',
    sum: 'Sum',
  },
  layers: {
    text: 'The heads stand side by side again. A projection, a residual, then LayerNorm, an MLP and a second residual end the layer; {layers} layers follow one another. What each adds to the token, as lengths:',
    table: 'Length of the token, and of what each layer adds to it',
    before: 'Token',
    attention: '+ attention',
    mlp: '+ MLP',
    after: 'Token after',
    open: 'open',
    fold: 'After the last LayerNorm the token goes back to where it came from:',
    row: 'Row',
    column: 'Column',
    strip: 'The cell after folding, {count} channels',
  },
  fusion: {
    text: 'A 1×1 convolution, batch norm and SiLU bring the cell from {width} back to {channels} channels. They are set beside the map that entered the block, and a last 3×3 reads both halves: {channels} + {channels} channels.',
    strip: 'The cell after the 1×1, {count} channels',
    place: 'Row {row}, column {column}: shortcut {shortcut}, attention {projected}.',
    outside: 'Row {row}, column {column} lies outside of the map and counts as 0.',
    hint: 'The halves add {shortcut} (shortcut) and {projected} (attention).',
    shortcut: 'shortcut',
    projected: 'attention',
  },

  checks: {
    agrees: 'Agrees',
    differs: 'Differs',
    one: 'computed again {recomputed}, the engine says {engine}; difference {difference}',
    many: '{count} numbers computed again; furthest apart {recomputed} and the engine’s {engine}; difference {difference}',
    names: {
      local: 'this value:',
      token: 'token:',
      query: 'query:',
      key: 'key:',
      weights: 'weights:',
      mix: 'mix of this head:',
      layer: 'output of this layer:',
      fold: 'LayerNorm and fold:',
      projected: '1×1 back to the block’s channels:',
      fusion: 'this value:',
    },
  },
  save: {
    title: 'X-ray, station {number}: {name}',
    numbers: '{title}, {symbol}',
    terms: 'terms: token, weight, value, product',
    lengths: 'lengths: before, attention, MLP, after',
    caption:
      '{picture}. The cell at row {row}, column {column} of the {height} × {width} map that enters the block of stage {stage}; layer {layer}, head {head}. Rows and columns count from 0.',
  },
  matrix: { ...figure.matrix, unknown: 'outside of the map, counts as 0' },
} as const;

export type LabXray = Widen<typeof labXray>;
