/** Which number of a sheet lies under a point. Pure. */
import { type Box, columnLeft, type Point, rowTop } from './layout';
import type { Sheet } from './plan';

/** The row and column under a point; undefined outside of the sheet and in the gaps between its slots. */
export function numberAt(
  sheet: Sheet,
  box: Box,
  { x, y }: Point,
): { readonly row: number; readonly column: number } | undefined {
  if (x < box.x || x >= box.x + box.width || y < box.y || y >= box.y + box.height) return undefined;
  const row = last(sheet.rows, (i) => box.y + rowTop(sheet, i) <= y);
  // In a gap between heads the number on its left is meant.
  const column = last(sheet.columns, (j) => box.x + columnLeft(sheet, j) <= x);
  return y < box.y + rowTop(sheet, row) + 1 ? { row, column } : undefined;
}

/** The last of `count` for which a test holds that holds for all before it. */
function last(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
