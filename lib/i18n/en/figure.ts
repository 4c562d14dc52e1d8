import type { Widen } from '../widen';

/** The player and the matrices of every figure. */
export const figure = {
  player: {
    label: 'Player',
    first: 'First step',
    previous: 'Previous step',
    play: 'Play',
    restart: 'Play again from the start',
    pause: 'Pause',
    next: 'Next step',
    last: 'Last step',
    timeline: 'Timeline',
    speed: 'Speed',
    position: 'Step {step} of {total}: {name}',
  },
  matrix: {
    shape: '{name}, {rows} by {columns}',
    cell: 'Row {row}, column {column}',
    unknown: 'not known yet',
    editable: 'Type a number to change a cell; Enter keeps it, Escape leaves it as it was.',
    notANumber: '“{text}” is not a number, so the cell still holds {value}.',
  },
  scale: 'Scale',
} as const;

export type Figure = Widen<typeof figure>;
