import { describe, expect, it } from 'vitest';
import { LADDER, rungAt, stepOfRung } from './ladder';
import { acrossOf, rowTree, widthFor } from './row-tree';

describe('the tree of one row', () => {
  it('ends in as many pixels as the field is wide, all of them', () => {
    LADDER.forEach((rung, step) => {
      if (rung.kind === 'attention' || rung.kind === 'pool') return;
      const pixels = rowTree(step).levels[0]?.units ?? [];
      const reach = (rung.side - 1) / 2;
      expect(pixels).toEqual(Array.from({ length: rung.side }, (_, i) => i - reach));
    });
  });

  it('has units one step apart at every level, and three below each', () => {
    const { levels, edges } = rowTree(stepOfRung('local', 3));
    expect(levels.at(-1)?.units).toEqual([0]);
    for (const [i, { step, units }] of levels.entries()) {
      const { jump } = rungAt(step);
      units.slice(1).forEach((unit, at) => {
        expect(unit - (units[at] ?? 0)).toBe(jump);
      });
      expect(edges[i] ?? []).toHaveLength(3 * (levels[i + 1]?.units.length ?? 0));
    }
    // The kernel after a stride reaches twice as far: ±8 where it was ±4 before.
    expect(edges.at(-1)?.map(({ to }) => to)).toEqual([-8, 0, 8]);
    expect(
      rowTree(stepOfRung('mv2', 3))
        .edges.at(-1)
        ?.map(({ to }) => to),
    ).toEqual([-4, 0, 4]);
  });

  it('attention reads every second unit across the picture, the pooling every one', () => {
    const keys = acrossOf(stepOfRung('attention', 3));
    expect(keys).toHaveLength(17);
    expect(keys.slice(0, 2)).toEqual([-128, -112]);
    expect(acrossOf(stepOfRung('attention', 5))).toEqual([-128, -64, 0, 64, 128]);
    expect(acrossOf(LADDER.length - 1)).toHaveLength(9);
    expect(acrossOf(stepOfRung('local', 3))).toEqual([]);
  });

  it('attention and pooling add no level', () => {
    expect(rowTree(stepOfRung('attention', 3))).toEqual(rowTree(stepOfRung('local', 3)));
    expect(rowTree(LADDER.length - 1)).toEqual(rowTree(LADDER.length - 2));
  });

  it('the drawing holds the field and a neighbour', () => {
    for (const rung of LADDER.filter(({ kind }) => kind !== 'pool')) {
      const width = widthFor(rung);
      expect(width).toBeGreaterThanOrEqual(rung.side);
      expect((width - 1) / 2).toBeGreaterThanOrEqual(rung.jump);
    }
  });
});
