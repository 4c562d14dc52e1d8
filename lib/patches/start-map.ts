import type { Matrix } from '@/lib/walkthrough/matrix';

/** Sides of the maps that the walk offers; the odd one is resized before it is cut. */
export const SIDES = [4, 6, 8, 5] as const;
export type Side = (typeof SIDES)[number];
/** Of three patches a side, so that P = 4 and N = 9 are told apart. */
export const START_SIDE: Side = 6;

/**
 * Small and of both signs, so that the weights of attention are neither uniform nor one-hot, and no two slots of any
 * cut hold the same numbers.
 */
const LARGEST: Matrix = [
  [1, 0, 2, 1, 0, 1, -1, 2],
  [0, 2, 1, -1, 2, 0, 1, 0],
  [2, 1, 0, 2, -1, 1, 0, 1],
  [-1, 0, 1, 0, 1, 2, 2, -1],
  [0, 1, 2, -1, 0, 1, 1, 0],
  [1, -1, 0, 2, 1, 0, 0, 2],
  [2, 0, 1, 1, -1, 2, 0, 1],
  [0, 1, -1, 0, 2, 1, 1, -1],
];

/** The map that a walk starts with: the upper left corner of one and the same map. */
export const startMap = (side: number): Matrix => LARGEST.slice(0, side).map((row) => row.slice(0, side));
