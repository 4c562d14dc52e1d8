import { describe, expect, it } from 'vitest';
import { tapTable } from './taps';
import { isSequence, unitGrid, unitRow } from './unit';
import { VARIANTS } from './variants';

const size = { height: 56, width: 40 };
const table = tapTable(VARIANTS.xxs, size);
const spec = (name: string) => {
  const found = table.find((tap) => tap.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('units', () => {
  it('every cell of every tap with places has a row of its own, and all rows are taken', () => {
    for (const tap of table) {
      const grid = unitGrid(tap, size);
      if (!grid) continue;
      const rows = new Set<number | undefined>();
      for (let row = 0; row < grid.height; row++) {
        for (let column = 0; column < grid.width; column++) rows.add(unitRow(tap, size, { row, column }));
      }
      const [first = 0, second = 0] = tap.shape;
      expect([tap.name, rows.size]).toEqual([tap.name, first * second]);
      expect(Math.max(...[...rows].map((row) => row ?? -1))).toBe(first * second - 1);
    }
  });

  it('sequences lie on the rounded-up map, maps on their own', () => {
    // Stage 4 is 4×3 here, so 4×4 is unfolded.
    expect(unitGrid(spec('stages.3.1.transformer.0'), size)).toEqual({ height: 4, width: 4 });
    expect(unitGrid(spec('stages.3.1.folded'), size)).toEqual({ height: 4, width: 3 });
    expect(isSequence(spec('stages.3.1.folded'))).toBe(false);
    // Slot 3, second token of the first row of patches.
    expect(unitRow(spec('stages.3.1.norm'), size, { row: 1, column: 3 })).toBe(3 * 4 + 1);
    expect(unitRow(spec('stages.3.1.folded'), size, { row: 1, column: 2 })).toBe(5);
  });

  it('no unit where there is no place', () => {
    for (const name of ['stages.3.1.transformer.0.attn.probabilities', 'head.global_pool', 'head.fc']) {
      expect(unitRow(spec(name), size, { row: 0, column: 0 })).toBeUndefined();
    }
    for (const cell of [
      { row: -1, column: 0 },
      { row: 0, column: 3 },
      { row: 0.5, column: 0 },
      { row: Number.NaN, column: 0 },
    ]) {
      expect(unitRow(spec('stages.3.1'), size, cell)).toBeUndefined();
    }
  });
});
