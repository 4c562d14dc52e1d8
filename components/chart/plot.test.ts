import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extent, nearest, placesOf, readingsAt, type Series, thinned } from './plot';

const series = (id: string, points: [number, number][]): Series => ({
  id,
  label: id,
  look: 'ink',
  points: points.map(([x, y]) => ({ x, y })),
});

const two = [
  series('a', [
    [0, 5],
    [2, 6],
  ]),
  series('b', [
    [2, 7],
    [1, 8],
  ]),
];

describe('the places of a chart', () => {
  it('are every x once, in order', () => {
    expect(placesOf(two)).toEqual([0, 1, 2]);
  });

  it('read what is there, and nothing of a series that has no point', () => {
    expect(readingsAt(two, 2).map(({ series: { id }, y }) => [id, y])).toEqual([
      ['a', 6],
      ['b', 7],
    ]);
    expect(readingsAt(two, 1).map(({ series: { id } }) => id)).toEqual(['b']);
    expect(readingsAt(two, 1.5)).toEqual([]);
  });

  it('the nearest is not further than any other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        fc.integer({ min: -80, max: 80 }),
        (places, x) => {
          const found = places[nearest(places, x)] ?? Number.NaN;
          for (const place of places) expect(Math.abs(found - x)).toBeLessThanOrEqual(Math.abs(place - x));
        },
      ),
    );
  });
});

it('the extent is the data’s own, and no data is refused', () => {
  expect(extent([3, -1, 2])).toEqual([-1, 3]);
  expect(() => extent([])).toThrow(RangeError);
});

it('a thinned table keeps its ends and its order', () => {
  const places = Array.from({ length: 301 }, (_, i) => i);
  const rows = thinned(places, 31);
  expect(rows).toHaveLength(31);
  expect([rows[0], rows.at(-1)]).toEqual([0, 300]);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(thinned([1, 2], 31)).toEqual([1, 2]);
});
