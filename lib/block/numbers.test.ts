import { beforeAll, describe, expect, it } from 'vitest';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { readExample } from '@/lib/source/testing/read-example';
import { cellStrengths, changeOf, rms } from './change';
import type { Known } from './known';
import { readSheets, type SheetValues } from './numbers';
import { headMatrices, movedEntries, nineShifts } from './operators';
import { blockPlan, operationOf, sheetOf } from './plan';
import { oneScore } from './score';
import { placeOf, readRows, rowOf } from './trail';

const plan = blockPlan(VARIANTS.xxs, 5, 256);
const { source } = await readExample('block');
const place = placeOf(plan, { row: 2, column: 4 });
let numbers: ReadonlyMap<string, SheetValues> = new Map();
beforeAll(async () => {
  numbers = await readSheets(plan, source);
});
const known = (): Known => ({ plan, numbers, sketch: undefined });
const values = (id: string) => numbers.get(id) ?? new Float32Array();

describe('the example', () => {
  it('fills every sheet but the hidden layers, whose weights it does not ship', () => {
    expect([...plan.sheets.keys()].filter((id) => !numbers.has(id))).toEqual([
      '0.hidden',
      '1.hidden',
      '2.hidden',
    ]);
    for (const [id, sheet] of numbers) {
      expect(sheet.length, id).toBe(sheetOf(plan, id).rows * sheetOf(plan, id).columns);
      expect(sheet.every(Number.isFinite), id).toBe(true);
    }
  });
});

describe('the way of a cell', () => {
  it('is its row in the map, and its token’s in the sequences', () => {
    expect(place).toMatchObject({ slot: 0, token: 6 });
    expect(rowOf(plan, sheetOf(plan, 'entry'), place)).toBe(20);
    expect(rowOf(plan, sheetOf(plan, '0.q'), place)).toBe(6);
    const odd = placeOf(plan, { row: 3, column: 5 });
    expect([odd.slot, odd.token, rowOf(plan, sheetOf(plan, '1.out'), odd)]).toEqual([3, 6, 54]);
    const row = (id: string, at: number) => values(id).subarray(at * 96, (at + 1) * 96);
    expect(row('wide', 29)).toEqual(row('unfolded', 54));
  });

  it('reads nine cells, four in a corner, the slot’s keys, or itself', () => {
    const count = (kind: 'local' | 'scores' | 'widen', id: string, at = place) =>
      readRows(plan, kind, sheetOf(plan, id), at).reduce((sum, [, rows]) => sum + rows, 0);
    expect(count('local', 'entry')).toBe(9);
    expect(count('local', 'entry', placeOf(plan, { row: 0, column: 7 }))).toBe(4);
    expect(count('scores', '0.k')).toBe(16);
    expect(count('scores', '0.q')).toBe(1);
    expect(count('widen', 'local')).toBe(1);
  });
});

describe('one score', () => {
  it('is the two vectors’ product over √dh, and what the sheets hold', () => {
    const score = oneScore(known(), 0, place, 1);
    if (!score) throw new Error('not there');
    expect(score.query).toHaveLength(24);
    expect(score.sum).toBeCloseTo(score.pair?.products.reduce((a, b) => a + b, 0) ?? Number.NaN, 10);
    expect(score.keys).toHaveLength(16);
    expect(score.score).toBeCloseTo(score.sum / Math.sqrt(24), 12);
    expect(score.keptScore).toBeCloseTo(score.score, 3);
    expect(score.keptWeight).toBeCloseTo(score.weights[score.key] ?? Number.NaN, 4);
    expect(score.key).not.toBe(place.token);
    expect(Math.max(...score.all.filter((_, key) => key !== place.token))).toBe(score.score);
    // A negative control: another head’s score is another number.
    expect(Math.abs((oneScore(known(), 0, place, 2, score.key)?.score ?? 0) - score.score)).toBeGreaterThan(
      0.1,
    );
  });

  it('takes the key that was chosen, and waits for numbers', () => {
    expect(oneScore(known(), 2, place, 3, 9)?.key).toBe(9);
    expect(oneScore({ ...known(), numbers: new Map() }, 0, place, 0)).toBeUndefined();
  });
});

describe('what an operation changed', () => {
  const difference = (id: string) => changeOf(plan, operationOf(plan, id), numbers).difference;

  it('is nothing but the order for unfold and fold, and nothing for the concatenation', () => {
    expect(difference('unfold')).toEqual({ kind: 'moved', greatest: 0 });
    expect(difference('fold')).toEqual({ kind: 'moved', greatest: 0 });
    expect(difference('concat')).toEqual({ kind: 'beside', greatest: 0 });
  });

  it('sees a row that was put elsewhere', () => {
    const shuffled = new Map(numbers).set('unfolded', values('unfolded').toReversed());
    const found = changeOf(plan, operationOf(plan, 'unfold'), shuffled).difference;
    expect(found?.kind === 'moved' && found.greatest).toBeGreaterThan(0.1);
  });

  it('is what was added, for the residuals', () => {
    const found = difference('0.add1');
    expect(found?.kind === 'values' && found.rms).toBeCloseTo(rms(values('0.attn')), 4);
  });

  it('is not taken between other axes, nor where numbers are missing', () => {
    expect(difference('local')?.kind).toBe('others');
    expect(difference('0.softmax')?.kind).toBe('shares');
    expect(difference('0.scores')?.kind).toBe('scores');
    expect(difference('0.expand')).toBeUndefined();
  });

  it('shows a cell’s strength at its own cell', () => {
    const [map, sequences] = ['wide', 'unfolded'].map((id) =>
      cellStrengths(plan, sheetOf(plan, id), values(id)),
    );
    expect(map).toEqual(sequences);
    expect(map?.[20]).toBeCloseTo(rms(values('wide').subarray(20 * 96, 21 * 96)), 5);
  });
});

describe('what the prose says of the work', () => {
  const productShare = (stage: 3 | 5) => {
    const { operations } = blockPlan(VARIANTS.xxs, stage, 256);
    const all = operations.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
    const products = operations.filter(({ kind }) => kind === 'scores' || kind === 'mix');
    return products.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0) / all;
  };

  it('attention’s products are next to nothing in stage 5 and a third of the block in stage 3', () => {
    expect(productShare(5)).toBeLessThan(0.04);
    expect(productShare(3)).toBeCloseTo(1 / 3, 2);
  });
});

describe('what the prose says of the example', () => {
  const lengths = (id: string) =>
    Array.from({ length: 64 }, (_, row) => rms(values(id).subarray(row * 96, (row + 1) * 96)));
  const longer = (added: string, token: string) => {
    const tokens = lengths(token);
    return lengths(added).filter((length, row) => length > (tokens[row] ?? Number.NaN)).length;
  };

  it('first attention adds more than the tokens that came in, later the tokens are longer', () => {
    expect(longer('0.attn', 'unfolded')).toBeGreaterThan(60);
    expect(longer('1.attn', '0.out')).toBe(0);
    expect(longer('2.attn', '1.out')).toBe(0);
    expect([0, 1, 2].map((layer) => longer(`${layer}.mlp`, `${layer}.sum`))).toEqual([0, 0, 0]);
  });
});

describe('nine shifts and four heads', () => {
  it('has shifts with one 1 in a row at most, fewer where they read the padding', () => {
    const shifts = nineShifts(plan.map);
    const ones = shifts.map(({ matrix }) => matrix.reduce((a, b) => a + b, 0));
    expect(ones).toEqual([49, 56, 49, 56, 64, 56, 49, 56, 49]);
    const [upper] = shifts;
    expect([upper?.down, upper?.right, upper?.matrix[9 * 64]]).toEqual([-1, -1, 1]);
  });

  it('has rows that sum to 1 and nothing between slots', async () => {
    const weights = await source.tap('stages.4.1.transformer.2.attn.probabilities');
    const heads = headMatrices(weights, plan.even);
    expect(heads).toHaveLength(4);
    for (const matrix of heads) {
      for (let i = 0; i < 64; i++) {
        const row = matrix.subarray(i * 64, (i + 1) * 64);
        expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
        row.forEach((weight, j) => {
          const sameSlot = Math.floor(i / 8) % 2 === Math.floor(j / 8) % 2 && i % 2 === j % 2;
          if (!sameSlot) expect(weight).toBe(0);
        });
      }
    }
  });

  it('counts what another picture changes', async () => {
    const mine = await source.tap('stages.4.1.transformer.2.attn.probabilities');
    const cat = await source.tap('sample:cat:stages.4.1.transformer.2.attn.probabilities');
    expect(movedEntries([mine.values], [mine.values], 0)).toBe(0);
    expect(movedEntries([mine.values], [cat.values], 0.01)).toBeGreaterThan(100);
  });
});
