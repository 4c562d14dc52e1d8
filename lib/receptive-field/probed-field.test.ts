import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combineProbes } from './probed-field';

/** Probes of one pixel as a batch. */
const batch = (gradients: readonly number[]) => ({
  rms: Float32Array.of(Math.sqrt(gradients.reduce((sum, g) => sum + g * g, 0) / gradients.length)),
  probes: gradients.length,
});
const gradients = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 12 });

it('batches together are what all their probes at once would have given', () => {
  fc.assert(
    fc.property(gradients, gradients, (a, b) => {
      const together = combineProbes(batch(a), batch(b));
      const atOnce = batch([...a, ...b]);
      expect(together.probes).toBe(atOnce.probes);
      expect(together.rms[0]).toBeCloseTo(atOnce.rms[0] ?? Number.NaN, 4);
    }),
  );
});

it('is not the mean of the batches', () => {
  expect(combineProbes(batch([0]), batch([2, 2, 2])).rms[0]).toBeCloseTo(Math.sqrt(3), 6);
});

it('the first batch is itself, and other pictures are refused', () => {
  const first = batch([3]);
  expect(combineProbes(undefined, first)).toBe(first);
  expect(() => combineProbes(first, { rms: new Float32Array(4), probes: 1 })).toThrow(RangeError);
});
