/** The published toy numbers. */
import type { Matrix } from './matrix';

/** The home example: small integers whose four windows differ, so that attention has something to choose. */
export const HOME_INPUT: Matrix = [
  [0, 1, 0],
  [2, 2, 2],
  [0, 1, 1],
];
export const HOME_KERNEL: Matrix = [
  [1, 2],
  [-2, 1],
];

/** The convolution chapter's: a plane and a diagonal difference, so the answer is −4 everywhere. */
export const PLANE_INPUT: Matrix = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
export const DIAGONAL_KERNEL: Matrix = [
  [1, 0],
  [0, -1],
];
