/** What an operation changed on this picture: its tensor before, after, and the difference where one can be taken. Pure. */
import { cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { at } from '@/lib/xray/tensor';
import type { SheetValues } from './numbers';
import { type BlockPlan, type Operation, type OperationKind, type Sheet, sheetOf } from './plan';

/** The difference number by number, or why there is none. */
export type Difference =
  /** After − before: its root mean square, beside that of what was before. */
  | { readonly kind: 'values'; readonly rms: number; readonly before: number }
  /** The same numbers in another order: the greatest difference once each row was put back. */
  | { readonly kind: 'moved'; readonly greatest: number }
  /** The same numbers side by side: the greatest difference between the halves and what they came from. */
  | { readonly kind: 'beside'; readonly greatest: number }
  /** A row of numbers became its shares of 1. */
  | { readonly kind: 'shares' }
  /** A number for each pair of tokens: there was none before. */
  | { readonly kind: 'scores' }
  /** Other axes than before: number by number there is nothing to subtract. */
  | { readonly kind: 'others' };

export interface Change {
  readonly before: Sheet;
  readonly after: Sheet;
  /** Undefined where the source lacks one of the two. */
  readonly difference: Difference | undefined;
}

/** Operations whose columns before and after are the same axes. */
const SAME_AXES: ReadonlySet<OperationKind> = new Set(['norm1', 'norm2', 'norm', 'add1', 'add2']);

/** What is compared: of an addition the tokens that something is added to, of the mix the values. */
function comparedOf({ kind, inputs, outputs }: Operation): readonly [string, string] {
  const [first = '', second = ''] = inputs;
  const [after = ''] = outputs;
  return [kind === 'add1' || kind === 'add2' || kind === 'mix' ? second : first, after];
}

/** What an operation did to its sheet; the difference is undefined where `numbers` lacks one of the two. */
export function changeOf(
  plan: BlockPlan,
  operation: Operation,
  numbers: ReadonlyMap<string, SheetValues>,
): Change {
  const [from, to] = comparedOf(operation);
  const before = sheetOf(plan, from);
  const after = sheetOf(plan, to);
  const x = numbers.get(from);
  const y = numbers.get(to);
  return { before, after, difference: x && y && differenceOf(plan, operation, numbers, x, y) };
}

function differenceOf(
  plan: BlockPlan,
  { kind, inputs }: Operation,
  numbers: ReadonlyMap<string, SheetValues>,
  x: SheetValues,
  y: SheetValues,
): Difference {
  if (kind === 'unfold') return { kind: 'moved', greatest: moved(plan, x, y) };
  if (kind === 'fold') return { kind: 'moved', greatest: moved(plan, y, x) };
  const why = notCompared(kind);
  if (why) return { kind: why };
  if (kind === 'concat') {
    const entry = numbers.get(inputs[1] ?? '') ?? new Float32Array();
    return { kind: 'beside', greatest: besideGreatest(plan, entry, x, y) };
  }
  return { kind: 'values', rms: rms(y.map((value, i) => value - at(x, i))), before: rms(x) };
}

/** Why nothing can be subtracted number by number, whatever the numbers are; undefined where it can. */
export function notCompared(kind: OperationKind): 'shares' | 'scores' | 'others' | undefined {
  if (kind === 'softmax') return 'shares';
  if (kind === 'scores') return 'scores';
  const moves = kind === 'unfold' || kind === 'fold' || kind === 'concat';
  return moves || SAME_AXES.has(kind) ? undefined : 'others';
}

/** √(mean of squares). */
export function rms(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += at(values, i) ** 2;
  return Math.sqrt(sum / values.length);
}

/** The greatest difference between a map and its sequences, each row put back; NaN where the map was resized. */
function moved({ even, map, tokens, width }: BlockPlan, cells: SheetValues, sequences: SheetValues): number {
  if (even.height !== map.height || even.width !== map.width) return Number.NaN;
  let greatest = 0;
  for (let row = 0; row < cells.length / width; row++) {
    const { row: i, column: j } = cellOfToken(even, { slot: Math.floor(row / tokens), token: row % tokens });
    const cell = i * even.width + j;
    for (let c = 0; c < width; c++) {
      const off = Math.abs(at(cells, cell * width + c) - at(sequences, row * width + c));
      if (!(off <= greatest)) greatest = off;
    }
  }
  return greatest;
}

function besideGreatest(
  { channels }: BlockPlan,
  entry: SheetValues,
  projected: SheetValues,
  both: SheetValues,
): number {
  let greatest = entry.length === projected.length ? 0 : Number.NaN;
  for (let i = 0; i < entry.length; i++) {
    const to = Math.floor(i / channels) * 2 * channels + (i % channels);
    const off = Math.max(
      Math.abs(at(both, to) - at(entry, i)),
      Math.abs(at(both, to + channels) - at(projected, i)),
    );
    if (!(off <= greatest)) greatest = off;
  }
  return greatest;
}

/**
 * A sheet on the picture: the root mean square of each cell's row, in reading order of the map that its rows are of.
 */
export function cellStrengths({ even, tokens }: BlockPlan, sheet: Sheet, values: SheetValues): Float32Array {
  const { columns, order } = sheet;
  const strengths = new Float32Array(sheet.rows);
  for (let row = 0; row < sheet.rows; row++) {
    const strength = rms(values.subarray(row * columns, (row + 1) * columns));
    const { row: i, column: j } =
      order === 'map'
        ? { row: 0, column: row }
        : cellOfToken(even, { slot: Math.floor(row / tokens), token: row % tokens });
    strengths[order === 'map' ? row : i * even.width + j] = strength;
  }
  return strengths;
}
