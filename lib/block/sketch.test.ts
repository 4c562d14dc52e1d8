import { beforeAll, describe, expect, it } from 'vitest';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { readExample } from '@/lib/source/testing/read-example';
import { at, type Tensor } from '@/lib/xray/tensor';
import { isEmpty, isSketched, type Known, rowValues, strengthsOf } from './known';
import { readSheets, type SheetValues } from './numbers';
import { blockPlan, sheetOf } from './plan';
import { oneScore } from './score';
import { inRowOrder, readSketch, SKETCH_TENSORS, type Sketch, sketchTensors } from './sketch';
import { cellAt, FIRST_SPOT, spotOf } from './spot';
import { placeOf } from './trail';

const nothing: Tensor = { shape: [0], values: new Float32Array() };
const fromMap = (tensors: ReadonlyMap<string, Tensor>) => (name: string) => tensors.get(name) ?? nothing;

describe('a sketch of a block whose numbers are known', () => {
  const plan = blockPlan(VARIANTS.xxs, 5, 256);
  const cell = { row: 3, column: 5 };
  const place = placeOf(plan, cell);
  let whole: Known = { plan, numbers: new Map(), sketch: undefined };
  let known: Known = whole;
  beforeAll(async () => {
    const { source } = await readExample('block');
    const numbers = new Map<string, SheetValues>(await readSheets(plan, source));
    // The example has no hidden layers; any numbers do.
    for (const [id, { rows, columns }] of plan.sheets) {
      if (!numbers.has(id))
        numbers.set(
          id,
          Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i)),
        );
    }
    whole = { plan, numbers, sketch: undefined };
    const tensors = sketchTensors(plan, numbers, cell);
    known = { plan, numbers: new Map(), sketch: readSketch(plan, fromMap(tensors)) };
  });

  it('has a picture of every sheet, within a shade of what it was', () => {
    for (const sheet of plan.sheets.values()) {
      const [mine, wanted] = [strengthsOf(known, sheet), strengthsOf(whole, sheet)];
      if (!mine || !wanted) throw new Error(sheet.id);
      const span = Math.max(...wanted) - Math.min(...wanted);
      for (const [i, x] of wanted.entries())
        expect(Math.abs(at(mine, i) - x), sheet.id).toBeLessThan(span / 255);
    }
  });

  it('has every number of the one cell, and of no other', () => {
    for (const { id, kind } of plan.sheets.values()) {
      const [mine, wanted] = [rowValues(known, id, place), rowValues(whole, id, place)];
      if (kind !== 'weights') expect(mine, id).toEqual(wanted);
      for (const [i, x] of (wanted ?? []).entries()) expect(at(mine ?? [], i), id).toBeCloseTo(x, 5);
      expect(rowValues(known, id, placeOf(plan, { row: 3, column: 4 }))).toBeUndefined();
    }
    expect(isSketched(known.sketch, place)).toBe(true);
    expect(isEmpty(known)).toBe(false);
    expect(isEmpty({ ...known, sketch: undefined })).toBe(true);
  });

  it('has that cell’s scores, and the two vectors of the best ones', () => {
    for (const head of [0, 1, 2, 3]) {
      const [mine, wanted] = [oneScore(known, 1, place, head), oneScore(whole, 1, place, head)];
      if (!mine || !wanted) throw new Error('no score');
      expect(mine.key).toBe(wanted.key);
      expect(mine.score).toBeCloseTo(wanted.score, 5);
      expect(mine.pair?.key).toEqual(wanted.pair?.key);
      expect(mine.keys).toHaveLength(9);
      expect(mine.keys).toContain(place.token);
      const other = wanted.keys.find((token) => !mine.keys.includes(token));
      const without = oneScore(known, 1, place, head, other);
      // Its score is there, the vector that made it is not.
      expect(without?.pair).toBeUndefined();
      expect(without?.score).toBeCloseTo(oneScore(whole, 1, place, head, other)?.score ?? Number.NaN, 5);
    }
    expect(oneScore(known, 1, placeOf(plan, { row: 3, column: 4 }), 0)).toBeUndefined();
  });

  it('lays a picture out in the order of a sheet’s rows', () => {
    const sheet = sheetOf(plan, '0.q');
    const inOrder = inRowOrder(
      plan,
      sheet,
      Float32Array.from({ length: 64 }, (_, i) => i),
    );
    // The first slot has the cells of even rows and columns.
    expect([...inOrder.subarray(0, 5)]).toEqual([0, 2, 4, 6, 16]);
    expect(inOrder[63]).toBe(63);
    const map = Float32Array.of(1, 2);
    expect(inRowOrder(plan, sheetOf(plan, 'entry'), map)).toBe(map);
  });

  it('is refused where it is of another block', () => {
    expect(() => readSketch(plan, () => nothing)).toThrow(RangeError);
  });
});

describe.each([
  ['block-3', 3, 32, 256],
  ['block-4', 4, 16, 64],
] as const)('the shipped sketch %s', (id, stage, side, tokens) => {
  const plan = blockPlan(VARIANTS.xxs, stage, 256);
  let sketch: Sketch | undefined;
  beforeAll(async () => {
    const { source } = await readExample(id);
    const tensors = new Map<string, Tensor>();
    for (const name of Object.values(SKETCH_TENSORS)) tensors.set(name, await source.tap(name));
    sketch = readSketch(plan, fromMap(tensors));
  });

  it('is of the place where the chapter starts, and of every sheet', () => {
    expect(plan.map).toEqual({ height: side, width: side });
    expect(sketch?.cell).toEqual(cellAt(FIRST_SPOT, plan.map));
    expect([...(sketch?.strengths.keys() ?? [])].sort()).toEqual([...plan.sheets.keys()].sort());
    expect([...(sketch?.rows.keys() ?? [])].sort()).toEqual([...plan.sheets.keys()].sort());
    for (const [name, strengths] of sketch?.strengths ?? []) {
      expect(
        strengths.every((x) => Number.isFinite(x) && x >= 0),
        name,
      ).toBe(true);
    }
  });

  it('has scores that its vectors make, and weights that sum to 1', () => {
    if (!sketch) throw new Error('no sketch');
    const place = placeOf(plan, sketch.cell);
    const known = { plan, numbers: new Map(), sketch };
    for (let layer = 0; layer < plan.layers; layer++) {
      for (let head = 0; head < 4; head++) {
        const score = oneScore(known, layer, place, head);
        expect(score?.all).toHaveLength(tokens);
        expect(score?.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        // Halves of query and key against the half of their score.
        const slack = 4e-3 * Math.max(1, Math.abs(score?.score ?? 0));
        expect(Math.abs((score?.score ?? Number.NaN) - (score?.keptScore ?? 0))).toBeLessThan(slack);
      }
    }
  });
});

describe('a place in the picture', () => {
  it('is the same whatever the map', () => {
    const maps = [8, 16, 32].map((side) => ({ height: side, width: side }));
    expect(maps.map((map) => cellAt(FIRST_SPOT, map))).toEqual([
      { row: 2, column: 4 },
      { row: 5, column: 9 },
      { row: 10, column: 18 },
    ]);
    for (const map of maps)
      expect(cellAt(spotOf({ row: 7, column: 0 }, map), map)).toEqual({ row: 7, column: 0 });
    expect(cellAt({ down: 1, right: 1 }, { height: 5, width: 6 })).toEqual({ row: 4, column: 5 });
  });
});
