import type { Cell } from '@/lib/mobilevit/spec/unfold-index';

/** A map cut into square patches that do not overlap; both sides are multiples of the patch. */
export interface PatchedMap {
  readonly height: number;
  readonly width: number;
  /** Side h of a patch, in cells. MobileViT's is 2. */
  readonly patch: number;
}

/** Where unfolding puts a cell: a row (slot) and a column (token) of the P×N sheet. */
export interface SheetPlace {
  /** Place inside the patch, row by row: p = h·(i mod h) + (j mod h). */
  readonly slot: number;
  /** Patch in reading order: n = ⌊i/h⌋·(width/h) + ⌊j/h⌋. */
  readonly token: number;
}

/** Slots of a patch, P = h². */
export const slotCount = ({ patch }: PatchedMap): number => patch * patch;
/** Patches in a row of patches. */
export const patchesAcross = ({ width, patch }: PatchedMap): number => width / patch;
/** Patches, and so tokens in every slot's sequence: N. */
export const patchCount = ({ height, width, patch }: PatchedMap): number =>
  (height / patch) * (width / patch);

/**
 * A square map cut into patches. Throws a RangeError where the patches would not cover it exactly: the map has to be
 * resized first (`roundUpToPatch`).
 */
export function patched(side: number, patch: number): PatchedMap {
  if (!(patch >= 1) || side % patch !== 0)
    throw new RangeError(`${side} cells cannot be cut into patches of ${patch}`);
  return { height: side, width: side, patch };
}

/** A side rounded up to a multiple of the patch: what a map is resized to before it is cut. */
export const roundUpToPatch = (side: number, patch: number): number => patch * Math.ceil(side / patch);

/** Where unfolding sends a cell (spec/mobilevit.md, section 2, for patches of any side). Inverse of `cellOfPlace`. */
export function placeOfCell(map: PatchedMap, { row, column }: Cell): SheetPlace {
  const { patch } = map;
  return {
    slot: patch * (row % patch) + (column % patch),
    token: Math.floor(row / patch) * patchesAcross(map) + Math.floor(column / patch),
  };
}

/** Where folding sends a place of the sheet. Inverse of `placeOfCell`. */
export function cellOfPlace(map: PatchedMap, { slot, token }: SheetPlace): Cell {
  const { patch } = map;
  return {
    row: patch * Math.floor(token / patchesAcross(map)) + Math.floor(slot / patch),
    column: patch * (token % patchesAcross(map)) + (slot % patch),
  };
}

/** Row-major index in the map of the cell at a place of the sheet. */
export function indexOfPlace(map: PatchedMap, place: SheetPlace): number {
  const { row, column } = cellOfPlace(map, place);
  return row * map.width + column;
}

/** Place on the sheet of the map's cell at a row-major index. */
export const placeOfIndex = (map: PatchedMap, index: number): SheetPlace =>
  placeOfCell(map, { row: Math.floor(index / map.width), column: index % map.width });

/** Row-major index of a place in the P×N sheet: its address after unfolding. */
export const sheetIndex = (map: PatchedMap, { slot, token }: SheetPlace): number =>
  slot * patchCount(map) + token;
