import { describe, expect, it } from 'vitest';
import type { Reference } from '../parity/compare';
import referenceJson from '../parity/reference.generated.json';
import { checksum, sampleIndices, seededImage, seededNumbers, seededStateDict } from './seeded-weights';
import { VARIANTS } from './variants';

const reference = referenceJson as Reference;

describe('what the reference was computed from', () => {
  it.each(reference.cases.map((run) => [`${run.variant} at ${run.height}×${run.width}`, run] as const))(
    'is made again here, bit for bit: %s',
    (_, { variant, height, width, weights, image }) => {
      expect(checksum(seededStateDict(VARIANTS[variant], reference.classes, reference.seed))).toBe(weights);
      const data = seededImage({ height, width }, reference.seed);
      expect(checksum(new Map([['image', { shape: [height, width, 3], data }]]))).toBe(image);
    },
  );
});

describe('checksum', () => {
  it('notices one flipped bit, a swap of two numbers, and the sign of zero', () => {
    const of = (...values: number[]) =>
      checksum(new Map([['x', { shape: [values.length], data: Float32Array.from(values) }]]));
    expect(new Set([of(1, 2, 0), of(2, 1, 0), of(1 + 2 ** -23, 2, 0), of(1, 2, -0)]).size).toBe(4);
  });
});

describe('seededNumbers', () => {
  it('spreads over [−1, 1) in multiples of 2⁻¹⁵, another series for another name or seed', () => {
    const series = (name: string, seed: number) =>
      Array.from({ length: 4096 }, (_, i) => seededNumbers(name, seed)(i));
    const numbers = series('a', 1);
    expect(numbers.every((u) => u >= -1 && u < 1 && Number.isInteger(u * 2 ** 15))).toBe(true);
    const mean = numbers.reduce((sum, u) => sum + u, 0) / numbers.length;
    const variance = numbers.reduce((sum, u) => sum + (u - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1 / 3)).toBeLessThan(0.02);
    expect(series('b', 1)).not.toEqual(numbers);
    expect(series('a', 2)).not.toEqual(numbers);
  });
});

describe('seededImage', () => {
  it('stays in [0, 1) and uses the range', () => {
    const image = seededImage({ height: 48, width: 40 }, 1);
    expect(Math.min(...image)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...image)).toBeLessThan(1);
    expect(Math.max(...image) - Math.min(...image)).toBeGreaterThan(0.8);
  });
});

describe('sampleIndices', () => {
  it('stays within the array', () => {
    const indices = sampleIndices('stem', 7, 50);
    expect(indices).toHaveLength(50);
    expect(new Set(indices).size).toBe(7);
    expect(indices.every((index) => index >= 0 && index < 7)).toBe(true);
  });
});
