/**
 * The shuffle test: permute the patches, run a part of the block, put the patches back, and compare with the same part
 * run on the map as it was. One channel; conv_kxk is a 3×3 convolution with zero padding, attention softmax(u uᵀ) u
 * within each slot.
 */
import { softmax } from '@/lib/attention/softmax';
import {
  indexOfPlace,
  type PatchedMap,
  patchCount,
  placeOfCell,
  placeOfIndex,
  slotCount,
} from './patch-index';

export type Values = readonly number[];

/** Where token n's content comes from after shuffling. */
export type Order = readonly number[];

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN;

/** The map with its patches in another order: patch n shows what was in patch `order[n]`. */
export function shuffled(map: PatchedMap, values: Values, order: Order): Values {
  return values.map((_, index) => {
    const { slot, token } = placeOfIndex(map, index);
    return at(values, indexOfPlace(map, { slot, token: at(order, token) }));
  });
}

/** The order that undoes `order`. */
export function inverse(order: Order): Order {
  const back = new Array<number>(order.length).fill(0);
  order.forEach((from, to) => {
    back[from] = to;
  });
  return back;
}

/** A 3×3 convolution at stride 1 with one cell of zeros around. */
export function convolve({ height, width }: PatchedMap, values: Values, kernel: Values): Values {
  return values.map((_, index) => {
    const row = Math.floor(index / width);
    const column = index % width;
    let sum = 0;
    for (let k = 0; k < 9; k++) {
      const i = row + Math.floor(k / 3) - 1;
      const j = column + (k % 3) - 1;
      if (i >= 0 && j >= 0 && i < height && j < width) sum += at(kernel, k) * at(values, i * width + j);
    }
    return sum;
  });
}

/** softmax(u uᵀ) u within each slot, folded back to the map. */
export function attendWithinSlots(map: PatchedMap, values: Values): Values {
  const result = new Array<number>(values.length).fill(0);
  const tokens = Array.from({ length: patchCount(map) }, (_, token) => token);
  for (let slot = 0; slot < slotCount(map); slot++) {
    const u = tokens.map((token) => at(values, indexOfPlace(map, { slot, token })));
    for (const token of tokens) {
      const weights = softmax(u.map((key) => at(u, token) * key));
      result[indexOfPlace(map, { slot, token })] = u.reduce((sum, v, k) => sum + at(weights, k) * v, 0);
    }
  }
  return result;
}

/** Where the patches are shuffled: before conv_kxk, or after it, before attention. They are put back after attention. */
export type ShufflePoint = 'before-convolution' | 'before-attention';

export interface ShuffleTest {
  /** What attention is given in either run, and what comes of it, on the map as it was. */
  readonly straight: { readonly convolved: Values; readonly output: Values };
  /** `given`: what stands where the patches were shuffled. `output`: with the patches put back. */
  readonly shuffled: {
    readonly input: Values;
    readonly convolved: Values;
    readonly attended: Values;
    readonly output: Values;
  };
  /** Output with shuffling less output without, cell by cell. */
  readonly difference: Values;
  /** The greatest of them in size. Where only the order of sums differs it is a few units in the last place. */
  readonly greatest: number;
}

/** Runs conv_kxk and attention twice, once with the patches shuffled at `point` and put back at the end. */
export function shuffleTest(
  map: PatchedMap,
  input: Values,
  kernel: Values,
  order: Order,
  point: ShufflePoint,
): ShuffleTest {
  const convolved = convolve(map, input, kernel);
  const output = attendWithinSlots(map, convolved);
  const early = point === 'before-convolution';
  const given = early ? shuffled(map, input, order) : input;
  const local = convolve(map, given, kernel);
  const before = early ? local : shuffled(map, local, order);
  const attended = attendWithinSlots(map, before);
  const back = shuffled(map, attended, inverse(order));
  const difference = back.map((value, i) => value - at(output, i));
  return {
    straight: { convolved, output },
    shuffled: { input: given, convolved: before, attended, output: back },
    difference,
    greatest: Math.max(...difference.map(Math.abs)),
  };
}

/** More than the rounding of a sum in another order can be, and far less than any real difference here. */
export const ROUNDING = 1e-12;

/**
 * An order of `count` patches drawn from `seed` (Fisher–Yates over a small generator), never the one in which all stay.
 */
export function drawOrder(count: number, seed: number): Order {
  let state = (seed * 2654435761 + 1) >>> 0;
  const below = (n: number) => {
    // Numerical Recipes' linear congruential generator; its high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const order = Array.from({ length: count }, (_, n) => n);
  for (let i = count - 1; i > 0; i--) {
    const j = below(i + 1);
    [order[i], order[j]] = [at(order, j), at(order, i)];
  }
  return order.every((from, to) => from === to) ? [...order.slice(1), at(order, 0)] : order;
}

/** The patch that a cell lies in. */
export const patchOf = (map: PatchedMap, index: number): number =>
  placeOfCell(map, { row: Math.floor(index / map.width), column: index % map.width }).token;
