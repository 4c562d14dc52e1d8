/**
 * What an example ships of a block whose numbers are too many: how strong every cell is in every sheet, as pictures of
 * 256 shades, and all numbers of one cell, its scores among them. Pure.
 */
import { greatest, softmax } from '@/lib/attention/softmax';
import { type Cell, cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import { at, type Tensor } from '@/lib/xray/tensor';
import { cellStrengths } from './change';
import type { SheetValues } from './numbers';
import { type BlockPlan, type Sheet, sheetId, sheetOf } from './plan';
import { placeOf, rowOf } from './trail';

/** Names of the tensors that a sketch is shipped as. */
export const SKETCH_TENSORS = {
  strengths: 'sketch:strengths',
  spans: 'sketch:spans',
  cell: 'sketch:cell',
  rows: 'sketch:rows',
  keys: 'sketch:keys',
} as const;

export interface Sketch {
  /** The one cell whose numbers are there. */
  readonly cell: Cell;
  /** Its row of every sheet. */
  readonly rows: ReadonlyMap<string, Float32Array>;
  /** Root mean square of each cell's row, in reading order of the map. */
  readonly strengths: ReadonlyMap<string, Float32Array>;
  /** For a layer and a head, vectors of the keys that the cell's query scores highest, by token; its own among them. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<number, Float32Array>>;
}

/** Shades of a shipped picture: 0 is its least strength, this its greatest. */
const SHADES = 255;
/** Keys of each head whose vectors are shipped, besides the query's own token. */
const KEYS = 8;

export const keysName = (layer: number, head: number): string => `${layer}.${head}`;

/** The same strengths under two names: a cell keeps its numbers while it is dealt out or brought back. */
const SAME: Readonly<Record<string, string>> = { unfolded: 'wide', folded: 'norm' };

const drawn = ({ sheets }: BlockPlan): Sheet[] => [...sheets.values()].filter(({ id }) => !(id in SAME));

/** Sheets whose row is shipped: weights follow from scores. */
const written = ({ sheets }: BlockPlan): Sheet[] =>
  [...sheets.values()].filter(({ kind }) => kind !== 'weights');

/**
 * A sketch as tensors, every number of which half precision keeps well enough.
 *
 * @param numbers of every sheet
 * @throws RangeError where the map was resized to be unfolded
 */
export function sketchTensors(
  plan: BlockPlan,
  numbers: ReadonlyMap<string, SheetValues>,
  cell: Cell,
): ReadonlyMap<string, Tensor> {
  const { height, width } = plan.map;
  const of = (id: string) => numbers.get(id) ?? new Float32Array();
  for (const [id, like] of Object.entries(SAME)) expectSame(plan, numbers, id, like);
  const place = placeOf(plan, cell);
  const pictures = drawn(plan).map((sheet) => quantised(cellStrengths(plan, sheet, of(sheet.id))));
  const rows = written(plan).map((sheet) => {
    const row = rowOf(plan, sheet, place);
    return of(sheet.id).subarray(row * sheet.columns, (row + 1) * sheet.columns);
  });
  const dh = plan.width / HEADS;
  const keys = Array.from({ length: plan.layers * HEADS }, (_, i) => {
    const [layer, head] = [Math.floor(i / HEADS), i % HEADS];
    const all = of(sheetId('scores', layer));
    const from = ((place.slot * plan.tokens + place.token) * HEADS + head) * plan.tokens;
    const best = greatest(all.subarray(from, from + plan.tokens), KEYS + 1).filter((t) => t !== place.token);
    return [...best.slice(0, KEYS), place.token].map((token) => {
      const start = (place.slot * plan.tokens + token) * plan.width + head * dh;
      return [token, ...of(sheetId('k', layer)).subarray(start, start + dh)];
    });
  });
  return new Map<string, Tensor>([
    [
      SKETCH_TENSORS.strengths,
      tensor(
        [pictures.length, height, width],
        pictures.map((p) => [...p.shades]),
      ),
    ],
    [
      SKETCH_TENSORS.spans,
      tensor(
        [pictures.length, 2],
        pictures.map(({ span }) => span),
      ),
    ],
    [SKETCH_TENSORS.cell, tensor([2], [[cell.row, cell.column]])],
    [
      SKETCH_TENSORS.rows,
      tensor(
        [rows.reduce((sum, { length }) => sum + length, 0)],
        rows.map((r) => [...r]),
      ),
    ],
    [SKETCH_TENSORS.keys, tensor([plan.layers, HEADS, KEYS + 1, 1 + dh], keys.flat())],
  ]);
}

/** @throws RangeError where a sheet has other numbers in its cells than the one whose picture stands for it */
function expectSame(
  plan: BlockPlan,
  numbers: ReadonlyMap<string, SheetValues>,
  id: string,
  like: string,
): void {
  const [mine, other] = [id, like].map((name) =>
    cellStrengths(plan, sheetOf(plan, name), numbers.get(name) ?? new Float32Array()),
  );
  if (!mine?.every((x, i) => x === other?.[i])) throw new RangeError(`${id} is not ${like} in another order`);
}

const tensor = (shape: readonly number[], parts: readonly (readonly number[])[]): Tensor => ({
  shape,
  values: Float32Array.from(parts.flat()),
});

function quantised(strengths: Float32Array): { shades: Float32Array; span: [number, number] } {
  const least = strengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = strengths.reduce((a, b) => Math.max(a, b), 0);
  const width = most - least;
  const shades = strengths.map((x) => (width > 0 ? Math.round(((x - least) / width) * SHADES) : 0));
  return { shades, span: [least, most] };
}

/**
 * @param get the shipped tensors by name (SKETCH_TENSORS)
 * @throws RangeError for tensors that do not fit the plan
 */
export function readSketch(plan: BlockPlan, get: (name: string) => Tensor): Sketch {
  const [strengths, spans, cell, rows, keys] = [
    get(SKETCH_TENSORS.strengths),
    get(SKETCH_TENSORS.spans),
    get(SKETCH_TENSORS.cell),
    get(SKETCH_TENSORS.rows),
    get(SKETCH_TENSORS.keys),
  ];
  const sheets = drawn(plan);
  const cells = plan.map.height * plan.map.width;
  const wanted = written(plan).reduce((sum, { columns }) => sum + columns, 0);
  if (strengths.values.length !== sheets.length * cells || rows.values.length !== wanted) {
    throw new RangeError('the sketch is of another block');
  }
  const pictures = new Map(
    sheets.map(({ id }, i) => {
      const [least, most] = [at(spans.values, 2 * i), at(spans.values, 2 * i + 1)];
      const shades = strengths.values.subarray(i * cells, (i + 1) * cells);
      return [id, shades.map((shade) => least + (shade / SHADES) * (most - least))] as const;
    }),
  );
  for (const [id, like] of Object.entries(SAME)) pictures.set(id, pictures.get(like) ?? new Float32Array());
  let from = 0;
  const own = new Map<string, Float32Array>();
  for (const { id, columns } of written(plan)) {
    own.set(id, rows.values.subarray(from, from + columns));
    from += columns;
  }
  for (const { id, kind, layer } of plan.sheets.values()) {
    const scores = own.get(sheetId('scores', layer));
    if (kind === 'weights' && scores) own.set(id, byHead(scores, plan.tokens));
  }
  return {
    cell: { row: at(cell.values, 0), column: at(cell.values, 1) },
    rows: own,
    strengths: pictures,
    keys: keyVectors(plan, keys),
  };
}

/** Softmax of each head's scores. */
function byHead(scores: Float32Array, tokens: number): Float32Array {
  const weights = new Float32Array(scores.length);
  for (let from = 0; from < scores.length; from += tokens) {
    weights.set(softmax(scores.subarray(from, from + tokens)), from);
  }
  return weights;
}

function keyVectors({ layers, width }: BlockPlan, { values, shape }: Tensor): Sketch['keys'] {
  const dh = width / HEADS;
  const count = shape[2] ?? 0;
  return new Map(
    Array.from({ length: layers * HEADS }, (_, i) => {
      const vectors = new Map(
        Array.from({ length: count }, (_, n) => {
          const from = (i * count + n) * (1 + dh);
          return [at(values, from), values.subarray(from + 1, from + 1 + dh)] as const;
        }),
      );
      return [keysName(Math.floor(i / HEADS), i % HEADS), vectors] as const;
    }),
  );
}

/** A picture in the order of a sheet's own rows. */
export function inRowOrder({ even, tokens }: BlockPlan, sheet: Sheet, strengths: Float32Array): Float32Array {
  if (sheet.order === 'map') return strengths;
  return strengths.map((_, row) => {
    const cell = cellOfToken(even, { slot: Math.floor(row / tokens), token: row % tokens });
    return at(strengths, cell.row * even.width + cell.column);
  });
}
