import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridMove } from './grid-move';

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

it('moves by one cell and stops at the edges', () => {
  expect(gridMove({ row: 1, column: 1 }, 'ArrowLeft', false, 3, 3)).toEqual({ row: 1, column: 0 });
  expect(gridMove({ row: 1, column: 2 }, 'ArrowRight', false, 3, 3)).toEqual({ row: 1, column: 2 });
  expect(gridMove({ row: 1, column: 1 }, 'End', false, 3, 3)).toEqual({ row: 1, column: 2 });
  expect(gridMove({ row: 1, column: 1 }, 'End', true, 3, 3)).toEqual({ row: 2, column: 2 });
  expect(gridMove({ row: 1, column: 1 }, 'Home', true, 3, 3)).toEqual({ row: 0, column: 0 });
  expect(gridMove({ row: 1, column: 1 }, 'a', false, 3, 3)).toBeNull();
});

it('never leaves the grid', () => {
  const size = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(size, size, fc.array(fc.constantFrom(...keys)), fc.boolean(), (rows, columns, path, ctrl) => {
      let cell = { row: 0, column: 0 };
      for (const key of path) {
        const next = gridMove(cell, key, ctrl, rows, columns);
        if (next) cell = next;
        expect(cell.row >= 0 && cell.row < rows && cell.column >= 0 && cell.column < columns).toBe(true);
      }
    }),
  );
});
