import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partToShow } from './close-up';

it('a wide field is shown in the whole picture, a small one close up with room around it', () => {
  const centre = { row: 120, column: 64 };
  expect(partToShow(centre, 147, 256)).toEqual({ left: 0, top: 0, side: 256 });
  expect(partToShow(centre, 64, 256)).toEqual({ left: 0, top: 0, side: 256 });
  expect(partToShow(centre, 27, 256)).toEqual({ left: 44, top: 100, side: 41 });
  expect(partToShow(centre, 3, 256).side).toBe(12);
});

it('a close-up stays inside of the picture and holds the centre', () => {
  const index = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(index, index, fc.integer({ min: 1, max: 63 }), (row, column, reach) => {
      const { left, top, side } = partToShow({ row, column }, reach, 256);
      for (const [start, at] of [
        [left, column],
        [top, row],
      ] as const) {
        expect(start >= 0 && start + side <= 256 && start <= at && at < start + side).toBe(true);
      }
    }),
  );
});
