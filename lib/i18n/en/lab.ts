import type { Widen } from '../widen';

/** The lab. */
export const lab = {
  title: 'The lab',
  metaTitle: 'Lab: look inside a running MobileViT',
  metaDescription:
    'Give MobileViT a picture and point at a pixel: which patches it attends to, in every block, layer and head. It runs in your browser; the picture stays on your device.',
  lead: 'A real MobileViT runs in this page. Give it a picture, then point at a pixel: the dots show which patches that pixel attends to. The picture never leaves your device.',

  picture: {
    heading: 'The picture',
    samples: 'Sample pictures',
    choose: 'Choose a picture…',
    dropHint: 'or drop one anywhere on this page, or paste it',
    dropNow: 'Drop the picture to look at it',
    own: 'Your picture',
    caption:
      '{title}. Credit: {credit} ({licence}). The network sees the square in the middle, {size} × {size} pixels.',
    ownCaption: '{name}. The network sees the square in the middle, {size} × {size} pixels.',
    surface: 'Picture with the query',
    surfaceRole: 'query picker',
    hint: 'Point to look; click or tap to hold the query there. Arrow keys move it by one cell, with Shift by one patch.',
  },

  says: {
    heading: 'What it says',
    amongKnown: 'Sorted among the {count} things it knows',
    amongUnnamed: 'Sorted among its {count} classes',
    normalCase:
      'It knows nothing else. Whatever the picture shows, the shares add up to 100% over these {count}: a high share means “most like this one of them”, not “this is one”.',
    precomputed: 'Computed beforehand; the engine is not needed for this.',
    unnamedClass: 'class {index}',
    list: 'The five highest shares',
  },

  engine: {
    heading: 'Engine',
    idle: 'The engine starts when it is first needed: {bytes} of weights.',
    start: 'Start the engine',
    downloading: 'Downloading the weights',
    starting: 'Starting the engine',
    working: 'Running the network',
    cancel: 'Cancel',
    bytes: '{done} of {total}',
    parts: '{done} of {of} parts',
    wasm: 'WebAssembly, SIMD, one thread',
    wasmPlain: 'WebAssembly, one thread',
    webgl: 'WebGL',
    cpu: 'plain JavaScript',
    ran: '{ms} ms on {backend}',
    restarted: 'The engine stopped and was started again; your picture was run once more.',
    backend: 'Backend',
    backendWasm: 'wasm',
    backendWebgl: 'WebGL',
    timePerPart: 'Time per part',
    part: 'Part',
    milliseconds: 'ms',
    noPartTimes: 'WebGL works through its queue on its own; only the whole is timed.',
    sections: {
      stem: 'stem',
      stage1: 'stage 1',
      stage2: 'stage 2',
      stage3: 'stage 3 (attention)',
      stage4: 'stage 4 (attention)',
      stage5: 'stage 5 (attention)',
      final: 'final 1×1',
      head: 'head',
    },
  },

  model: {
    heading: 'Model',
    shipped: 'Ships with this site',
    own: 'Your file',
    summary: '{name}, {parameters} parameters, {classes} classes',
    naming: { timm: 'timm names', hf: 'Hugging Face names', cvnets: 'cvnets names' },
    knows: 'What it knows',
    accuracy: '{value} right among {images} validation pictures at {size} px',
    how: 'How that was measured',
    trained: 'Trained on',
    licence: 'Licence',
    open: 'Open a .safetensors file…',
    openHint:
      'A MobileViT v1 in size XXS, XS or S, with the names of timm, Hugging Face or cvnets. It stays on your device.',
    backToShipped: 'Back to the site’s own',
  },

  panels: {
    label: 'What stands open',
    channels: 'Channels',
    attention: 'Attention',
    xray: 'X-ray',
  },

  attention: {
    heading: 'Where this pixel attends',
    block: 'Block',
    stage: 'Stage {stage}',
    stageDetail: '{side} × {side} map, {tokens} patches',
    layer: 'Layer',
    head: 'Head',
    headOption: 'Head {head}',
    headMean: 'Mean of {heads}',
    nearUniform: 'near-uniform',
    effectiveKeys: 'as if over {keys} of {tokens}',
    entropy: 'entropy over log N:',
    caption:
      'Query in slot {slot}, patch {patch} (row {row}, column {column}). Half of its attention lies within {radius} px (the picture is {size} px wide); the strongest key has {times} times an even share.',
    captionUniform:
      'This head spreads its attention almost evenly here: the dots say little about the picture.',
    legend: 'Violet dots are the keys, one in each patch. A dot’s area is its weight.',
    evenShare: 'even share, 1/{tokens}',
    ring: 'half of the attention',
    cell: 'query',
    note: 'The four slots of a 2×2 patch never attend to each other: the dots stand only at cells of slot {slot}. MobileViT has no class token; every picture here is the attention of the one pixel that you point at.',
    entropyOfHeads:
      'Numbers and bars: how widely a head looks on this picture, as entropy over log N; 1 is everywhere alike.',
    waiting: 'Run the engine to see the attention of other pixels, layers and pictures.',
  },
  slotNames: ['● (upper left)', '■ (upper right)', '▲ (lower left)', '◆ (lower right)'],
} as const;

export type Lab = Widen<typeof lab>;
