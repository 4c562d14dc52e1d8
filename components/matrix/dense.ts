/** A grid of more cells than this is drawn on a canvas, where it is only read: so many elements cannot keep up. */
export const MOST_CELLS = 200;

/** A grid of more rows than this gets smaller cells, so that it stays on one screen. */
export const MOST_ROWS = 24;

/** Whether a grid that fits its surroundings is drawn on a canvas, with cells as small as its height asks for. */
export const isDense = (rows: number, columns: number): boolean =>
  rows * columns > MOST_CELLS || rows > MOST_ROWS;
