import type { Widen } from '../widen';

/** The chapter on attention: its figures, captions, puzzles and questions. The prose is in content/attention. */
export const attention = {
  title: 'Attention in its place',
  lead: 'A convolution mixes what is inside a window. With one matrix in front of it, the windows mix with one another, and what they get from each other depends on what they hold.',
  metaTitle: 'Attention in place of a convolution',
  metaDescription:
    'The windows of a convolution become tokens: queries, keys, values, scores, softmax and mix, step by step on a 3×3 input, with a slider from the convolution to self-attention.',
  reset: 'Reset all',
  /** A number that cannot be typed into the toy. */
  beyond: '{value} is outside −{limit} to {limit}, so the cell still holds {now}.',

  walk: {
    label: 'Self-attention over the four windows, step by step',
    ticks: {
      input: 'input',
      unfold: 'tokens',
      query: 'queries',
      key: 'keys',
      score: 'scores',
      scale: 'scale',
      softmax: 'weights A',
      value: 'values',
      mix: 'mix',
      fold: 'fold',
    },
    names: {
      input: 'input',
      unfold: 'unfold to tokens',
      query: 'queries',
      key: 'keys',
      value: 'values',
      scoreOne: 'scores {n}',
      score: 'all scores',
      scale: 'scale',
      softmaxOne: 'softmax {n}',
      softmax: 'all of A',
      mixOne: 'mix {n}',
      mix: 'all mixed',
      fold: 'fold',
    },
    input: 'The input X, and four places for a 2×2 window, as in the convolution.',
    unfold: 'Each window is laid out as one row of U. Row 1 holds {values}. From now on a row is a token.',
    query: 'Each token’s query is its row times Wq. The first entry of the first: {equation}.',
    key: 'Each token’s key is its row times Wk. The first entry of the first: {equation}.',
    same: 'Wq being the identity, Q is U again.',
    sameKey: 'Wk being the identity, K is U again.',
    scoreOne: 'Query {n} meets every key, one score each. With key {best} it scores most: {equation}.',
    scoreRest: 'The other queries meet every key too: S = Q Kᵀ, one score for each pair of tokens.',
    scale: 'Every score is divided by √{d}, the root of a key’s length; the first: {score} ÷ {by} = {value}.',
    softmaxOne:
      'Row {n} of A: e to the power of each scaled score, divided by their sum. Token {n} gives most to token {best}, {weight}, and {sum} in all.',
    softmaxRest: 'The other rows likewise. Row by row, A says how each token divides its attention.',
    value:
      'The values, V = U w, are each window times the kernel: {values}. If we stopped here, that would be the convolution.',
    mixOne: 'Output {n} is row {n} of A times all the values: {equation}.',
    mixRest: 'The other outputs likewise. Every output now has a share of every window: {values}.',
    fold: 'Each mixture goes back to its window’s place, {values}. The convolution alone gave {convolution}.',
    predict: {
      question:
        'The value of token 2 is {value}, and its own row of A keeps {own} of it. What will output 2 be? Within {tolerance} is near enough.',
      right: 'It keeps {own} of its own {value}, and the other three bring in the rest: {equation}.',
      wrong:
        'Take row 2 of A, {weights}, times the values, {values}, term by term. Its own value is only one of the four.',
      reveal: 'Token 2 keeps {own} of its own {value}, and the other three bring in the rest: {equation}.',
    },
  },

  lambda: {
    label: 'λ from the convolution to self-attention',
    lambda: 'λ, from I to softmax',
    temperature: 'Temperature',
    convolution: 'the convolution',
    same: 'λ = 0. This is the convolution: all {count} outputs are equal to it, to the last bit.',
    apart:
      'λ = {lambda}. Of each row of A at least {least} stays on the diagonal; the output furthest from the convolution’s is {distance} away.',
    full: 'λ = 1: self-attention, with nothing of the identity put in. The output furthest from the convolution’s is {distance} away.',
    hint: 'X, w and both projections can be edited.',
  },

  operator: {
    label: 'The two operators under an edited cell',
    rows: 'One row per output, one column per cell of X, in reading order.',
    preset: 'Change the far corner',
    edit: 'Edit any cell of X.',
    start: 'Nothing is changed yet: change a cell of X and look which of the two follows.',
    none: 'X is as it was, and so are both operators.',
    moved:
      'Against the original X, {count} of {total} entries of T differ, and {moved} of {total} entries of A T. The convolution’s first output went from {convolutionBefore} to {convolutionAfter}, attention’s from {attentionBefore} to {attentionAfter}.',
    showing: 'Show',
    entries: 'entries',
    change: 'change',
  },

  influence: {
    label: 'Which cell of X reaches which output, and how strongly',
    output: 'Output',
    view: 'Show',
    support: 'can reach',
    derivative: 'derivative',
    path: 'By way of',
    both: 'both paths',
    valuePath: 'values',
    scorePath: 'scores',
    convolution: 'Convolution',
    attention: 'Attention',
    reach: '{count} of {total} cells can reach it',
    summarySupport:
      'Wiring only, whatever the numbers: output {n} of the convolution sees {convolution} cells, that of attention {attention}.',
    summaryBoth:
      'How fast output {n} moves with each cell. For attention the weakest of the {total} derivatives is {least} in size.',
    summaryValue: 'The weights held still, only the values move: these are row {n} of T and of A T.',
    summaryScore: 'The values held still, only the weights move. The convolution’s weights cannot.',
  },

  shifts: {
    label: 'Nine fixed shifts beside one matrix computed from the content',
    fixed: 'Convolution: nine shifts, fixed',
    computed: 'Attention: one matrix, computed',
    choose: 'Choose a shift',
    offsetName: 'Offset: {rows} rows, {columns} columns',
    weight: 'weight {value}',
    caption:
      'Each shift has one 1 per row, where its source lies inside the map: {ones} of {rows} rows have one here, the others read the zero padding. Times its weight {weight} it is one of nine terms of the convolution.',
    note: 'X, one pixel a row, and A = softmax(X Xᵀ), as one head with d = 1 computes it. Edit a pixel: {moved} of {total} entries of A differ from the start. Of the nine shifts, none ever does.',
    sum: 'The nine terms together are the convolution with padding: greatest difference {difference}.',
  },

  puzzles: {
    check: 'Check',
    give: 'Show an answer',
    clear: 'Start over',
    solved: 'Solved.',
    notYet: 'Not yet.',
    shift: {
      title: 'Shift by one window',
      task: 'Fill in A so that every window takes the value of the next one, and the last that of the first: {values} becomes {target}.',
      row: 'Row {row} gives {value}; it should be {target}.',
      luck: 'Row {row} gives the right value here, but not from the right window: other values would tell.',
      kernelTry:
        'Try it: with this kernel, {wrong} of the {total} entries of its operator are not those of the shift.',
      kernelOutside:
        'Of the wanted entries, {outside} lie outside the window that would have to read them. No number you type can reach those.',
      identity: 'A as it stands is the identity: every window keeps its own.',
      right:
        'Yes. Each row has its one 1 a place to the right: a shift, like those above. It works for any values, since it only says which window is read.',
      question: 'Could a 2×2 kernel have done it, with A = I?',
      yes: 'Yes, with the right four numbers',
      no: 'No',
      yesWhy:
        'For one particular image you may find four numbers that fit. For every image, no: window 1’s next lies one column further on, and that column is not in window 1. A kernel weighs what is inside the window, and nothing else.',
      noWhy:
        'Right. The next window holds cells that this window does not, and a kernel can only weigh what is inside. For that, rows have to be mixed.',
    },
    mean: {
      title: 'Output the mean',
      task: 'Fill in A so that every output is the mean of all the values, {mean} here, whatever the values are.',
      sum: 'Row {row} sums to {sum}, not 1.',
      uneven: 'Row {row} does not weigh all the windows alike, so other values would not give their mean.',
      right:
        'Yes: uniform attention, {share} everywhere. It is what a very hot softmax tends to, and it forgets which window it came from.',
    },
    pair: {
      title: 'Pair the look-alikes',
      task: 'Windows 1 and 2 look alike, and so do 3 and 4. Edit Wq and Wk so that each window gives its greatest weight to its look-alike, and not to itself.',
      row: 'Window {row} gives most to window {found}; its look-alike is window {wanted}.',
      tie: 'Window {row} gives as much to another as to window {wanted}.',
      right:
        'Yes. The scores ask for what is alike, and are repelled by what sets the two apart. No position is involved: in another image other windows would pair.',
    },
    plane: {
      title: 'The plane',
      task: 'On the plane 1…9, attention collapses. Its windows score {scores} in row 1, before the softmax, and A, here to three decimals, is no better in the other rows. Say why.',
      question: 'Every row of A puts {least} or more of its weight on window {end}. Why?',
      options: [
        {
          text: 'The values 1…9 are too large for softmax',
          why: 'Large scores make it sharper, but scale is not the reason. Divide X by ten, and every row still has its greatest weight on the same window, only less sharply.',
        },
        {
          text: 'The windows lie on a line, so each row of scores rises or falls along it',
          why: 'Right. Each window is the first one plus t times (1, 1, 1, 1), so every score is a linear function of t, and a linear function has its greatest value at an end. No Wq and Wk can change that: the two windows in the middle never win a row, so A = I is out of reach.',
        },
        {
          text: 'Wq and Wk are the identity, and other weights would tell them apart',
          why: 'They can choose which end wins, or make all weights equal, and no more. Any query times keys that lie on a line is linear along it.',
        },
      ],
    },
  },

  cost: {
    label: 'Multiply-adds per token and layer, attention against a 3×3 convolution of the same width',
    stage: 'Stage',
    map: 'Map',
    tokens: 'Tokens N',
    width: 'Width d',
    ratio: 'Attention ÷ convolution',
    caption:
      'The three blocks of {model} at {side} × {side} pixels. N is the number of patches: a token looks only at its own slot.',
    large:
      'It grows with the map all the same. One layer on a {map} × {map} map at d = {width} would spend {products} million multiply-adds in its two products alone, where the whole of {model} spends {network} million.',
    trySide: 'Map side',
    tryWidth: 'Width d',
    tried:
      'N = {tokens}, d = {width}: attention costs {ratio} times as much as the convolution. At this width both cost the same at N = {crossing}.',
  },

  check: {
    questions: [
      {
        question: 'λ stands at 0. What is left of the attention?',
        options: [
          {
            text: 'Nothing: the output is that of the convolution',
            why: 'Right. A = I, so A (U w) = U w, in every bit. The scores can still be computed; nobody uses them.',
          },
          {
            text: 'A weaker attention: each window still listens to the others a little',
            why: 'Not at 0. The off-diagonal entries are λ times the softmax, so they are all exactly zero.',
          },
          {
            text: 'Uniform attention',
            why: 'That is the hot end of the temperature, not the low end of λ. Uniform A gives the mean; A = I gives each window its own value.',
          },
        ],
      },
      {
        question: 'You shuffle the rows of U before attention. What do the outputs do?',
        options: [
          {
            text: 'They stay as they were',
            why: 'Each output belongs to its token, and goes where the token goes.',
          },
          {
            text: 'They are the same numbers in the same shuffled order',
            why: 'Right. Every score depends on two tokens and not on where they stand. So attention sees a set; order comes in elsewhere, in MobileViT through the 3×3 convolutions.',
          },
          {
            text: 'They become different numbers',
            why: 'Shuffling rows shuffles the rows and the columns of A alike, and the values too. Each sum has the same terms as before.',
          },
        ],
      },
      {
        question: 'The corner of X that is furthest from window 1 is changed. Which first output can move?',
        options: [
          {
            text: 'Only the convolution’s',
            why: 'The convolution’s first output reads window 1 alone, and the corner is not in it.',
          },
          {
            text: 'Only attention’s',
            why: 'Right, and by two paths: window 4 has a new value, and a new key, so the weights of row 1 change as well.',
          },
          {
            text: 'Both',
            why: 'For the convolution the entry of T is zero there, and T is made from the kernel alone: nothing in X can change it.',
          },
        ],
      },
      {
        question:
          'A map doubles in width and height; d stays. What does one token now cost in an attention layer?',
        options: [
          {
            text: 'As much as before: a layer’s cost per token depends on d alone',
            why: 'That holds for the convolution, 9d², and for attention’s projections, 4d². The products 2Nd grow with the number of tokens.',
          },
          {
            text: 'Four times as much in the products, the same in the projections',
            why: 'Right: N is four times as large, so 2Nd is too, and 4d² is not touched. With four times as many tokens the products of the whole layer grow sixteenfold.',
          },
          {
            text: 'Sixteen times as much',
            why: 'Sixteenfold is the growth of the products for all tokens together. One token has four times as many others to look at.',
          },
        ],
      },
    ],
  },
} as const;

export type Attention = Widen<typeof attention>;
