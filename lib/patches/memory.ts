/** What the two unfolds do to memory: im2col copies, MobileViT's permutes; both write every number anew. */
import { sourceIndex } from '@/lib/walkthrough/places';
import { type ConvolutionShape, convolutionShape, PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import { type PatchedMap, placeOfIndex, sheetIndex } from './patch-index';

/** The shape of im2col with a 3×3 window at stride 1 and one cell of padding, one channel, on a square map. */
export function windowsOf(side: number): ConvolutionShape {
  const zeros = (n: number) => Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  return convolutionShape({ ...PLAIN_WINDOW, padding: 1, x: [zeros(side)], kernels: [[zeros(3)]] });
}

/** For every entry of im2col's U (row-major), the cell that it copies; undefined where it is padding. */
export function copiedCells(shape: ConvolutionShape): readonly (number | undefined)[] {
  return Array.from({ length: shape.windows * shape.entries }, (_, index) =>
    sourceIndex(shape, Math.floor(index / shape.entries), index % shape.entries),
  );
}

/** For every address of the map (row-major), its address in the P×N sheet (row-major): a permutation. */
export function addresses(map: PatchedMap): readonly number[] {
  return Array.from({ length: map.height * map.width }, (_, index) =>
    sheetIndex(map, placeOfIndex(map, index)),
  );
}

/** How many addresses change. */
export const movedAddresses = (map: PatchedMap): number =>
  addresses(map).filter((to, from) => to !== from).length;

/** How many cells lie beside the same right-hand neighbour in memory as before. */
export const keptNeighbours = (map: PatchedMap): number =>
  addresses(map).filter((to, from, all) => from + 1 < all.length && all[from + 1] === to + 1).length;
