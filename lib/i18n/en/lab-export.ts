import type { Widen } from '../widen';

/** What leaves the lab: pictures, numbers, a link, diagnostics; and what a link asks for. */
export const labExport = {
  heading: 'Save and share',
  shown: {
    heading: 'What is on show',
    lead: 'Pictures come with their scale, caption and credits; CSV and NPY hold every bit of the numbers. The x-ray’s stations are saved each at its place.',
    none: 'What the panels show can be saved here once the model has run.',
  },
  here: {
    open: 'Save…',
    of: '({title})',
  },
  save: {
    label: 'Save as {format}: {title}',
    making: 'Making the {format}…',
    saved: 'Handed to your downloads: {name}',
    failed: 'This file could not be made; nothing was saved. Try again, or a smaller format.',
    gone: 'The picture or the model changed meanwhile; nothing was saved. Try again.',
  },
  credits: {
    model: '{name} ({origin}); {attention}.',
    shipped: 'the checkpoint that ships with the site',
    ownModel: 'a checkpoint of the reader’s own',
    modes: { trained: 'attention as trained', identity: 'identity, A = I', uniform: 'uniform' },
    block: 'stage {stage} ({mode})',
    set: 'attention changed in {blocks}',
    picture: 'Picture: {title}. Credit: {credit} ({licence}).',
    own: 'Picture: the reader’s own.',
    site: 'MobileViT, unfolded; computed in the browser.',
  },
  tap: {
    heading: 'Any tensor of the network',
    waiting: 'The tensors of the network can be saved here once the model has run.',
    section: 'Part of the network',
    tensor: 'Tensor, by timm’s name where there is one',
    facts: '{shape} ({axes}): {count} numbers, {bytes} as NPY.',
    axes: {
      row: 'row',
      column: 'column',
      channel: 'channel',
      slot: 'slot',
      token: 'token',
      head: 'head',
      query: 'query',
      key: 'key',
      class: 'class',
    },
    kinds: {
      stem: 'The picture after the first 3×3 convolution, halved on each side, batch norm and SiLU applied.',
      expanded: 'Each cell widened to the hidden channels by a 1×1 convolution.',
      depthwise: 'Each hidden channel filtered on its own by a 3×3 kernel.',
      reduced: 'Each cell brought to the output channels by a 1×1 convolution, without activation.',
      'inverted-residual':
        'What the inverted residual gives: the reduced map, plus its input where the shapes agree.',
      local: 'Each cell mixed with its eight neighbours by a full 3×3 convolution.',
      widened: 'Each cell as a token, by a bare 1×1 convolution.',
      unfolded: 'The same tokens dealt into four sequences, one for each slot of a 2×2 patch.',
      norm: 'Each token set to mean 0 and variance 1 over its channels, then scaled and shifted by learned numbers.',
      query: 'What each token asks for; heads side by side.',
      key: 'What each token answers to; heads side by side.',
      value: 'What each token hands over; heads side by side.',
      probabilities: 'How much each query takes from each key of its slot; every row sums to 1.',
      mix: 'The values of each slot weighted by the attention; heads side by side.',
      attention: 'The mix after the output projection, before it is added to the tokens.',
      mlp: 'What the two-layer perceptron gives for each token, before it is added.',
      'transformer-layer': 'The tokens after both additions of the layer.',
      folded: 'The tokens back at their cells.',
      projected: 'Each cell brought back to the channels of the block by a 1×1 convolution.',
      concat: 'The map that entered the block and the projected map, channel after channel.',
      block: 'What the MobileViT block gives: both halves mixed by a full 3×3 convolution.',
      final: 'Each cell widened once more by a 1×1 convolution.',
      pooled: 'Each channel averaged over the map.',
      logits: 'One score for each class, before any softmax.',
    },
  },
  link: {
    heading: 'A link to this view',
    label: 'Link',
    copy: 'Copy link',
    share: 'Share…',
    copied: 'The link is copied.',
    selected: 'This browser does not let the page copy. The link is selected: copy it by keyboard or menu.',
    holds:
      'It holds the sample, the official model if one is open, block, layer, head, query and pins, the open panel and what is chosen in it, and what the attention is set to.',
    ownPicture:
      'A link cannot hold your own picture: it stays on your device. Whoever opens the link sees this view on a sample.',
    ownModel: 'A link cannot hold your own checkpoint: it opens with the site’s own.',
  },
  diagnostics: {
    heading: 'Something wrong?',
    copy: 'Copy diagnostics',
    preview: 'What is copied',
    copied: 'The diagnostics are copied.',
    selected:
      'This browser does not let the page copy. The diagnostics are selected: copy them by keyboard or menu.',
    holds:
      'Versions, backend, timings, the settings of the view and what the browser says of itself. No picture, and no names of your files.',
  },
  offer: {
    title: 'This link was made with {name} of {publisher}',
    text: 'What you see now is the site’s own model. The other one is about {bytes}, from huggingface.co; nothing is downloaded before you ask for it.',
    here: 'What you see now is the site’s own model. The other one is kept in this browser already.',
    dismiss: 'Stay with the site’s own model',
  },
} as const;

export type LabExport = Widen<typeof labExport>;
