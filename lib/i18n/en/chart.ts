import type { Widen } from '../widen';

/** What every chart says: its read-out, its keys, the table behind it. */
export const chart = {
  table: 'The numbers as a table',
  thinned: '{rows} of its {points} points, at equal distances.',
  keys: '{label}: a point at a time with the arrow keys',
  at: '{name} {value}',
  reading: '{name}: {value}',
  list: '{first} · {rest}',
} as const;

export type Chart = Widen<typeof chart>;
