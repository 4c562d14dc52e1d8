import { expect, it } from 'vitest';
import { overlapCounts } from '@/lib/walkthrough/col2im';
import { addresses, copiedCells, keptNeighbours, movedAddresses, windowsOf } from './memory';
import { patched } from './patch-index';

it('im2col copies an inner cell nine times, an edge six, a corner four', () => {
  const shape = windowsOf(6);
  const counts = overlapCounts(shape);
  expect([counts[0]?.[0], counts[0]?.[2], counts[2]?.[2]]).toEqual([4, 6, 9]);
  const copies = copiedCells(shape);
  expect(copies).toHaveLength(36 * 9);
  expect(copies.filter((cell) => cell === 14)).toHaveLength(9);
  // The rest is padding.
  expect(copies.filter((cell) => cell === undefined)).toHaveLength(
    36 * 9 - counts.flat().reduce((a, b) => a + b, 0),
  );
});

it('the patches’ unfold is a permutation that moves nearly everything', () => {
  const map = patched(6, 2);
  expect([...addresses(map)].sort((a, b) => a - b)).toEqual(Array.from({ length: 36 }, (_, i) => i));
  // Address 6i + j goes to 9p + n: the first and the last stay.
  const stays = addresses(map).flatMap((to, from) => (to === from ? [from] : []));
  expect(movedAddresses(map)).toBe(36 - stays.length);
  expect(stays).toContain(0);
  expect(stays).toContain(35);
  // Neighbours in a row are of different slots: no two stay side by side.
  expect(keptNeighbours(map)).toBe(0);
});

it('with patches of 1 nothing moves', () => {
  expect(movedAddresses(patched(6, 1))).toBe(0);
  expect(keptNeighbours(patched(6, 1))).toBe(35);
});
