/** What is known of a block, whether all of its numbers are there or a sketch of them. Pure. */
import { cellStrengths } from './change';
import type { SheetValues } from './numbers';
import { type BlockPlan, type Sheet, sheetOf } from './plan';
import type { Sketch } from './sketch';
import { type Place, rowOf } from './trail';

export interface Known {
  readonly plan: BlockPlan;
  /** Whole sheets by id. */
  readonly numbers: ReadonlyMap<string, SheetValues>;
  /** Where the sheets are not there: pictures of them, and one cell's numbers. */
  readonly sketch: Sketch | undefined;
}

/** Whether anything has come yet. */
export const isEmpty = ({ numbers, sketch }: Known): boolean => numbers.size === 0 && !sketch;

/** A place's row of a sheet; undefined where its numbers are not there. */
export function rowValues(
  { plan, numbers, sketch }: Known,
  id: string,
  place: Place,
): Float32Array | undefined {
  const sheet = sheetOf(plan, id);
  const row = rowOf(plan, sheet, place);
  const whole = numbers.get(id)?.subarray(row * sheet.columns, (row + 1) * sheet.columns);
  return whole ?? (isSketched(sketch, place) ? sketch?.rows.get(id) : undefined);
}

/** Whether a sketch has this place's numbers. */
export const isSketched = (sketch: Sketch | undefined, { cell }: Place): boolean =>
  sketch !== undefined && sketch.cell.row === cell.row && sketch.cell.column === cell.column;

/** Root mean square of each cell's row, in reading order of the sheet's map; undefined where nothing is known of it. */
export function strengthsOf({ plan, numbers, sketch }: Known, sheet: Sheet): Float32Array | undefined {
  const values = numbers.get(sheet.id);
  return values ? cellStrengths(plan, sheet, values) : sketch?.strengths.get(sheet.id);
}
