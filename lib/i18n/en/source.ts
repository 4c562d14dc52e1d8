import type { Widen } from '../widen';

/** The row under a figure that says which picture its numbers are of, and the ways to another. */
export const source = {
  label: 'The picture behind these numbers',
  shown: 'Shown: {name}.',
  computed: 'Computed beforehand by the model that runs in this page, rounded to half precision.',
  live: 'Computed just now, in this page.',
  liveWith: 'Computed just now, in this page, with the weights that you opened in the lab: {checkpoint}.',
  none: 'No numbers are there yet.',
  own: 'Use my picture…',
  ownLabel: 'Use a picture of my own',
  samples: 'Or one of the samples',
  lab: 'Your picture from before: {name}',
  back: 'Back to the example',
  cost: 'Another picture starts the model: {bytes}, once. No picture leaves your device.',
  ready: 'The model is here; another picture takes a moment.',
  cancel: 'Cancel',
  phases: {
    example: 'Fetching the example',
    download: 'Downloading the model',
    start: 'Starting the model',
    run: 'Running the model',
  },
  bytes: '{done} of {total}',
  parts: 'part {done} of {total}',
  stays: 'What the figure shows stays.',
  needsModel: 'Only the running model can show this: choose a picture below the figure.',
  example: {
    title: 'The example',
    unreachable:
      'The numbers of this figure ({file}) did not arrive. Check the connection, then try again; a picture of your own works, too.',
    'not-found':
      'The server has no {file} (status {status}). Reload the page: the site may have been updated meanwhile.',
    'cut-off':
      'The numbers of this figure arrived incomplete: {received} of {expected}. Check the connection, then try again.',
    wrong:
      '{file} is not the file that this page was made with. Reload the page; if that does not help, something on the way changes files.',
  },
} as const;

export type Source = Widen<typeof source>;
