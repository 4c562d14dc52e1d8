import type { Widen } from '../widen';

/** The chapter on convolution: its figures; the prose is content/convolution/en.mdx. */
export const convolution = {
  title: 'Convolution: unfold, multiply, fold',
  lead: 'A convolution slides a small grid of weights over an image. The very same numbers come out of one matrix product, with a rearrangement on either side: unfold, multiply, fold.',
  description:
    'A sliding window and a matrix product give the same numbers. Step through both, change every number, and see what im2col buys and costs.',
  walk: {
    label: 'A convolution in two ways: by a sliding window, and by unfold, product and fold',
    sliding: 'Sliding window',
    settings:
      'Input {size}×{size}, kernel {kernel}×{kernel}, stride {stride}, padding {padding}, dilation {dilation}.',
    change: 'Change the settings',
    restart: 'Reset all',
    /** A number that cannot be typed into a cell. */
    beyond: '{value} is outside −{limit} to {limit}, so the cell still holds {now}.',
    slidingAt: 'Sliding window, at window {n}',
    tick: {
      input: 'Input',
      pad: 'Pad',
      unfold: 'Unfold',
      matmul: 'Multiply',
      fold: 'Fold',
    },
    name: {
      input: 'Input',
      pad: 'Padding',
      window: 'Window 1',
      unfold: 'Row {n} of U',
      unfoldRest: 'Other rows of U',
      matmul: 'Row {n} times {w}',
      matmulRest: 'Other rows times {w}',
      fold: 'Fold',
    },
    caption: {
      input:
        'X holds {cells} numbers, the kernel {weights} weights. Windows in which the kernel fits: {windows}.',
      inputSeveral:
        'X holds {cells} numbers (channels: {channels}). Kernels: {kernels}, of {weights} weights each. Windows in which they fit: {windows}.',
      pad: 'A border of zeros, {padding} wide, makes {rows}×{columns} of X. New cells, all 0: {zeros}.',
      window:
        'Window 1 covers {values}. The sliding kernel multiplies them here and now; unfold writes them down first.',
      unfold: 'Window {n}, read line by line, is row {n} of U: {values}.',
      unfoldRest: 'The other windows go the same way, rows {from}–{to}. U is complete: {rows}×{columns}.',
      matmul: 'Row {n} times kernel: {equation}',
      matmulSeveral: 'Row {n} times kernel 1: {equation}. Times kernel 2: {second}.',
      matmulRest: 'Rows {from}–{to} times kernel: {values}.',
      matmulRestSeveral: 'Rows {from}–{to} times kernel 1: {values}. Times kernel 2: {second}.',
      fold: 'Each number goes back to where its window stood: {values}. Y is {rows}×{columns}, the same as from the sliding window.',
      foldSeveral:
        'Each column goes back on a grid of its own, {rows}×{columns}: one output channel for each kernel.',
    },
    predict: {
      prompt: 'Row {n} of U is {values}. What will it give, times w?',
      promptSeveral: 'Row {n} of U is {values}. What will it give, times the first column of W?',
      right: '{equation}.',
      wrong: 'Multiply {values} by {weights}, each by the one in its place, and add up the products.',
      reveal: '{equation}.',
    },
  },
  knobs: {
    title: 'Settings',
    size: 'Input n',
    kernel: 'Kernel k',
    stride: 'Stride s',
    padding: 'Padding p',
    dilation: 'Dilation d',
    channels: 'Input channels',
    kernels: 'Kernels',
    reset: 'Reset all',
    tooLarge:
      'With dilation {dilation}, a {kernel}×{kernel} kernel spans {span} cells, and the padded input has only {room}. It fits nowhere, so there is no window and no output. The figure keeps the settings before.',
  },
  shapes: {
    label: 'The output’s size from the settings',
    size: 'Output size, down and across',
    picture:
      'Filled: the cells of the first window. Each dot: the place where a window begins, and a row of U.',
    says: 'Windows: {windows}, of {width} numbers each. U is {windows}×{width}, {w} is {width}×{kernels}; output channels: {kernels}, of {out}×{out}.',
    exact: 'The division comes out even: the last window ends at the edge.',
    rest: 'The division leaves {rest} over: the last {rest} cells on the right and at the bottom are in no window.',
    restOne: 'The division leaves 1 over: the last cell on the right and at the bottom is in no window.',
  },
  why: {
    title: 'Why always −4?',
    question:
      'Four different windows, and one answer. Before you read on: why do all windows of 1 … 9 give −4?',
    zeroSum: 'The weights of the kernel add up to zero.',
    zeroSumBecause:
      'They do, and that makes the answer the same when a constant is added to all of X. It does not make four windows agree. Change one number of X: the weights still add up to zero, and the outputs differ.',
    plane: 'X rises evenly, and the kernel takes one difference along the diagonal.',
    planeBecause:
      'One step to the right adds 1 and one step down adds 3, anywhere in X: it is a tilted plane. The kernel takes the upper left number and subtracts the lower right one, which is 3 + 1 = 4 greater. A plane has the same slope everywhere, so the answer is −4 everywhere.',
    sameSum: 'The four windows hold the same total.',
    sameSumBecause:
      'They hold 12, 16, 24 and 28. Only two of the four numbers count here, as the other two weights are 0, and it is the difference of those two that stays the same.',
  },
  cost: {
    caption: 'Counted at the present settings: {n}×{n} input, {k}×{k} kernel, stride {s}',
    sliding: 'Sliding window',
    product: 'Unfold and product',
    multiplyAdds: 'Multiply-adds',
    read: 'Numbers read: X, kernels',
    between: 'Numbers in between: U',
    written: 'Numbers written: Y',
    says: '{outputs} outputs, {width} products each: {multiplyAdds} multiply-adds either way. But U holds {unfolded} numbers where X has {input}, {copies} times as many.',
  },
  copies: {
    caption: 'A {n}×{n} map, as in stage 3 of MobileViT on an image of {image} pixels',
    layer: 'Kernel',
    rows: 'Windows',
    columns: 'Numbers in each',
    row: '{k}×{k}, stride\u00a0{s}, padding\u00a0{p}',
  },
  overlaps: {
    label: 'In how many windows each cell of the input is',
    point: 'Point at a cell to see its product.',
    says: 'Cell by cell, col2im(U) is X times c, the number of windows that the cell is in. All of c adds up to {total}, as many numbers as U has.',
    saysPadded:
      'Cell by cell, col2im(U) is X times c, the number of windows that the cell is in. All of c adds up to {total}; the other {zeros} numbers of U are padding, and are dropped.',
    channel: 'Of the two channels, the first is shown.',
  },
  check: {
    shape: {
      question: 'A 7×7 input, a 3×3 kernel, stride 2, padding 1. What is the shape of U?',
      a: '16×9',
      aBecause: '(7 + 2·1 − 3) ÷ 2 + 1 = 4 positions each way, so 16 windows, and each holds 9 numbers.',
      b: '9×9',
      bBecause: 'Three positions each way would be right without padding. The border adds room for a fourth.',
      c: '49×9',
      cBecause: 'That is stride 1: a window on every cell. At stride 2 only every other one counts.',
      d: '9×16',
      dBecause:
        'The right numbers the other way round. Here windows are rows. (Some libraries do write them as columns, and then multiply from the left: the transposed product, the same numbers.)',
    },
    edit: {
      question:
        'In the 3×3 example you change the number in the middle of the top row. How many outputs can change?',
      a: '1',
      aBecause: 'One output would be a corner, which lies in a single window.',
      b: '2',
      bBecause:
        'The cell lies in the two upper windows, so it stands in two rows of U. Whether both outputs do change is up to the weights it meets: with K = [1 0; 0 −1] it meets 0 in the first window and 1 in the second.',
      c: '4',
      cBecause: 'Only the centre lies in all four. The lower two windows do not reach the top row.',
      d: '9',
      dBecause:
        'There are just four outputs. And the product never mixes rows of U: what is not in a window cannot change its output.',
    },
    save: {
      question: 'What does im2col save?',
      a: 'Multiply-adds',
      aBecause: 'Not one. Every product of the sliding window is a product of U w.',
      b: 'Memory',
      bBecause: 'On the contrary: with overlapping windows U is larger than X, up to about k² times.',
      c: 'Neither. It gives the work a shape that hardware is fast at.',
      cBecause:
        'A dense matrix product reuses each fetched number many times, and machines are built for it. That can be worth more than the copies cost; and where it is not, the libraries make the rows of U only while they multiply.',
    },
    mix: {
      question: 'In y = U w, which numbers can never meet, whatever the weights are?',
      a: 'Numbers of the same window',
      aBecause: 'Those are the ones that do meet: w adds them up.',
      b: 'Numbers that share no window',
      bBecause:
        'Each output is one row of U times w. Two numbers that stand in no common row never enter the same sum, and no choice of weights changes that. Putting a matrix A in front of the product does.',
      c: 'Numbers of different channels',
      cBecause:
        'The channels of a window stand in the same row, one after the other, so w mixes them. (A depthwise convolution leaves that out.)',
    },
  },
} as const;

export type Convolution = Widen<typeof convolution>;
