import type { Widen } from '../widen';
import { patchesCheck } from './patches-check';

/** The chapter on MobileViT's own unfold: its figures; the prose is content/patches/en.mdx. */
export const patches = {
  title: 'Patches, slots and tokens',
  lead: 'MobileViT’s unfold copies nothing and overlaps nothing. It deals the pixels of a map out into four sequences, lets attention run in each, and puts every pixel back.',
  metaTitle: 'MobileViT’s own unfold: patches, slots and tokens',
  metaDescription:
    'Step a feature map through MobileViT’s unfold and fold: 2×2 patches, four slots, the index map both ways; why it needs a 3×3 convolution, the shuffle test, and what it costs.',

  walk: {
    label: 'A map through MobileViT’s unfold, attention and fold, step by step',
    size: 'Map',
    sizeEven: '{n}×{n}',
    sizeOdd: '{n}×{n}, resized',
    reset: 'Back to the start',
    beyond: '{value} is outside −{limit} to {limit}, so the cell still holds {now}.',
    unfold: 'unfold',
    attend: 'attend',
    fold: 'fold',
    resize: 'resize',
    weights: 'Attention within slot',
    there: 'Unfold: from a cell to its place',
    back: 'Fold: from a place to its cell',
    ticks: {
      input: 'Input',
      resize: 'Resize',
      cut: 'Cut',
      unfold: 'Unfold',
      attend: 'Attend',
      fold: 'Fold',
      resizeBack: 'Resize back',
    },
    names: {
      input: 'input',
      resize: 'resize',
      cut: 'cut into patches',
      patch: 'patch {n}',
      patches: 'all patches',
      weights: 'weights of {mark}',
      mix: 'mix {mark}',
      mixes: 'mix ▲ and ◆',
      fold: 'fold',
      resizeBack: 'resize back',
    },
    captions: {
      input:
        'The map X, {side}×{side} cells, counted from 0. One channel here; in the network every cell is a vector.',
      resize:
        'Patches of 2 do not cover {side} cells, so the map is first resized to {even}×{even}, bilinearly. Cell (1, 1): {equation}.',
      cut: 'The map is cut into {tokens} patches of 2×2, none over another. The first shows its four slots.',
      patch: 'Patch {n} becomes column {n} of U, one cell a row.',
      patches: 'All of them: {slots} rows, one a slot, and {tokens} columns, one a patch.',
      place:
        'Row i = {i}, column j = {j}: slot 2·({i}\u00a0mod\u00a02) + ({j}\u00a0mod\u00a02) = {p} {mark}, token ⌊{i}∕2⌋·{across} + ⌊{j}∕2⌋ = {n}.',
      weights:
        'Row {mark} of U attends to itself: A{mark} = softmax(u uᵀ). Token {token}, which holds {value}, gives token {best}, which holds {other}, {weight} of its attention.',
      mix: 'Row {mark} of M is A{mark} times row {mark} of U. Token 0 goes from {before} to {after}, a weighted mean of the {tokens} cells {mark} and of no others.',
      mixNext:
        'Row {mark} has weights of its own. Token 0 goes from {before} to {after}; no number of another slot is in it.',
      mixes:
        '▲ and ◆ likewise: {slots} attentions side by side, each over {tokens} tokens. M has the shape of U.',
      fold: 'Every number goes home. Slot {p} {mark}, token {n}: row 2·⌊{n}∕{across}⌋ + ⌊{p}∕2⌋ = {i}, column 2·({n}\u00a0mod\u00a0{across}) + ({p}\u00a0mod\u00a02) = {j}.',
      resizeBack: 'The {even}×{even} map is resized back to the {side}×{side} that the next layer expects.',
    },
    lines: {
      plain: '{tensor}, row i = {i}, column j = {j}: {made}.',
      map: '{tensor}, row i = {i}, column j = {j}: {value}. Its place is slot {p} {mark}, token {n}.',
      unfolded: 'U, slot {p} {mark}, token {n}: {value}, taken as it is from row i = {i}, column j = {j}.',
      mixed: 'M, slot {p} {mark}, token {n}: {made}. It goes home to row i = {i}, column j = {j}.',
      weight:
        'In sequence {mark}, token {n} gives token {m} {value} of its attention: e to the power of their product {score}, over the sum of the row.',
      unknownOnMap: '{tensor}, row i = {i}, column j = {j}: not made yet.',
      unknownOnSheet: '{tensor}, slot {p} {mark}, token {n}: not made yet.',
      unknownWeight: 'How much token {n} of sequence {mark} will give token {m} is not made yet.',
    },
    predict: {
      question:
        'Every patch deals its four cells to the four rows of U. Which cells of the map land in slot ■?',
      right: 'Even row, odd column: the upper right cell of every patch, {count} in all.',
      wrong: 'Row {i}, column {j} is the {where} cell of its patch. Find ■ in the first patch.',
      reveal: 'Even row, odd column: the upper right cell of every patch, {count} in all, two steps apart.',
      corners: ['upper left', 'upper right', 'lower left', 'lower right'],
    },
  },

  unfolds: {
    label: 'Two unfolds of one map: overlapping windows beside patches',
    map: 'The map, 6×6',
    mapLabel: 'The map: choose a cell',
    pick: 'Choose a cell: its copies light up.',
    cell: 'Row {i}, column {j}',
    windows: 'im2col: 3×3 windows that overlap',
    windowsLabel: 'im2col’s matrix, a column for each window: the chosen cell stands in it {copies} times',
    windowsSay:
      '{rows} rows, one a place in the window; {columns} columns, one a window. {total} numbers, {times} times the map’s; {padding} of them are padding.',
    patches: 'MobileViT: 2×2 patches that do not',
    patchesLabel: 'The sheet of slots and tokens: the chosen cell stands in it once',
    patchesSay:
      '{rows} rows, one a slot; {columns} columns, one a patch. {total} numbers, as many as the map has.',
    says: 'Row {i}, column {j}: {copies} copies in im2col’s matrix; one place in the sheet, where address {from} of the map becomes address {to}.',
    memory: 'A permutation still moves memory',
    memoryLabel:
      'Two strips of 36 addresses, the map in reading order above and the sheet row by row below, with a line from every cell’s old address to its new one',
    memorySay:
      'Above: the map in reading order. Below: the sheet, row by row. {moved} of {total} numbers change their address, and of the pairs that lay side by side, {kept} still do.',
    fact: 'That shows on a clock. In the paper, {model} ({device}) takes {own} ms with the authors’ own unfold and fold, written in operations that phones support, and {library} ms with PyTorch’s.',
  },

  sheet: {
    label: 'How convolution and attention spread one cell’s content over map and sheet',
    map: 'The map, 8×8',
    sheet: 'The same cells as a sheet',
    mapLabel: 'The map: choose a cell to start from',
    sheetLabel: 'The sheet, a row for each slot and a column for each patch: choose a cell to start from',
    pick: 'Choose another cell to start from it.',
    axes: 'Down: P = 4 slots. Across: N = 16 patches.',
    cell: 'Row {i}, column {j}; slot {mark}, token {n}: not reached',
    cellReached: 'Row {i}, column {j}; slot {mark}, token {n}: reached by operation {order}',
    apply: { convolution: 'Apply the 3×3 convolution', attention: 'Apply attention' },
    convolution: 'convolution',
    attention: 'attention',
    again: 'Start over',
    start:
      'One cell, one place on the sheet. Apply the two operations, in any order, and watch where its content goes.',
    says: '{path}: {count} of {total} cells hold something of it, in {slots} of 4 slots and {patches} of 16 patches. The number in a cell is the operation that reached it first.',
    full: '{path}: all {total} cells hold something of it. One operation went across the slots, the other along the patches.',
  },

  reach: {
    label: 'How much of a block’s input one cell of its output can depend on',
    parts: { local: 'conv_kxk 3×3', attention: 'attention', fusion: 'fusion 3×3' },
    through: {
      attention: 'the cell itself, or attended to',
      local: 'in the 3×3 surroundings of one of those: conv_kxk',
      fusion: 'only through a neighbour: shortcut and fusion',
    },
    patch: 'Patch',
    transformer: 'At the transformer’s output',
    block: 'At the block’s output',
    mapLabel: '{title}: row {i}, column {j} depends on {count} of {total} cells. Choose another cell.',
    cellIn: 'Row {i}, column {j}: reached',
    cellOut: 'Row {i}, column {j}: not reached',
    count: '{count} of {total} cells',
    bySlot: 'Transformer, slot by slot',
    bySlotNote: 'Cells reached from any patch; two numbers where it depends on the patch.',
    says: 'Row {i}, column {j}, slot {slot}: the transformer’s output depends on {transformer} of {total} input cells, the block’s on {block}. {reason}',
    why: {
      all: 'Attention brings one cell of every patch, and each of them has already gathered its 3×3 surroundings: together they cover the map.',
      noLocal:
        'Without conv_kxk the tokens are bare pixels: the transformer sees its own slot and nothing else. Only fusion, which reads neighbours of other slots, fills the gaps.',
      gap: 'This slot’s cells stop more than one step short of an edge, and 3×3 surroundings do not bridge that.',
      noAttention: 'Without attention (A = I) only the convolutions mix cells, and they reach neighbours.',
      nothing: 'With neither, the transformer’s output is pointwise: it knows its own cell.',
    },
  },

  shuffle: {
    label: 'The shuffle test: patches in another order, and put back',
    point: 'Shuffle the patches',
    beforeAttention: 'before attention',
    beforeConvolution: 'before conv_kxk',
    kernel: 'Kernel of conv_kxk',
    centre: 'its centre only',
    again: 'Another order',
    straight: 'As it is',
    shuffled: 'Shuffled',
    stages: {
      input: 'X',
      inputShuffled: 'X, shuffled',
      convolved: 'after conv_kxk',
      convolvedLate: 'after conv_kxk',
      convolvedShuffled: 'after conv_kxk, shuffled',
      attended: 'after attention',
      output: 'after attention',
      back: 'patches put back',
    },
    reveal: 'The same map, or a different one? Guess, then open this.',
    same: 'The same map.',
    different: 'A different map.',
    saysSame:
      'Patches put back, {count} of {total} cells differ. The greatest deviation, {greatest}, is rounding: the same terms, added in another order.',
    saysDifferent: 'Patches put back, {count} of {total} cells differ, by up to {greatest}.',
    centreWhy: 'A kernel that reads only its own cell has no neighbours to lose.',
    how: 'The number in a patch says which it was. Δ is the lower result less the upper one. Everything is computed here: a 3×3 convolution with zero padding, then softmax(u uᵀ) u in each slot.',
  },

  cost: {
    label: 'What attention within slots costs against attention among all cells',
    model: 'Network',
    caption: '{model} at {image}×{image} pixels: multiply-adds of one product of one layer, in millions',
    stage: 'Stage',
    map: 'Map',
    bars: 'Filled: slot by slot. Outlined: every cell with every other.',
    says: 'The cut makes it {times} times cheaper in every stage, as there are {times} slots: (P·N)²·d is P times P·N²·d.',
  },

  sizes: {
    label: 'Patch size against accuracy and time, as published',
    caption: '{model} with patches of other sizes (stages 3, 4, 5)',
    patch: 'Patch side',
    products: 'Products, million',
    latency: 'Latency, ms',
    top1: 'Top-1, %',
    plot: 'Latency against top-1 accuracy for the four patch settings of the table',
    source:
      'Latency and accuracy are printed in the paper; the table names no device, and its section 4.3 times on this one: {device}. N and the products (scores and mixture, all layers) are counted here.',
  },

  check: patchesCheck,
} as const;

export type Patches = Widen<typeof patches>;
