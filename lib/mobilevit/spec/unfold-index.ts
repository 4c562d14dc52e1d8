import type { Size } from './size';
import { PATCH, SLOTS } from './variants';

/** A cell of a map. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell's place after unfolding: which of the four sequences, and where in it. */
export interface TokenPlace {
  /** Position inside the patch, p = 2·(row mod 2) + (column mod 2); 0–3. Tokens attend only within their slot. */
  readonly slot: number;
  /** Patch number in reading order, n = ⌊row/2⌋·(width/2) + ⌊column/2⌋. */
  readonly token: number;
}

/** Tokens in each of the four sequences: the number of 2×2 patches. `size` must be even on both sides. */
export function tokenCount(size: Size): number {
  return (size.height * size.width) / SLOTS;
}

/** Where unfolding sends a cell of an even map (spec/mobilevit.md, section 2). Inverse of `cellOfToken`. */
export function tokenOfCell(size: Size, cell: Cell): TokenPlace {
  return {
    slot: PATCH * (cell.row % PATCH) + (cell.column % PATCH),
    token: Math.floor(cell.row / PATCH) * (size.width / PATCH) + Math.floor(cell.column / PATCH),
  };
}

/** Where folding sends a token of an even map. Inverse of `tokenOfCell`. */
export function cellOfToken(size: Size, place: TokenPlace): Cell {
  const patchesPerRow = size.width / PATCH;
  return {
    row: PATCH * Math.floor(place.token / patchesPerRow) + Math.floor(place.slot / PATCH),
    column: PATCH * (place.token % patchesPerRow) + (place.slot % PATCH),
  };
}
