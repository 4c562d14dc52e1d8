import type { Widen } from '../widen';

/** Words that every walk shares: where numbers come from, questions, the frame of a chapter. */
export const walk = {
  strip: 'All of the walk: each picture leads back to its step',
  back: '{tensor}, {rows} by {columns}: to step {step}',
  provenance: {
    idle: 'Point at a number, or tap it, to see what it is made of and what is made of it.',
    place: '{tensor}, row {row}, column {column}',
    placeInColumn: '{tensor}, row {row}',
    placeInChannel: '{tensor}, channel {channel}, row {row}, column {column}',
    given: '{value}, a given number',
    copy: '{value}, copied from {source}',
    padding: '{value}, padding from outside the input',
    line: '{place}: {equation}.',
    uses: 'It goes into {uses}.',
    use: '{count} cells of {tensor}',
    useOne: 'one cell of {tensor}',
    list: '{first}, {rest}',
    unknown: '{place}: not made yet.',
  },
  predict: {
    title: 'Before you see it',
    number: 'Your number',
    check: 'Check',
    skip: 'Show me',
    again: 'Try again, or let it be shown.',
    notANumber: '“{text}” is not a number.',
    cell: 'Click a cell of {tensor}, or move to it and press Enter.',
    right: 'Right.',
    wrong: 'Not quite.',
    shown: 'The answer.',
    next: 'Go on',
  },
  check: {
    title: 'Check yourself',
    check: 'Check',
    choose: 'Choose an answer first.',
    right: 'Right.',
    wrong: 'Not quite.',
    reasons: 'All answers and their reasons',
    isRight: '(right)',
    isWrong: '(wrong)',
  },
  chapter: {
    minutes: '{minutes} min read',
    previous: 'Previous',
    next: 'Next',
    path: 'Chapters',
  },
} as const;

export type Walk = Widen<typeof walk>;
