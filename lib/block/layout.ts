/**
 * Where the block's sheets and operations stand, to one scale: one unit is one number, in every sheet. Bands from top to
 * bottom: the way in, one band for each transformer layer, the way out; in a band from left to right. Pure.
 */
import { SLOTS } from '@/lib/mobilevit/spec/variants';
import { type BlockPlan, type Operation, type Sheet, sheetOf } from './plan';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line from sheet to operation to sheet. */
export interface Link {
  readonly id: string;
  /** What it carries: the data's own way, a residual around a part of a layer, or the block's shortcut. */
  readonly kind: 'flow' | 'residual' | 'shortcut';
  /** Its operation. */
  readonly operation: string;
  readonly points: readonly Point[];
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly nodes: ReadonlyMap<string, Point>;
  readonly links: readonly Link[];
  /** Everything of each transformer layer. */
  readonly bands: readonly Box[];
  readonly whole: Box;
  /** What gaps are multiples of; 1 for a map of 8×8. */
  readonly unit: number;
  /** The same of gaps across. */
  readonly across: number;
}

/** Of maps of 8×8 cells; the gaps of larger ones grow with the side of the map, for lines and names to be seen. */
export const unitOf = (cells: number): number => Math.max(1, Math.sqrt(cells) / 8);

/** Between slots and between heads of a sheet. */
export const GROUP_GAP = 3;
/** Between a sheet and the next, with the operation in the middle. */
const NODE_GAP = 80;
/** Between sheets that one operation makes. */
const STACK_GAP = 36;
/** Between bands: room for the line that leads from the end of one to the start of the next. */
const BAND_GAP = 96;
/** How far lines keep from what they lead around, and from a sheet's name above it. */
const CLEAR = 20;
const NAME = 40;

const groupGap = (rows: number): number => GROUP_GAP * unitOf(rows);

/** Width and height of a sheet, its gaps included. */
export function extentOf({ rows, columns, order, groups }: Sheet): Pick<Box, 'width' | 'height'> {
  return {
    width: columns + (groups - 1) * groupGap(rows),
    height: rows + (order === 'slots' ? (SLOTS - 1) * groupGap(rows) : 0),
  };
}

/** Where a row begins, below the top of its sheet. */
export const rowTop = ({ rows, order }: Sheet, row: number): number =>
  row + (order === 'slots' ? Math.floor(row / (rows / SLOTS)) * groupGap(rows) : 0);

/** Where a column begins, right of the left edge of its sheet. */
export const columnLeft = ({ rows, columns, groups }: Sheet, column: number): number =>
  column + Math.floor(column / (columns / groups)) * groupGap(rows);

/** Where every sheet and operation of the block stands, in one unit for all; pure in the plan. */
export function layoutOf(plan: BlockPlan): Layout {
  const unit = unitOf(plan.map.height * plan.map.width);
  // Larger maps make the block tall: there is room across.
  const across = unit * Math.sqrt(unit);
  const [nodeGap, bandGap] = [NODE_GAP * across, BAND_GAP * unit];
  const boxes = new Map<string, Box>();
  const nodes = new Map<string, Point>();
  const bands: { box: Box; operations: readonly Operation[] }[] = [];
  let top = 0;
  for (const operations of bandsOf(plan)) {
    const first = operations[0]?.inputs[0] ?? '';
    // The first band begins with the map that enters; the others with an operation on what the band before gave.
    const columns = [...(bands.length === 0 ? [[first]] : []), ...operations.map(({ outputs }) => outputs)];
    const heights = columns.map((ids) => stackHeight(plan, ids, unit));
    const height = Math.max(...heights);
    const middle = top + height / 2;
    let x = bands.length === 0 ? 0 : nodeGap;
    columns.forEach((ids, i) => {
      let y = middle - (heights[i] ?? 0) / 2;
      let width = 0;
      for (const id of ids) {
        const extent = extentOf(sheetOf(plan, id));
        boxes.set(id, { x, y, ...extent });
        y += extent.height + STACK_GAP * unit;
        width = Math.max(width, extent.width);
      }
      const operation = operations[bands.length === 0 ? i - 1 : i];
      if (operation) nodes.set(operation.id, { x: x - nodeGap / 2, y: middle });
      x += width + nodeGap;
    });
    bands.push({ box: { x: 0, y: top, width: x - nodeGap, height }, operations });
    top += height + bandGap;
  }
  const right = Math.max(...bands.map(({ box }) => box.width)) + CLEAR * unit;
  const links = bands.flatMap(({ box, operations }) => {
    const lanes = { between: box.y - (3 * bandGap) / 4, above: box.y - NAME * unit, right, unit };
    return operations.flatMap((operation) => linksOf(operation, boxes, nodes, lanes));
  });
  const points = links.flatMap((link) => link.points);
  const whole = around([...boxes.values(), ...points.map((p) => ({ ...p, width: 0, height: 0 }))]);
  return { boxes, nodes, links, bands: bands.slice(1, -1).map(({ box }) => box), whole, unit, across };
}

/** The operations of each band. */
function bandsOf({ operations, layers }: BlockPlan): Operation[][] {
  const inLayer = (layer: number | undefined) => operations.filter((one) => one.layer === layer);
  const outside = inLayer(undefined);
  const out = outside.findIndex(({ kind }) => kind === 'norm');
  return [
    outside.slice(0, out),
    ...Array.from({ length: layers }, (_, layer) => inLayer(layer)),
    outside.slice(out),
  ];
}

const stackHeight = (plan: BlockPlan, ids: readonly string[], unit: number): number =>
  ids.reduce((sum, id) => sum + extentOf(sheetOf(plan, id)).height, 0) + (ids.length - 1) * STACK_GAP * unit;

/** The smallest box around others. */
export function around(boxes: readonly Box[], margin = 0): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

const middleOf = ({ y, height }: Box): number => y + height / 2;
const rightOf = ({ x, width }: Box): number => x + width;

/** Where the lines of a band run beside its sheets. */
interface Lanes {
  /** In the gap above the band: what comes from the band before. */
  readonly between: number;
  /** Just above the band's tallest stack: the residual around attention. */
  readonly above: number;
  /** Right of everything. */
  readonly right: number;
  readonly unit: number;
}

/** The lines into an operation, and out of it. */
function linksOf(
  { id, kind, inputs, outputs }: Operation,
  boxes: ReadonlyMap<string, Box>,
  nodes: ReadonlyMap<string, Point>,
  lanes: Lanes,
): Link[] {
  const node = nodes.get(id) ?? NOWHERE;
  const link = (sheet: string, points: readonly Point[], of: Link['kind'] = 'flow'): Link => ({
    id: `${id}:${sheet}`,
    kind: of,
    operation: id,
    points,
  });
  const into = inputs.map((sheet, i) => {
    const box = boxes.get(sheet) ?? NOWHERE;
    if (kind === 'concat' && i === 1) return link(sheet, shortcut(box, node, lanes), 'shortcut');
    if (kind === 'add1' && i === 1) return link(sheet, aroundAttention(node, lanes), 'residual');
    if (kind === 'add2' && i === 1) return link(sheet, aroundMlp(box, node, lanes), 'residual');
    const from = { x: rightOf(box), y: middleOf(box) };
    if (from.x > node.x) return link(sheet, fromBandBefore(from, node, lanes));
    // What stands higher or lower turns at the operation: the values pass under the scores and the weights.
    return link(sheet, from.y === node.y ? [from, node] : [from, { x: node.x, y: from.y }, node]);
  });
  const out = outputs.map((sheet) => {
    const box = boxes.get(sheet) ?? NOWHERE;
    const to = { x: box.x, y: middleOf(box) };
    return link(sheet, to.y === node.y ? [node, to] : [node, { x: node.x, y: to.y }, to]);
  });
  return [...into, ...out];
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Right, down, back to the left, and in. */
function fromBandBefore(from: Point, node: Point, { between, right, unit }: Lanes): Point[] {
  return [
    from,
    { x: right, y: from.y },
    { x: right, y: between },
    { x: -CLEAR * unit, y: between },
    { x: -CLEAR * unit, y: node.y },
    node,
  ];
}

/** From where the tokens come in, over everything that attention does. */
function aroundAttention(node: Point, { above }: Lanes): Point[] {
  return [{ x: 0, y: node.y }, { x: 0, y: above }, { x: node.x, y: above }, node];
}

/** From the sum, over the MLP. */
function aroundMlp(sum: Box, node: Point, { unit }: Lanes): Point[] {
  const lane = sum.y - NAME * unit;
  const from = { x: sum.x + sum.width / 2, y: sum.y };
  return [from, { x: from.x, y: lane }, { x: node.x, y: lane }, node];
}

/** Down the left side and under the way out. */
function shortcut(entry: Box, node: Point, { unit }: Lanes): Point[] {
  const lane = node.y + entry.height / 2 + CLEAR * unit;
  const side = -2 * CLEAR * unit;
  const from = { x: entry.x, y: middleOf(entry) };
  return [from, { x: side, y: from.y }, { x: side, y: lane }, { x: node.x, y: lane }, node];
}
