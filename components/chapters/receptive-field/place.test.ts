import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { fieldBox, theoreticalField } from '@/lib/receptive-field/theoretical';
import { FIELD_PLACE, FIELD_STAGES } from '@/lib/source/receptive-field-example';
import { LADDER, rungAt, SIZE, stepOfRung } from './ladder';
import { between, cellAt, centreAt, movedBy, squareOf, visibleOf, WHOLE } from './place';

const IMAGE = { height: SIZE, width: SIZE };
const places = fc.record({
  row: fc.integer({ min: -9, max: 300 }),
  column: fc.integer({ min: -9, max: 300 }),
});

it('a unit of every stage is centred on the example’s place', () => {
  for (const { stage, jump } of FIELD_STAGES) {
    const rung = rungAt(stage === 2 ? stepOfRung('mv2', 2, 3) : stepOfRung('fusion', stage));
    expect(rung.jump).toBe(jump);
    expect(centreAt(rung, FIELD_PLACE)).toEqual(FIELD_PLACE);
  }
});

it('squares inside the picture are what lib/receptive-field says', () => {
  fc.assert(
    fc.property(places, (place) => {
      const rung = rungAt(stepOfRung('fusion', 4));
      const tap = tapTable(VARIANTS.xxs, IMAGE).find(({ name }) => name === 'stages.3.1');
      const theory = theoreticalField(VARIANTS.xxs, 'stages.3.1', IMAGE);
      if (!tap || !theory) throw new Error('no such tap');
      const box = fieldBox(tap, { ...theory, global: false }, cellAt(rung, place), IMAGE);
      expect(visibleOf(squareOf(rung, centreAt(rung, place)))).toEqual({
        width: box.right - box.left,
        height: box.bottom - box.top,
      });
    }),
  );
});

it('a move is by one unit, and stays on the map', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LADDER), places, (rung, place) => {
      const cell = cellAt(rung, place);
      const moved = cellAt(rung, movedBy(rung, place, 0, 1));
      expect(moved).toEqual({ row: cell.row, column: Math.min(cell.column + 1, rung.map - 1) });
      for (const at of [cell.row, cell.column]) expect(at >= 0 && at < rung.map).toBe(true);
    }),
  );
});

it('a square on its way begins and ends where it should', () => {
  const from = squareOf(rungAt(4), { row: 3, column: 200 });
  expect(between(from, WHOLE, 0)).toEqual(from);
  expect(between(from, WHOLE, 1)).toEqual(WHOLE);
});
