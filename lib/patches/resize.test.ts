import { expect, it } from 'vitest';
import { resizedAt } from '@/lib/xray/resize';
import { resizeShares } from './resize';

it.each([
  [5, 6],
  [6, 5],
  [32, 33],
])('%i → %i cells: what the x-ray of the network reads', (from, to) => {
  const values = Float32Array.from({ length: from * from }, (_, i) => Math.sin(7 * i));
  const map = { shape: [from, from, 1], values };
  resizeShares(from, to).forEach((shares, index) => {
    const made = shares.reduce((sum, { index: at, share }) => sum + share * (values[at] ?? Number.NaN), 0);
    const cell = { row: Math.floor(index / to), column: index % to };
    expect(made).toBeCloseTo(resizedAt(map, { height: to, width: to }, cell)[0] ?? Number.NaN, 12);
  });
});

it('shares sum to 1, and a map of the same side is itself', () => {
  for (const shares of resizeShares(5, 6))
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(resizeShares(4, 4)).toEqual(Array.from({ length: 16 }, (_, index) => [{ index, share: 1 }]));
});
