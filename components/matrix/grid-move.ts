/** A cell by its place, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key takes the focus in a grid of `rows` × `columns`: arrows by one cell, Home and End to the ends of the
 * row, with Ctrl to the ends of the grid. `null` when the key moves nothing here; at an edge the focus stays.
 */
export function gridMove(from: Cell, key: string, ctrl: boolean, rows: number, columns: number): Cell | null {
  const { row, column } = from;
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
