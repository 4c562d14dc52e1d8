/**
 * Which cells can hold something of which, by wiring alone, whatever the weights: sets of cells of a map, row-major.
 *
 * Every operation here is its own mirror image (a 3×3 convolution of stride 1 with padding, attention within a slot), so
 * the cells that one cell reaches are the cells that reach it.
 */
import { type PatchedMap, placeOfIndex } from './patch-index';

export type Cells = ReadonlySet<number>;

/** After a 3×3 convolution with padding: every cell and its up to eight neighbours. */
export function throughConvolution({ height, width }: PatchedMap, cells: Cells): Cells {
  const reached = new Set<number>();
  for (const index of cells) {
    const row = Math.floor(index / width);
    const column = index % width;
    for (let i = Math.max(0, row - 1); i <= Math.min(height - 1, row + 1); i++)
      for (let j = Math.max(0, column - 1); j <= Math.min(width - 1, column + 1); j++)
        reached.add(i * width + j);
  }
  return reached;
}

/** After attention, however many layers: every cell of every slot that has one. */
export function throughAttention(map: PatchedMap, cells: Cells): Cells {
  const slots = new Set([...cells].map((index) => placeOfIndex(map, index).slot));
  const all = Array.from({ length: map.height * map.width }, (_, index) => index);
  return new Set(all.filter((index) => slots.has(placeOfIndex(map, index).slot)));
}

/** How many different patches and slots a set of cells touches: its extent along N and along P. */
export function extentOnSheet(map: PatchedMap, cells: Cells): { patches: number; slots: number } {
  const places = [...cells].map((index) => placeOfIndex(map, index));
  return {
    patches: new Set(places.map(({ token }) => token)).size,
    slots: new Set(places.map(({ slot }) => slot)).size,
  };
}
