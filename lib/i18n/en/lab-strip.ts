import type { Widen } from '../widen';

/** The strip of one picture per stage. */
export const labStrip = {
  waiting: 'One picture per stage appears here once the model has run.',
  heading: 'From picture to features',
  summary: 'Channels as',
  summaries: { pca: 'colours (PCA)', mean: 'their mean' },
  list: 'Stages of the network',
  stages: {
    stem: 'stem',
    1: 'stage 1',
    2: 'stage 2',
    3: 'stage 3',
    4: 'stage 4',
    5: 'stage 5',
    final: 'final 1×1',
  },
  /** Stages inside a sentence. */
  named: {
    stem: 'the stem',
    1: 'stage 1',
    2: 'stage 2',
    3: 'stage 3',
    4: 'stage 4',
    5: 'stage 5',
    final: 'the final 1×1',
  },
  attention: 'with attention',
  side: '{width}×{height}',
  channels: '×{channels}',
  open: '{stage}: {height} rows, {width} columns, {channels} channels',
  openAttention: '{stage}, with attention: {height} rows, {width} columns, {channels} channels',
  pca: 'The three main components of the {channels} channels of {stage}, as red, green and blue; they hold {share} of the variance. Within one picture like colours are like features; colours of different pictures do not compare.',
  mean: 'The mean of the {channels} channels of {stage}, at every place.',
  scale: 'Mean of the channels, {stage}',
} as const;

export type LabStrip = Widen<typeof labStrip>;
