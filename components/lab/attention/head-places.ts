/** Where the heads stand in the map of all heads: the blocks side by side, a layer a row, a head a column. Pure. */
import { type Cell, gridMove } from '@/components/matrix/grid-move';
import { BLOCK_STAGES, type BlockStage, DEPTH, HEADS } from '@/lib/mobilevit/spec/variants';

export interface HeadPlace {
  readonly stage: BlockStage;
  readonly layer: number;
  readonly head: number;
}

const ROWS = Math.max(...DEPTH);
const COLUMNS = BLOCK_STAGES.length * HEADS;

export const sameHead = (a: HeadPlace, b: HeadPlace): boolean =>
  a.stage === b.stage && a.layer === b.layer && a.head === b.head;

/** Where a key takes the focus; `undefined` when it moves nothing here. A block with fewer layers ends sooner. */
export function moveHead(from: HeadPlace, key: string, ctrl: boolean): HeadPlace | undefined {
  const cell: Cell = {
    row: from.layer,
    column: BLOCK_STAGES.indexOf(from.stage) * HEADS + from.head,
  };
  const to = gridMove(cell, key, ctrl, ROWS, COLUMNS);
  if (!to) return undefined;
  const block = Math.floor(to.column / HEADS);
  const stage = BLOCK_STAGES[block];
  const depth = DEPTH[block];
  if (stage === undefined || depth === undefined) return undefined;
  return { stage, layer: Math.min(to.row, depth - 1), head: to.column % HEADS };
}
