import type { Widen } from '../widen';

/** What a unit can see: its receptive field in theory and by gradients, and what covering a piece does to it. */
export const labField = {
  waiting: 'What a unit can see shows here once the model has run.',
  heading: 'What this unit can see',
  unit: 'Unit of',
  groups: {
    stem: 'Stem',
    1: 'Stage 1',
    2: 'Stage 2',
    3: 'Stage 3',
    4: 'Stage 4',
    5: 'Stage 5',
    final: 'After stage 5',
  },
  kinds: {
    stem: 'stem',
    mv2: 'MV2 block {number}',
    local: '3×3 of the MobileViT block',
    layer: 'transformer layer {number}',
    block: 'output of the MobileViT block',
    final: 'last 1×1 convolution',
  },
  unitName: '{tap}, row {row}, column {column}',
  unitIs:
    'The unit is the cell at row {row}, column {column} of a {height} × {width} map, with all its {channels} channels. It moves with the query on the picture.',
  unitOfToken:
    'The unit is the token that unfolding makes of row {row}, column {column} of the {height} × {width} map, with all its {channels} numbers. It moves with the query on the picture.',
  ways: { label: 'Find out by', gradients: 'gradients', poke: 'covering a piece' },
  conditions: { trained: 'As trained', set: 'As set', identity: 'A = I in all blocks' },
  noAttention: 'No attention lies before this unit, so there is nothing to compare it with.',
  allIdentity: 'All attention before this unit is set to A = I: this is its field without attention.',
  identity:
    'A = I leaves a pointwise network inside the blocks; only their 3×3 convolutions mix neighbours then. It shows what this trained network does without its attention, not what attention is worth.',

  field: {
    lead: 'How much can each pixel move this unit? The stronger the blue, the more. Gradients say so for small changes.',
    why: 'The gradient of one channel is noise. A probe adds up all channels with random signs and follows the sum back to the pixels; the map is the root mean square over the probes. A pixel’s mass is that value.',
    map: '{condition}. The unit is centred on pixel row {row}, column {column}. Half of the mass lies within {half} px of it, {share} within {most} px.',
    mapWaiting:
      '{condition}. The unit is centred on pixel row {row}, column {column}. Nothing is measured yet.',
    probing: 'Probes',
    probingBoth: 'Probes of both maps',
    progress: '{done} of {of}',
    stop: 'Stop',
    goOn: 'Go on',
    more: '{count} more probes',
    time: '{ms} ms a probe',
    done: 'Measured with {probes} probes. {finding}',
    stopped: 'Stopped after {done} of {of} probes.',
    failed: 'The engine could not finish the field. What was measured stays.',
    retry: 'Try again',
    opacity: 'How much the field covers the picture',
    foundOutside:
      '{share} of the mass lies outside of what the convolutions alone can reach: it came by attention.',
    foundBoth: 'Half of the mass lies within {set} px of the centre; with A = I within {identity} px.',
    foundOne: 'Half of the mass lies within {set} px of the centre, {share} within {most} px.',
    found: '{width} {outside}',
    foundNothing: 'Measuring…',
    closeUp: '{condition}, close-up of {side} × {side} px',
  },
  numbers: {
    caption: 'Distances from the unit’s centre, in pixels of the network’s input',
    reach: 'Reach in theory',
    whole: 'whole picture',
    visible: 'Of that inside the picture',
    box: '{width} × {height} px',
    half: 'Half of the mass within',
    most: '{share} of the mass within',
    inside: 'Mass inside the convolutions’ own reach',
    probes: 'Probes',
    px: '{value} px',
    unknown: '–',
  },
  marks: {
    centre: 'centre of the unit',
    half: 'half of the mass',
    most: '{share} of the mass',
    reach: 'reach in theory',
    convolutions: 'reach of the convolutions alone',
  },
  scale: {
    label: 'Gradient, root mean square; logarithmic',
    labelBoth: 'Gradient, root mean square; logarithmic, the same for both maps',
    note: 'The scale spans {decades} decades; less than {share} of the mass lies below. The least value is {min}.',
  },
  save: {
    title: '{condition}: effective receptive field of {unit}',
    caption: '{probes} probes. {picture}',
    scale: 'Gradient, root mean square (logarithmic)',
  },

  poke: {
    lead: 'Cover a piece of the picture with mid-grey: how much does this unit change, and what becomes of the answer?',
    side: 'Side of the square',
    px: '{side} px',
    surface: 'Picture with the grey square',
    surfaceRole: 'square mover',
    hint: 'Drag the square, or tap where it shall go. Arrow keys move it by {step} px, with Shift by its own side.',
    at: 'Square at row {row}, column {column}',
    change: 'Change of the unit',
    changeHow: 'Length of the difference over the length of the unit’s {channels} numbers.',
    under: 'Attention to what is under the square',
    underHow: 'Stage {stage}, layer {layer}, {head}; each key’s weight spread over its patch.',
    head: 'head {head}',
    heads: { mean: 'mean of the heads', rollout: 'rollout' },
    waiting: 'The network is answering for the first time…',
    failed: 'The engine could not answer. What was found stays.',
    retry: 'Try again',
    spoken:
      'Square at row {row}, column {column}. The unit changes by {changes}. Attention under it: {under}.',
    spokenChange: '{change} ({condition})',
    spokenBoth: '{first} and {second}',
    answer: 'The five highest shares: whole picture → with the square',
    legendBefore: 'whole picture',
    legendAfter: 'with the square',
    shareChange: '{before} → {after}',
    points: '{delta} pp',
    unnamedClass: 'Class {index}',
    save: {
      caption:
        '{picture}, covered by a grey square of {side} px at row {row}, column {column}. A full bar is a share of 100%.',
      numbers:
        'Shares of all classes, under one setting after the other ({settings}): whole picture, with the square',
    },
  },
  influence: {
    heading: 'Does attention predict influence?',
    lead: 'Every place that you cover is a point: the attention given to it, and what covering it did to the unit.',
    scan: 'Cover {count} places',
    scanning: 'Places covered',
    stop: 'Stop',
    places: '{done} of {of}',
    attentionMap: 'attention under the square',
    changeMap: '{condition}: change',
    mapLabel: '{name}: {rows} by {columns} places, from {min} to {max}',
    mapScale: 'Change of the unit',
    mapScaleBoth: 'Change of the unit, the same for both maps',
    mapAttention: 'Attention',
    plot: 'Change of the unit against attention under the square, {count} places',
    x: 'attention under the square',
    y: 'change of the unit:',
    axes: 'Both axes by the square root.',
    unknown: 'unknown',
    few: 'From {count} places on, the rank correlation stands here; now there are {now}.',
    found: 'Over {count} places the rank correlation (Spearman’s ρ) of attention and change is {set}.',
    foundBoth:
      'Over {count} places the rank correlation (Spearman’s ρ) of attention and change is {set}. With A = I it is {identity}, though no attention is paid at all then.',
    flat: 'One of the two is the same at all {count} places: there is no rank to compare.',
    control:
      'The number with A = I is the control: attention cannot have made it. Where it is high, nearness makes both: near pixels are attended to, and near pixels are what the convolutions read.',
    caution:
      'Attention weight is not influence. What a token passes on also depends on its value, on the residual path around the attention, and on every layer before and after.',
    save: {
      title: 'Attention and influence, place by place',
      numbers:
        'The numbers, a row a place: row and column of the square’s corner, its side, attention under it, change ({settings})',
      caption: '{about}. Every point and every cell is a place that was covered.',
    },
    before:
      'This unit comes before that attention in the network. Whatever correlation shows here, attention did not make it.',
  },
} as const;

export type LabField = Widen<typeof labField>;
