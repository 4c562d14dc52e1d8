import { describe, expect, it } from 'vitest';
import { indexOfPlace, patched } from './patch-index';
import { reachBySlot, reachOfBlock, reachOfTransformer } from './reach';
import { extentOnSheet, throughAttention, throughConvolution } from './spread';

const ALL = { local: true, attention: true, fusion: true };
const CELLS = Array.from({ length: 144 }, (_, i) => i);

describe('reach on a 12×12 map', () => {
  const two = patched(12, 2);
  const three = patched(12, 3);

  it('2×2 patches: 144 with the 3×3 convolution, 36 without, at the transformer’s output of every cell', () => {
    for (const cell of CELLS) {
      expect(reachOfTransformer(two, ALL, cell).size).toBe(144);
      expect(reachOfTransformer(two, { ...ALL, local: false }, cell).size).toBe(36);
    }
  });

  it('at the block’s output fusion restores 144 without conv_kxk; without fusion it stays at 36', () => {
    for (const cell of CELLS) {
      expect(reachOfBlock(two, { ...ALL, local: false }, cell).size).toBe(144);
      expect(reachOfBlock(two, { ...ALL, local: false, fusion: false }, cell).size).toBe(36);
    }
  });

  it('3×3 patches: centre 144, edges 132, corners 121', () => {
    expect(reachBySlot(three, ALL)).toEqual(
      [121, 132, 121, 132, 144, 132, 121, 132, 121].map((count, slot) => ({
        slot,
        least: count,
        most: count,
      })),
    );
  });

  it('without attention only neighbours: 9 inside, 4 in a corner; 25 at the block’s output', () => {
    const none = { ...ALL, attention: false };
    expect(reachOfTransformer(two, none, 65).size).toBe(9);
    expect(reachOfTransformer(two, none, 0).size).toBe(4);
    expect(reachOfBlock(two, none, 65).size).toBe(25);
    expect(reachOfBlock(two, { local: false, attention: false, fusion: false }, 65)).toEqual(new Set([65]));
  });
});

it('on the sheet a convolution spreads over slots, attention over patches', () => {
  const map = patched(8, 2);
  const seed = new Set([indexOfPlace(map, { slot: 3, token: 5 })]);
  const convolved = throughConvolution(map, seed);
  expect(extentOnSheet(map, convolved)).toEqual({ patches: 4, slots: 4 });
  const attended = throughAttention(map, seed);
  expect(extentOnSheet(map, attended)).toEqual({ patches: 16, slots: 1 });
  expect(throughAttention(map, convolved).size).toBe(64);
});
