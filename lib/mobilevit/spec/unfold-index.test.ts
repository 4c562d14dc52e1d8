import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOfToken, tokenCount, tokenOfCell } from './unfold-index';

const evenSize = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([rows, columns]) => ({ height: 2 * rows, width: 2 * columns }));

describe('unfolding a 4×4 map', () => {
  it('deals the cells as in the worked example of spec/mobilevit.md, section 2', () => {
    const size = { height: 4, width: 4 };
    const dealt = [0, 1, 2, 3].map((slot) =>
      [0, 1, 2, 3].map((token) => {
        const { row, column } = cellOfToken(size, { slot, token });
        return 4 * row + column;
      }),
    );
    expect(dealt).toEqual([
      [0, 2, 8, 10],
      [1, 3, 9, 11],
      [4, 6, 12, 14],
      [5, 7, 13, 15],
    ]);
  });
});

describe('the index map of any even map', () => {
  it('sends every cell to its own place and back', () => {
    fc.assert(
      fc.property(evenSize, (size) => {
        const taken = new Set<string>();
        for (let row = 0; row < size.height; row++) {
          for (let column = 0; column < size.width; column++) {
            const place = tokenOfCell(size, { row, column });
            expect(place.slot).toBeLessThan(4);
            expect(place.token).toBeLessThan(tokenCount(size));
            expect(cellOfToken(size, place)).toEqual({ row, column });
            taken.add(`${place.slot},${place.token}`);
          }
        }
        expect(taken.size).toBe(4 * tokenCount(size));
      }),
    );
  });

  it('keeps the offset within the patch along a sequence', () => {
    fc.assert(
      fc.property(evenSize, fc.integer({ min: 0, max: 3 }), (size, slot) => {
        for (let token = 0; token < tokenCount(size); token++) {
          const { row, column } = cellOfToken(size, { slot, token });
          expect([row % 2, column % 2]).toEqual([Math.floor(slot / 2), slot % 2]);
        }
      }),
    );
  });
});
