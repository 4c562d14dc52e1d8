import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import {
  cellOfPlace,
  indexOfPlace,
  patchCount,
  patched,
  placeOfCell,
  placeOfIndex,
  roundUpToPatch,
  sheetIndex,
  slotCount,
} from './patch-index';

const maps = fc
  .record({
    down: fc.integer({ min: 1, max: 6 }),
    across: fc.integer({ min: 1, max: 6 }),
    patch: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ down, across, patch }) => ({ height: down * patch, width: across * patch, patch }));

describe('the index map of patches', () => {
  it('is the network’s for patches of 2', () => {
    const map = { height: 6, width: 8, patch: 2 };
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 8; column++)
        expect(placeOfCell(map, { row, column })).toEqual(tokenOfCell(map, { row, column }));
  });

  it('is a permutation of the cells, and fold undoes unfold', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const cells = map.height * map.width;
        const addresses = new Set<number>();
        for (let index = 0; index < cells; index++) {
          const place = placeOfIndex(map, index);
          addresses.add(sheetIndex(map, place));
          expect(indexOfPlace(map, place)).toBe(index);
          expect(place.slot).toBeLessThan(slotCount(map));
          expect(place.token).toBeLessThan(patchCount(map));
        }
        expect(addresses.size).toBe(cells);
      }),
    );
  });

  it('sends the specification’s example where it says', () => {
    const map = patched(4, 2);
    const of = (slot: number) =>
      [0, 1, 2, 3]
        .map((token) => cellOfPlace(map, { slot, token }))
        .map(({ row, column }) => 4 * row + column);
    expect([0, 1, 2, 3].map(of)).toEqual([
      [0, 2, 8, 10],
      [1, 3, 9, 11],
      [4, 6, 12, 14],
      [5, 7, 13, 15],
    ]);
  });

  it('refuses a map that the patches do not cover', () => {
    expect(() => patched(5, 2)).toThrow(RangeError);
    expect(roundUpToPatch(5, 2)).toBe(6);
    expect(roundUpToPatch(32, 3)).toBe(33);
  });
});
