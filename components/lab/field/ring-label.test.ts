import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ringLabel } from './ring-label';

it('stands outside of its ring, on the side asked for if there is room', () => {
  const down = ringLabel({ x: 0.5, y: 0.5 }, 0.2, 'down');
  expect(down?.x).toBeCloseTo(0.5, 12);
  expect(down?.y).toBeGreaterThan(0.7);
  expect(ringLabel({ x: 0.5, y: 0.5 }, 0.2, 'up')?.y).toBeLessThan(0.3);
  // No room below: anywhere else.
  expect(ringLabel({ x: 0.5, y: 0.95 }, 0.3, 'down')?.y).toBeLessThan(0.95);
  expect(ringLabel({ x: 0.5, y: 0.5 }, 0.9, 'up')).toBeUndefined();
});

it('is always inside of the picture, and names of two rings in the middle keep apart', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (x, y, radius) => {
      const at = ringLabel({ x, y }, radius, 'up');
      if (!at) return;
      for (const v of [at.x, at.y]) expect(v > 0.05 && v < 0.95).toBe(true);
      expect(Math.hypot(at.x - x, at.y - y)).toBeGreaterThan(radius);
    }),
  );
});
