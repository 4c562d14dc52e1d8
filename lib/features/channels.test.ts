import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelOrder, ORDERS } from './channel-order';
import { channelStatistics, histogram } from './channel-statistics';
import { difference, distancePerCell, distancePerChannel } from './difference';
import { channelPlane, featureMap, meanOverChannels, sameShape, valueAt } from './feature-map';
import { rangeOf, share, union } from './ranges';
import { mapOf, maps } from './testing/maps';

describe('a feature map', () => {
  it.each([
    [[2, 2], 4],
    [[2, 2, 3], 11],
    [[0, 2, 3], 0],
    [[1, 2, 2, 3], 12],
  ])('refuses %j with %i values', (shape, length) => {
    expect(() => featureMap(shape, new Float32Array(length))).toThrow(RangeError);
  });

  it('has one value per channel at every place', () => {
    const map = mapOf([2, 3, 4], (row, column, channel) => 100 * channel + 10 * row + column);
    expect([...channelPlane(map, 3)]).toEqual([300, 301, 302, 310, 311, 312]);
    expect(valueAt(map, 2, 1, 2)).toBe(212);
    expect(valueAt(map, 2, 2, 0)).toBeNaN();
    expect([...meanOverChannels(map)]).toEqual([150, 151, 152, 160, 161, 162]);
  });
});

describe('statistics', () => {
  it('are what the definitions say, on any map', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const statistics = channelStatistics(map);
        expect(statistics).toHaveLength(map.channels);
        statistics.forEach(({ min, max, mean, variance }, channel) => {
          const plane = [...channelPlane(map, channel)];
          const m = plane.reduce((a, b) => a + b, 0) / plane.length;
          expect(min).toBe(Math.min(...plane));
          expect(max).toBe(Math.max(...plane));
          expect(mean).toBeCloseTo(m, 9);
          expect(variance).toBeCloseTo(plane.reduce((a, b) => a + (b - m) ** 2, 0) / plane.length, 6);
        });
      }),
    );
  });

  it('keep a small variance beside a large mean', () => {
    const [channel] = channelStatistics(mapOf([1, 2, 1], (_, column) => 65536 + column / 64));
    expect(channel?.variance).toBeCloseTo(1 / 128 ** 2, 9);
  });

  it('histograms count everything once', () => {
    fc.assert(
      fc.property(maps, fc.integer({ min: 1, max: 40 }), ({ values }, bins) => {
        const counts = histogram(values, rangeOf(values), bins);
        expect(counts).toHaveLength(bins);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(values.length);
      }),
    );
    expect(histogram([0, 0.5, 1, 1.5, 2], { min: 0, max: 2 }, 4)).toEqual([1, 1, 1, 2]);
    expect(histogram([3, 3, 3], { min: 3, max: 3 }, 3)).toEqual([3, 0, 0]);
  });
});

describe('order', () => {
  const statistics = [
    { mean: 1, variance: 5 },
    { mean: -3, variance: 9 },
    { mean: 1, variance: 0 },
  ];
  it.each([
    ['index', [0, 1, 2]],
    ['mean', [0, 2, 1]],
    ['variance', [1, 0, 2]],
  ] as const)('by %s', (by, order) => {
    expect(channelOrder(statistics, by)).toEqual(order);
  });

  it('is always each channel once', () => {
    fc.assert(
      fc.property(maps, fc.constantFrom(...ORDERS), (map, by) => {
        const order = channelOrder(channelStatistics(map), by);
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, i) => i));
      }),
    );
  });
});

describe('ranges', () => {
  it('hold what they are of, and no more', () => {
    fc.assert(
      fc.property(maps, ({ values, channels }) => {
        const range = rangeOf(values);
        for (const value of values) expect(share(value, range)).toBeGreaterThanOrEqual(0);
        expect(values).toContain(range.min);
        expect(values).toContain(range.max);
        const map = { values, channels, height: 1, width: values.length / channels };
        expect(union(channelStatistics(map))).toMatchObject(range);
      }),
    );
  });

  it('never divide by zero', () => {
    expect(share(3, { min: 3, max: 3 })).toBe(0);
    expect(share(Number.NaN, { min: 0, max: 1 })).toBe(0);
    expect(share(9, { min: 0, max: 1 })).toBe(1);
    expect(rangeOf([])).toEqual({ min: 0, max: 0 });
    expect(union([])).toEqual({ min: 0, max: 0 });
  });
});

describe('difference', () => {
  it('is b − a, and nothing against itself', () => {
    expect([...difference([1, 2, 3], [4, 0, 3])]).toEqual([3, -2, 0]);
    fc.assert(
      fc.property(maps, (map) => {
        expect(Math.max(...distancePerCell(map, map), ...distancePerChannel(map, map))).toBe(0);
      }),
    );
  });

  it('tells which place and which channel moved', () => {
    const a = mapOf([2, 2, 3], () => 1);
    const b = mapOf([2, 2, 3], (row, column, c) => (row === 1 && column === 0 && c === 2 ? 7 : 1));
    expect([...distancePerCell(a, b)].map((d) => d > 0)).toEqual([false, false, true, false]);
    expect([...distancePerChannel(a, b)]).toEqual([0, 0, 3]);
    expect(distancePerCell(a, b)[2]).toBeCloseTo(Math.sqrt(12), 6);
  });

  it('asks for one shape', () => {
    expect(
      sameShape(
        mapOf([2, 3, 1], () => 0),
        mapOf([2, 3, 1], () => 1),
      ),
    ).toBe(true);
    expect(
      sameShape(
        mapOf([2, 3, 1], () => 0),
        mapOf([3, 2, 1], () => 0),
      ),
    ).toBe(false);
    expect(
      sameShape(
        mapOf([2, 3, 1], () => 0),
        mapOf([2, 3, 2], () => 0),
      ),
    ).toBe(false);
  });
});
