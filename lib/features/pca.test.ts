import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededNumbers } from '@/lib/mobilevit/spec/seeded-weights';
import { featureMap } from './feature-map';
import { pca, pcaPicture, project } from './pca';
import { symmetricEigen } from './symmetric-eigen';
import { mapOf, maps } from './testing/maps';

/** The whole decomposition by another way: the covariance written out, and Jacobi over all of it. */
function reference({ height, width, channels, values }: ReturnType<typeof mapOf>) {
  const cells = height * width;
  const column = (c: number) => Array.from({ length: cells }, (_, i) => values[i * channels + c] ?? 0);
  const columns = Array.from({ length: channels }, (_, c) => {
    const x = column(c);
    const mean = x.reduce((a, b) => a + b, 0) / cells;
    return x.map((v) => v - mean);
  });
  return symmetricEigen(
    columns.map((a) => columns.map((b) => a.reduce((sum, v, i) => sum + v * (b[i] ?? 0), 0) / cells)),
  );
}

const largest = (loadings: Float64Array) =>
  loadings.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);

describe('pca', () => {
  it('finds a known decomposition: three patterns of known strength along known directions', () => {
    const n = 8;
    const wave = (k: number, at: number) => Math.cos((Math.PI * k * (at + 0.5)) / n) * Math.SQRT2;
    // Orthonormal directions in five channels, orthonormal patterns over the rows: variances 9, 4 and 1.
    const s = Math.SQRT1_2;
    const directions = [
      [s, s, 0, 0, 0],
      [0, 0, 0.6, -0.8, 0],
      [0, 0, 0, 0, 1],
    ];
    const map = mapOf(
      [n, n, 5],
      (row, _, c) =>
        7 + [3, 2, 1].reduce((sum, a, j) => sum + a * wave(j + 1, row) * (directions[j]?.[c] ?? 0), 0),
    );
    const { components, explained, mean } = pca(map);
    expect(explained).toBeCloseTo(1, 6);
    for (const m of mean) expect(m).toBeCloseTo(7, 5);
    components.forEach(({ variance, loadings }, j) => {
      expect(variance).toBeCloseTo([9, 4, 1][j] ?? 0, 4);
      // −0.8 is the largest loading of the second: the rule turns it round.
      const sign = j === 1 ? -1 : 1;
      loadings.forEach((x, c) => {
        expect(x).toBeCloseTo(sign * (directions[j]?.[c] ?? 0), 4);
      });
    });
    // Negative control: the channels themselves are not the components.
    expect(Math.abs(components[0]?.loadings[0] ?? 0)).toBeLessThan(0.8);
  });

  it.each([
    ['more places than channels', 12, 9, 7],
    ['more channels than places', 3, 4, 40],
  ])('agrees with the whole decomposition, %s', (_, height, width, channels) => {
    const noise = seededNumbers('test', 1);
    const map = mapOf(
      [height, width, channels],
      (r, c, k) => noise((r * width + c) * channels + k) * (1 + 3 / (k + 1)),
    );
    const all = reference(map);
    const total = all.values.reduce((a, b) => a + b, 0);
    const { components, explained } = pca(map);
    components.forEach(({ variance, loadings }, j) => {
      expect(variance / (all.values[j] ?? 0)).toBeCloseTo(1, 6);
      const along = loadings.reduce((sum, x, c) => sum + x * (all.vectors[j]?.[c] ?? 0), 0);
      expect(Math.abs(along)).toBeCloseTo(1, 4);
      // The variance is what the places really have along it.
      const p = project(map, { loadings, variance }, pca(map).mean);
      expect(p.reduce((sum, x) => sum + x * x, 0) / p.length / variance).toBeCloseTo(1, 5);
    });
    expect(explained).toBeCloseTo(all.values.slice(0, 3).reduce((a, b) => a + b, 0) / total, 6);
    expect(explained).toBeLessThan(1);
  });

  it('keeps its rules on any map', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { components, explained } = pca(map);
        expect(explained).toBeGreaterThanOrEqual(0);
        expect(explained).toBeLessThanOrEqual(1);
        components.forEach(({ loadings, variance }, j) => {
          const length = loadings.reduce((sum, x) => sum + x * x, 0);
          expect(length).toBeCloseTo(variance > 0 ? 1 : 0, 9);
          expect(largest(loadings)).toBeGreaterThanOrEqual(0);
          for (const before of components.slice(0, j)) {
            expect(before.variance).toBeGreaterThanOrEqual(variance * (1 - 1e-9));
            expect(loadings.reduce((sum, x, c) => sum + x * (before.loadings[c] ?? 0), 0)).toBeCloseTo(0, 9);
          }
        });
        expect(pca(map)).toEqual(pca(map));
      }),
    );
  });

  it('does not see a constant added to the channels', () => {
    fc.assert(
      fc.property(maps, fc.integer({ min: -64, max: 64 }), (map, shift) => {
        const moved = featureMap(
          [map.height, map.width, map.channels],
          map.values.map((x, k) => x + shift * ((k % map.channels) + 1)),
        );
        const [a, b] = [pca(map), pca(moved)];
        expect(b.explained).toBeCloseTo(a.explained, 9);
        a.components.forEach(({ variance }, j) => {
          expect(b.components[j]?.variance).toBeCloseTo(variance, 6);
        });
      }),
    );
  });
});

describe('the picture of a map', () => {
  it('of a flat map is grey, and nothing is divided by zero', () => {
    const { rgba, explained, ranges } = pcaPicture(mapOf([4, 4, 6], () => 3.25));
    expect([...rgba.slice(0, 4)]).toEqual([128, 128, 128, 255]);
    expect(new Set(rgba)).toEqual(new Set([128, 255]));
    expect(explained).toBe(1);
    expect(ranges).toEqual(Array(3).fill({ min: 0, max: 0 }));
  });

  it('uses all of every colour that has variance', () => {
    const noise = seededNumbers('test', 2);
    const { rgba, ranges } = pcaPicture(mapOf([6, 6, 8], (r, c, k) => noise(r * 100 + c * 10 + k)));
    for (const j of [0, 1, 2]) {
      const plane = rgba.filter((_, k) => k % 4 === j);
      expect(Math.min(...plane)).toBe(0);
      expect(Math.max(...plane)).toBe(255);
      expect(ranges[j]?.max).toBeGreaterThan(ranges[j]?.min ?? 0);
    }
  });

  it('of a map with one direction has one colour', () => {
    const { rgba } = pcaPicture(mapOf([5, 5, 4], (row, _, c) => row * (c + 1)));
    for (let i = 0; i < rgba.length; i += 4) expect([rgba[i + 1], rgba[i + 2]]).toEqual([128, 128]);
    expect(rgba[0]).toBe(0);
    expect(rgba[rgba.length - 4]).toBe(255);
  });
});
