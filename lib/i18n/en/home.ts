import type { Widen } from '../widen';

export const home = {
  title: 'MobileViT, unfolded',
  preview: 'A convolution, and self-attention one factor away.',
  lead: 'A convolution looks through a small window. Attention looks at everything at once. They sound like two different machines, and they are one factor apart.',
  idea: 'Write every window of an image as a row, and a convolution is a single matrix product between two rearrangements: unfold, multiply, fold. MobileViT keeps the unfold and the fold. It swaps the product for self-attention, and machinery that was local sees the whole image.',
  figure: {
    label: 'A convolution and self-attention on the same 3×3 input',
    unfold: 'unfold',
    fold: 'fold',
    convolution: 'Convolution: y = U w',
    attention: 'Attention: y = A (U w)',
    caption:
      'The four 2×2 windows of X are the rows of U. In a convolution, w mixes what is inside a window, with fixed weights. Attention puts one more factor in front: A mixes between windows, with weights computed from the windows themselves, A = softmax(U Uᵀ ∕ √{d}). Were A the identity, the second line would be the first.',
    reach: '{count} of {total} cells of X reach the first output',
    reachCaption:
      'Change the far corner of X, and the convolution’s first output stays as it is; attention’s moves, at a rate of {slope} here. Global, and by content.',
  },
  toy: 'This is a toy, with every number small enough to check by hand. In MobileViT itself the patches do not overlap, the tokens are pixels, and attention runs between pixels at the same place in different patches. For that, there is the real network.',
  lab: {
    title: 'Take the real one apart',
    text: 'The lab runs a trained MobileViT in this page. Give it a picture, point at a pixel, and see where that pixel attends. The picture stays on your device.',
    link: 'Open the lab',
  },
} as const;

export type Home = Widen<typeof home>;
