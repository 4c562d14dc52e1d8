import type { Widen } from '../widen';

/** What the attention of each block does, and what the answer makes of it. */
export const labAblation = {
  waiting: 'What each setting changes shows here once the model has run.',
  heading: 'What the answer depends on',
  lead: 'Set the attention of a block otherwise, and the network answers again.',
  block: 'Attention of stage {stage}',
  blockShort: 'Stage {stage}',
  modes: { trained: 'as trained', identity: 'A = I', uniform: 'uniform' },
  reset: 'All as trained',
  asTrained: 'All three blocks attend as trained.',
  same: '{name} comes first as before: {before} as trained, {after} now. {moved} of all shares moved to other classes.',
  other:
    'As trained, {nameBefore} came first with {before}; now {nameAfter} does with {after}. {moved} of all shares moved to other classes.',
  list: 'Classes whose shares changed most, in percentage points',
  legendBefore: 'as trained',
  legendAfter: 'as set now',
  change: '{before} → {after}',
  points: '{delta} pp',
  save: {
    caption: '{picture}: {sentence}',
    numbers: 'Shares of all classes: as trained, as set',
  },
  unnamedClass: 'Class {index}',
  identity:
    'A = I: every token keeps its own value. What is left inside the block is a pointwise (1×1) network; only conv_kxk before it and the fusion convolution after it still mix neighbours.',
  uniform:
    'Uniform: every token gets the mean of its slot’s values, wherever they stand and whatever they are.',
  depends:
    'This measures what the trained network depends on, not what attention is worth: that takes networks trained without it.',
} as const;

export type LabAblation = Widen<typeof labAblation>;
