import type { Widen } from '../widen';
import { receptiveFieldCheck } from './receptive-field-check';

/** The chapter on receptive fields: by arithmetic, by gradients, and what attention does to both. */
export const receptiveField = {
  title: 'How far a unit sees',
  metaTitle: 'Receptive fields',
  metaDescription:
    'The receptive field of MobileViT, layer by layer: the arithmetic of kernels and strides, the effective field by gradients, and what attention changes.',
  lead: 'Kernels and strides fix which pixels can reach a unit. Gradients tell which of them do. Attention changes the first at one stroke, and the second by what is in the picture.',

  ladder: {
    label: 'The receptive field of one unit, layer by layer',
    names: {
      pixel: 'Pixel',
      stem: 'Stem',
      mv2: 'Stage {stage}, MV2 block {number}',
      onlyMv2: 'Stage {stage}, MV2 block',
      local: 'Stage {stage}, 3×3 of the MobileViT block',
      attention: 'Stage {stage}, attention',
      fusion: 'Stage {stage}, fusion 3×3',
      pool: 'Pooling',
    },
    short: {
      pixel: 'pixels',
      stem: 'stem',
      mv2: '{stage}: MV2 {number}',
      onlyMv2: '{stage}: MV2',
      local: '{stage}: 3×3',
      attention: '{stage}: A',
      fusion: '{stage}: fusion',
      pool: 'pooling',
    },
    firstTick: 'stem, 1',
    captions: {
      pixel:
        'Before any layer a unit is a pixel: it sees itself, {side} px wide, and the next one is {jump} px on.',
      widen:
        'The kernel reads one unit on either side, {from} px away: {before} + 2·{from} = {side} px. Every place is kept, so the step stays {jump} px.',
      stride:
        'The kernel reads one unit on either side, {from} px away: {before} + 2·{from} = {side} px. Stride {stride} keeps every second place, so from here on the step is {jump} px.',
      opens:
        'Each token reads every token of its slot, {spacing} px apart and each of them {side} px wide: together the whole picture. One layer does it; there are {depth}.',
      again:
        'The {depth} layers read the whole picture once more. The convolutions alone stand at {side} px (dashed).',
      aloneWiden:
        'Open since stage {opened}. Along the convolutions alone (dashed): {before} + 2·{from} = {side} px.',
      aloneStride:
        'Open since stage {opened}. Along the convolutions alone (dashed): {before} + 2·{from} = {side} px; the step is now {jump} px.',
      aloneCovers:
        'Along the convolutions alone {before} + 2·{from} = {side} px: wider than the picture ({size} px) for the first time, two stages after attention.',
      pool: 'The mean over all {map} × {map} units. Every class score sees the whole picture, with attention or without: {before} + {more}·{from} = {side} px.',
    },
    predict: {
      question:
        'The field is {side} px wide and neighbouring units are {jump} px apart. Next comes a 3×3 kernel of stride 1. How wide is the field after it, in pixels?',
      right: 'One unit on either side, each {jump} px away: {side} + 2·{jump} = {answer}.',
      wrong:
        'The kernel reads one unit on either side of its own. How far away are these, in pixels of the picture?',
      wrongPixels:
        'That is {side} + 2, as if the neighbours were one pixel away. Two strides lie behind: they are {jump} px away.',
      wrongThree:
        'That is three fields side by side. They are {jump} px apart and {side} px wide, so they overlap.',
      wrongSame: 'That is the field of one of the three units. The kernel reads its neighbours, too.',
      reveal: 'One unit on either side, each {jump} px away: {side} + 2·{jump} = {answer} px.',
    },
    surface: 'Picture with the fields of one unit',
    role: 'unit chooser',
    hint: 'Click or tap on the picture, or use the arrow keys: they move by one unit of the step’s map.',
    hintShown: 'Choose another unit: click, or arrow keys on the picture. Rows and columns count from 0.',
    says: 'Row {row}, column {column} of a {map} × {map} map, centred on pixel row {y}, column {x}. It sees {width} × {height} px of the picture.',
    saysPooled: 'All units at once. They see the whole picture.',
    marks: {
      current: 'the field at this step',
      earlier: 'fields of the steps before',
      alone: 'by convolutions alone',
    },
    tree: {
      heading: 'The same as one row: who reads whom',
      label:
        'One row of the network. The unit reads {reads} of {below}; through {levels} levels that makes {side} pixels in a row. The next unit of its map is {jump} pixels on.',
      labelPixel: 'One pixel, which reads nothing but itself.',
      noteAcross:
        'Drawn {width} px wide, without a border. Violet: the units that are read at once and, below, the width of the picture. The bracket is what each of them sees.',
      note: 'Drawn {width} px wide, without a border. Amber: what the last kernel reads. Grey: the next unit of the map.',
    },
    table: {
      caption:
        'The field of a unit after each layer that changes it, in pixels; the same for XXS, XS and S. A 1×1 convolution, a normalisation, an MLP change nothing. “All” is the whole picture. Choose a row to go there.',
      layer: 'After',
      kernel: 'Kernel k',
      stride: 'Stride s',
      side: 'Field r',
      alone: 'Convolutions alone',
      jump: 'Step j',
      start: 'Start',
      map: 'Map',
      whole: 'all',
      later: 'after the question',
      startNote:
        'Start is the pixel on which the first unit is centred: 0 throughout, because every convolution pads both sides alike.',
    },
    opensRule: 'Attention has no k: r becomes the whole picture, j stays.',
  },

  effective: {
    label: 'The effective receptive field of one place at the end of four stages',
    stage: 'Stage {stage}',
    trained: 'As trained',
    identity: 'A = I',
    none: 'No attention comes before stage {stage}: A = I changes nothing here.',
    waiting: 'Not measured yet',
    map: 'Stage {stage}, {condition}: half of the mass within {half} px of the centre, {share} within {most} px.',
    mapWaiting: 'Stage {stage}, {condition}: nothing is measured yet.',
    finding:
      'End of stage {stage}: half of the mass within {trained} px as trained, within {identity} px with A = I. {outside} of it lies outside of the {side} px that the convolutions alone reach.',
    scale: 'RMS gradient',
    scaleNote: 'min {min} · {decades} decades',
    numbers: {
      caption:
        'Distances from the unit’s centre in pixels. The last column is the share of the mass, as trained, outside of what the convolutions alone can reach.',
      stage: 'End of stage',
      reach: 'Reach in theory',
      whole: 'whole picture',
      alone: 'Convolutions alone',
      half: '50%',
      most: '95%',
      trained: 'trained',
      identity: 'A = I',
      outside: 'Outside, trained',
      px: '{value}',
      unknown: '–',
    },
    pooledNote:
      'In the example wide fields are pooled: each value is the root mean square over 2 × 2 pixels. {probes} probes each.',
    liveNote: 'Measured in this page at full resolution, {probes} probes each.',
    exampleOnly:
      'The example holds this one place. Choose a picture below and the model will measure any of {count} places.',
    place: 'Place of the unit',
    placeRole: 'place chooser',
    placeHint:
      'Click, tap or use the arrow keys; the place moves in steps of {jump} px, where a unit of every stage is centred.',
    placeSays: 'Pixel row {row}, column {column}',
    measure: 'Measure this place',
    again: 'Go on',
    stop: 'Stop',
    measuring: 'Measuring',
    progress: '{done} of {of} fields',
    spoken: 'Measured. {finding}',
    failed:
      'The engine could not finish the fields. What was measured stays; try again, or choose the picture anew.',
  },

  probes: {
    label: 'One probe beside eight',
    one: '1 probe',
    many: '{probes} probes',
    map: '{name}, stage {stage} as trained',
    finding:
      'From one pixel to the next, one probe changes by {one} of its own size on average, {probes} probes by {many}. Half of the mass: within {oneHalf} px and {manyHalf} px.',
    waiting: 'Shown once the fields above are measured.',
  },

  content: {
    label: 'A far square is made grey, and the field of the same unit measured again',
    condition: 'Attention',
    before: 'The picture as it is',
    after: 'With the grey square',
    change: 'What changed',
    map: '{name}, {condition}. The unit is centred on pixel row {row}, column {column}; the square has its corner at row {y}, column {x} and is {side} px wide.',
    mapWaiting: '{name}: nothing is measured yet.',
    square: 'Place of the grey square',
    squareRole: 'square mover',
    squareHint: 'Click, tap or use the arrow keys; the square moves in steps of {step} px.',
    squareSays: 'Square from row {row}, column {column}',
    numbers: {
      caption: 'Stage {stage}, {probes} probes with the same random signs before and after',
      moved: 'Share of the mass that moved',
      largest: 'Largest change, over the greatest value before',
      inside: 'Change inside the convolutions’ own {side} px, over the mass there',
      none: 'exactly 0',
    },
    found:
      'As trained, {moved} of the mass moved, though not one of the {side} × {side} pixels next to the unit was touched. With A = I: {identity}.',
    nothing: 'nothing, to the last bit',
    foundInside:
      'The square now touches the {side} px that the convolutions read, so A = I answers it, too: {identity} of the mass moved, {moved} as trained.',
    waiting: 'Nothing is measured for this picture yet.',
    measure: 'Measure with the square',
    needsModel:
      'The example holds this square. Choose a picture below the figure above: then the square can stand anywhere.',
    live: 'The square is drawn into what the network sees of your picture, which stays as it is.',
  },

  check: receptiveFieldCheck,
} as const;

export type ReceptiveField = Widen<typeof receptiveField>;
