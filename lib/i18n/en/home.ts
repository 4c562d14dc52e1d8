import type { Widen } from '../widen';

export const home = {
  title: 'One factor turns a convolution into attention',
  preview: 'A convolution, and self-attention one factor away.',
  lead: 'Write every window of an image as a row, multiply by a kernel, fold back: that is a convolution. Put one more matrix in front, computed from the windows, and every output sees the whole image. MobileViT, a network for phones, is built on that swap.',
  figure: {
    label: 'A convolution over a 3×3 input, and the same walk with attention in front',
    unfold: 'unfold',
    fold: 'fold',
    convolution: 'Convolution: fixed',
    attention: 'Attention: computed from X',
    reach: 'depends on {count} of the {total} cells of X',
    lambda: 'λ, from A = I to softmax',
    far: 'x₉, far corner',
    reset: 'Reset X',
    /** A number that X does not take. */
    beyond: '{value} is outside −{limit} to {limit}, so the cell still holds {now}.',
    hint: 'Point at a cell of X or Y. Change any cell of X.',
    keyframes: {
      unfold: 'Unfold',
      multiply: 'Multiply',
      insert: 'Insert A',
      open: 'Open λ',
      far: 'Far cell',
    },
    captions: {
      unfold:
        'A {size}×{size} window slides over X. Every place it stops at is written out as a row of U: {count} windows, {count} rows.',
      multiply:
        'Each row of U times w is one number of y; the first is {sum} = {first}. Folded back onto the plane, y is the convolution.',
      insert:
        'In front of U, A starts as the identity. Nothing changes: y is {values} as before, to the last bit. This still is the convolution.',
      open: 'A’s diagonal opens into softmax(U\u00a0Uᵀ\u00a0∕\u00a0√{d}). Every output now reads every window: at λ = 1, y₁ is {to} instead of {from}, and its row has {all} lit cells instead of {few}.',
      far: 'x₉ changes from {from} to {to}. T does not move, nor does the convolution’s y₁ = {convolution}. A does, and with it attention’s y₁, from {before} to {after}.',
      farSame:
        'Change x₉, far from the window of y₁. T will not move, nor will the convolution’s y₁ = {convolution}. Attention’s y₁, now {before}, will: A is computed from all of X.',
    },
  },
  reading: {
    title: 'Global, and by content',
    swap: 'What [w] does, it does inside a window, with weights fixed once and for all. What [A] does, it does between windows, with weights that the windows themselves decide. A convolution is the case in which [A] is the identity, and no window hears of any other.',
    honest:
      'This is a toy, with every number small enough to check by hand. In MobileViT the patches do not overlap, the tokens are pixels, and attention runs between pixels at the same place in different patches; kernels mix the neighbours before and after. The chapters start from this toy and end with how MobileViT differs; in the lab runs the real network.',
  },
  path: {
    title: 'From here',
    convolution: {
      title: 'A convolution, unfolded',
      text: 'Slide the window, lay it out, multiply, fold. Change the kernel, the stride, the padding, and see what it costs.',
    },
    attention: {
      title: 'Attention in its place',
      text: 'The rows become tokens with queries, keys and values. Turn a convolution into attention by hand, and try to be the matrix.',
    },
    patches: {
      title: 'Patches, slots, tokens',
      text: 'MobileViT’s own unfold deals the pixels out into four sequences. See why nothing is copied, why order survives, and what a shuffle changes.',
    },
    block: {
      title: 'The block, every number',
      text: 'One block on one canvas, from its first convolution to its last, with the tensors of the real model, down to a single score.',
    },
    architecture: {
      title: 'The whole network',
      text: 'From stem to head, to scale. Move attention to an earlier stage and watch the cost grow; then set Mobile-Former beside it.',
    },
    receptiveField: {
      title: 'How far a unit sees',
      text: 'Let the field grow kernel by kernel until attention opens it to the whole image. Then measure what really gets through.',
    },
    training: {
      title: 'How it was trained',
      text: 'The recipe as plots with handles: the learning rate, smoothed labels, averaged weights, and a sampler that changes the size of its pictures.',
    },
    results: {
      title: 'How it compares',
      text: 'Every claim of the paper as the sum that it is, on one chart. Then put retrained baselines in the places of the old ones, and see what is left.',
    },
    latency: {
      title: 'Fewer operations, more time',
      text: 'The latency table device by device, the reasons with a demonstration each, and a stopwatch that runs the networks on your own device.',
    },
    lab: {
      title: 'The real one, taken apart',
      text: 'A trained MobileViT runs in your browser. Give it a picture, point at a pixel, see where it attends. The picture stays on your device.',
    },
  },
} as const;

export type Home = Widen<typeof home>;
