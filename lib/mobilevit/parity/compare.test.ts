import { describe, expect, it } from 'vitest';
import { sampleIndices } from '../spec/seeded-weights';
import { tapTable } from '../spec/taps';
import { VARIANTS } from '../spec/variants';
import { compareTap, type Reference, type ReferenceTap } from './compare';
import referenceJson from './reference.generated.json';

const reference = referenceJson as Reference;

describe('the reference', () => {
  it.each(reference.cases.map((run) => [`${run.variant} at ${run.height}×${run.width}`, run] as const))(
    'covers every tap of the table, in its shape: %s',
    (_, { variant, height, width, taps }) => {
      const table = tapTable(VARIANTS[variant], { height, width }, reference.classes);
      const shapes = (list: readonly { name: string; shape: readonly number[] }[]) =>
        new Map(list.map(({ name, shape }) => [name, shape]));
      expect(shapes(taps)).toEqual(shapes(table));
    },
  );

  it('varies everywhere, so that a deviation of 10⁻⁴ means something', () => {
    for (const { taps } of reference.cases) {
      for (const { std, values } of taps) {
        expect(std).toBeGreaterThan(0);
        expect(new Set(values).size).toBeGreaterThan(values.length / 2);
      }
    }
  });
});

describe('compareTap', () => {
  const values = Array.from({ length: 12 }, (_, i) => i);
  const tap: ReferenceTap = {
    name: 'stem',
    shape: [3, 4],
    std: 2,
    values: sampleIndices('stem', 12, 5),
  };
  const sampled = sampleIndices('stem', 12, 5)[0] ?? 0;

  it('gives the largest error in standard deviations', () => {
    expect(compareTap(tap, values)).toBe(0);
    expect(
      compareTap(
        tap,
        values.map((value, i) => (i === sampled ? value + 0.5 : value)),
      ),
    ).toBe(0.25);
  });

  it('lets neither NaN nor another length pass', () => {
    expect(
      compareTap(
        tap,
        values.map((value, i) => (i === sampled ? Number.NaN : value)),
      ),
    ).toBe(Number.POSITIVE_INFINITY);
    expect(compareTap(tap, values.slice(1))).toBe(Number.POSITIVE_INFINITY);
  });
});
