import type { Widen } from '../widen';

/** The pages that nobody wants to see. They show both languages, since the address no longer tells the reader's. */
export const errors = {
  notFound: {
    title: 'There is no page here',
    text: 'The address may be mistyped, or the page has moved.',
    home: 'To the start',
  },
  crash: {
    title: 'Something broke on this page',
    text: 'Trying again often helps. If it does not, reload the page.',
    retry: 'Try again',
    home: 'To the start',
  },
} as const;

export type Errors = Widen<typeof errors>;
