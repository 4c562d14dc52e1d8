import type { Widen } from '../widen';

/** A stage's channels, one of them large, and two readings side by side. */
export const labChannels = {
  waiting: 'The channels of the opened stage appear here once the model has run.',
  stages: {
    stem: 'the stem',
    1: 'stage 1',
    2: 'stage 2',
    3: 'stage 3',
    4: 'stage 4',
    5: 'stage 5',
    final: 'the final 1×1',
  },
  heading: 'Channels of {stage}',
  shape: 'height × width × channels',
  lead: 'Each square is one channel: what one filter of this stage makes of the whole picture.',
  sort: 'Sorted by',
  orders: { index: 'number', mean: 'mean', variance: 'variance' },
  range: 'Colour range',
  ranges: { channel: 'channel', stage: 'stage', global: 'all' },
  colours: 'Colours',
  colourNames: { ink: 'ink', perceptual: 'colour' },
  atlas: 'Channels of {stage}, sorted by {order}',
  cell: 'Channel {channel}: from {min} to {max}, mean {mean}',
  hint: 'Point to read a value; click a channel to see it large. By keyboard: arrow keys and Enter.',
  reading: 'Channel {channel}, row {row}, column {column}: {value}',
  atQuery: 'Channel {channel}, at the query (row {row}, column {column}): {value}',
  openOne: 'See channel {channel} large',
  scales: {
    channel: 'Channel {channel}, its own range',
    stage: 'All channels of {stage}',
    global: 'All seven stages',
  },

  one: {
    heading: 'Channel {channel} of {channels}, {stage}',
    back: 'All channels',
    previous: 'Previous channel',
    next: 'Next channel',
    map: 'Channel {channel} over the picture, {height} rows and {width} columns',
    cell: 'Row {row}, column {column}: {value}',
    hint: 'Point, or use the arrow keys, to read a value. Click or Enter moves the query there.',
    opacity: 'Map over picture',
    histogram: 'How often which value',
    histogramLabel: '{count} values from {min} to {max}; most of them, {most}, lie between {from} and {to}.',
    places: '{count} places',
    save: {
      title: '{channel}: its values',
      caption:
        '{picture}. The dashed line is the mean, {mean}; the mark below the axis is the value that was pointed at.',
      numbers: 'Each of the {count} bins: from, to, places',
    },
    facts: 'This channel in numbers',
    min: 'least',
    max: 'greatest',
    mean: 'mean',
    deviation: 'standard deviation',
    shape: 'shape',
  },

  compare: {
    heading: 'Compare',
    lead: 'Keep what you see now as A. Then choose another picture, or set the attention of a block otherwise: the new reading is B, and their difference stands beside it.',
    keep: 'Keep this to compare',
    keepInstead: 'Keep B instead',
    release: 'Let go of A',
    kept: 'A is kept: {reading}. Choose another picture or another setting of the attention, and it appears here as B.',
    reading: '{picture}; {model}; {modes}',
    trained: 'attention as trained',
    changed: 'attention changed in {blocks}',
    block: 'stage {stage} ({mode})',
    modes: { trained: 'as trained', identity: 'identity, A = I', uniform: 'uniform' },
    distance: 'root mean square of B − A',
    channelIs: 'Channel {channel} of {stage}, place by place.',
    stageIs:
      'The mean of the channels of {stage}; the difference is the root mean square over its {channels} channels, so that nothing cancels.',
    both: 'A and B, one range for both',
    difference: 'Difference',
    cell: 'Row {row}, column {column}: A {a}, B {b}, B − A {difference}',
    cellDistance: 'Row {row}, column {column}: A {a}, B {b}, root mean square difference {difference}',
    map: '{name}: {height} rows and {width} columns, from {min} to {max}',
    moved: 'Channels that moved most, by root mean square',
    movedChannel: 'Channel {channel}: {distance}',
    same: 'A and B are equal here, to the last bit.',
    otherModel:
      'A and B come from different weights: channel {channel} of one need not mean what it means in the other.',
    otherModelAll: 'A and B come from different weights: their channels need not mean the same.',
    otherShape:
      'A is {shapeA} ({modelA}) and B is {shapeB} ({modelB}): maps of different shapes have no difference. Open a model of A’s size again, or keep B instead.',
  },
} as const;

export type LabChannels = Widen<typeof labChannels>;
