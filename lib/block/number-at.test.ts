import { describe, expect, it } from 'vitest';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { columnLeft, layoutOf, rowTop } from './layout';
import { numberAt } from './number-at';
import { blockPlan, sheetOf } from './plan';

describe.each([3, 5] as const)('stage %i', (stage) => {
  const plan = blockPlan(VARIANTS.xxs, stage, 256);
  const layout = layoutOf(plan);

  it.each(['entry', '0.q', '1.weights', 'block'])('finds every number of %s under its own square', (id) => {
    const sheet = sheetOf(plan, id);
    const box = layout.boxes.get(id);
    if (!box) throw new Error(id);
    for (let row = 0; row < sheet.rows; row += 7) {
      for (let column = 0; column < sheet.columns; column += 5) {
        const point = { x: box.x + columnLeft(sheet, column) + 0.5, y: box.y + rowTop(sheet, row) + 0.5 };
        expect(numberAt(sheet, box, point)).toEqual({ row, column });
      }
    }
    expect(numberAt(sheet, box, { x: box.x - 1, y: box.y })).toBeUndefined();
    expect(numberAt(sheet, box, { x: box.x, y: box.y + box.height })).toBeUndefined();
  });

  it('finds nothing between slots', () => {
    const sheet = sheetOf(plan, '0.q');
    const box = layout.boxes.get('0.q') ?? { x: 0, y: 0, width: 0, height: 0 };
    const gap = box.y + rowTop(sheet, plan.tokens) - 0.5;
    expect(numberAt(sheet, box, { x: box.x + 1, y: gap })).toBeUndefined();
  });
});
