/** The chosen cell's way: which rows of every sheet it stands in, and which rows an operation reads for it. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import type { BlockPlan, OperationKind, Sheet } from './plan';

/** The chosen cell in the block's map, and in the map that is unfolded. */
export interface Place {
  readonly cell: Cell;
  readonly slot: number;
  readonly token: number;
}

/** The slot and the token that a cell of the map becomes, on the even map that the unfold sees. */
export function placeOf({ map, even }: BlockPlan, cell: Cell): Place {
  const stretched = {
    row: Math.min(even.height - 1, Math.floor(((cell.row + 0.5) * even.height) / map.height)),
    column: Math.min(even.width - 1, Math.floor(((cell.column + 0.5) * even.width) / map.width)),
  };
  return { cell, ...tokenOfCell(even, stretched) };
}

/** The cell's own row of a sheet. */
export function rowOf(plan: BlockPlan, sheet: Sheet, { cell, slot, token }: Place): number {
  return sheet.order === 'map' ? cell.row * plan.map.width + cell.column : slot * plan.tokens + token;
}

/** Rows of its input that an operation reads to make the cell's row: runs of [first, count]. */
export function readRows(
  plan: BlockPlan,
  kind: OperationKind,
  sheet: Sheet,
  place: Place,
): readonly (readonly [number, number])[] {
  const own = rowOf(plan, sheet, place);
  if (kind === 'local' || kind === 'fuse') return window3(plan.map, place.cell);
  // The query meets every key of its slot, and takes from every value of it.
  if ((kind === 'scores' && sheet.kind === 'k') || (kind === 'mix' && sheet.kind === 'v')) {
    return [[place.slot * plan.tokens, plan.tokens]];
  }
  return [[own, 1]];
}

/** The cell and its neighbours that lie on the map: one run of rows for each row of the window. */
function window3({ height, width }: Size, { row, column }: Cell): (readonly [number, number])[] {
  const first = Math.max(0, column - 1);
  const count = Math.min(width - 1, column + 1) - first + 1;
  const runs: (readonly [number, number])[] = [];
  for (let i = Math.max(0, row - 1); i <= Math.min(height - 1, row + 1); i++) {
    runs.push([i * width + first, count]);
  }
  return runs;
}
