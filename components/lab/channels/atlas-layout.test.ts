import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlasLayout, tileAt, tileUnder } from './atlas-layout';

const layouts = fc.record({
  count: fc.integer({ min: 1, max: 640 }),
  available: fc.integer({ min: 100, max: 2000 }),
  least: fc.integer({ min: 8, max: 48 }),
  gap: fc.integer({ min: 0, max: 4 }),
});

describe('the atlas', () => {
  it('fits the width, holds every channel, and keeps squares large enough', () => {
    fc.assert(
      fc.property(layouts, ({ count, available, least, gap }) => {
        const layout = atlasLayout(count, available, least, gap);
        expect(layout.width).toBeLessThanOrEqual(available);
        expect(layout.columns * layout.rows).toBeGreaterThanOrEqual(count);
        expect(layout.columns * (layout.rows - 1)).toBeLessThan(count);
        expect(layout.tile).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('finds the square under its own points, and none elsewhere', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (given, n, at) => {
        const { count, available, least, gap } = given;
        const layout = atlasLayout(count, available, least, gap);
        const which = n % count;
        const { x, y } = tileAt(layout, which);
        const found = tileUnder(layout, count, { x: x + at * layout.tile, y: y + at * layout.tile });
        expect(found?.n).toBe(which);
        expect(found?.x).toBeCloseTo(at, 6);
        expect(tileUnder(layout, count, { x: layout.width, y: 0 })).toBeUndefined();
        expect(tileUnder(layout, count, { x: -1, y: 0 })).toBeUndefined();
      }),
    );
    const short = atlasLayout(5, 300, 24, 2);
    expect([short.columns, short.rows]).toEqual([3, 2]);
    expect(tileUnder(short, 5, { x: short.width - 1, y: short.height - 1 })).toBeUndefined();
  });
});
