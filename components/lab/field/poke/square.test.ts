import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeChange } from './change';
import { attentionUnder, movedSquare, SCAN, SIDES, scanSquares, squareAbout } from './square';

const SIZE = 256;
const map = { height: 16, width: 16 };
const rows = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 })
  .filter((weights) => weights.some((w) => w > 1e-3))
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((w) => w / sum);
  });

describe('attention under a square', () => {
  it('counts a key by the part of its patch that is covered', () => {
    const row = new Float32Array(64);
    row[9] = 1; // Patch row 1, column 1: pixels 32 to 64 both ways.
    expect(attentionUnder(row, map, { x: 32, y: 32, side: 32 }, SIZE)).toBe(1);
    expect(attentionUnder(row, map, { x: 48, y: 32, side: 32 }, SIZE)).toBe(0.5);
    expect(attentionUnder(row, map, { x: 48, y: 48, side: 16 }, SIZE)).toBe(0.25);
    expect(attentionUnder(row, map, { x: 64, y: 32, side: 32 }, SIZE)).toBe(0);
  });

  it('is shared out whole among squares that tile the picture', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const sum = scanSquares(32, SIZE).reduce(
          (all, square) => all + attentionUnder(row, map, square, SIZE),
          0,
        );
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it('spread evenly it is the share of the area', () => {
    const even = new Float64Array(64).fill(1 / 64);
    for (const square of scanSquares(16, SIZE)) {
      expect(attentionUnder(even, map, square, SIZE)).toBeCloseTo(16 ** 2 / SIZE ** 2, 12);
    }
  });
});

describe('squares', () => {
  it('stay inside, at whole pixels', () => {
    const pixel = fc.double({ min: -300, max: 600, noNaN: true });
    fc.assert(
      fc.property(pixel, pixel, fc.constantFrom(...SIDES), (x, y, side) => {
        const square = squareAbout({ x, y }, side, SIZE);
        for (const at of [square.x, square.y]) {
          expect(Number.isInteger(at) && at >= 0 && at + side <= SIZE).toBe(true);
        }
        expect(movedSquare(square, 0, 0, SIZE)).toEqual(square);
      }),
    );
    expect(movedSquare({ x: 0, y: 240, side: 16 }, -8, 8, SIZE)).toEqual({ x: 0, y: 240, side: 16 });
    expect(movedSquare({ x: 8, y: 8, side: 16 }, 16, -4, SIZE)).toEqual({ x: 24, y: 4, side: 16 });
  });

  it('a scan goes from edge to edge', () => {
    for (const side of SIDES) {
      const squares = scanSquares(side, SIZE);
      expect(squares).toHaveLength(SCAN ** 2);
      expect(squares[0]).toEqual({ x: 0, y: 0, side });
      expect(squares.at(-1)).toEqual({ x: SIZE - side, y: SIZE - side, side });
      expect(squares[1]?.y).toBe(0);
    }
  });
});

describe('relative change', () => {
  it('is a length over a length', () => {
    expect(relativeChange([3, 4], [3, 4])).toBe(0);
    expect(relativeChange([3, 4], [0, 0])).toBe(1);
    expect(relativeChange([3, 4], [3, 9])).toBe(1);
    expect(relativeChange([0, 0], [0, 0])).toBe(0);
    expect(relativeChange([0, 0], [1, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(() => relativeChange([1], [1, 2])).toThrow(RangeError);
  });
});
