/**
 * How much of a MobileViT block's own input one cell of its output can depend on (spec/mobilevit.md, section 7). Not to
 * be confused with pixels of the image: the layers before the block have widened the view already.
 */
import { indexOfPlace, type PatchedMap, patchCount, slotCount } from './patch-index';
import { type Cells, throughAttention, throughConvolution } from './spread';

/** Which parts of the block mix cells. One that is off is reduced to its centre: 1×1, or A = I. */
export interface BlockParts {
  /** conv_kxk, 3×3, before unfolding. */
  readonly local: boolean;
  readonly attention: boolean;
  /** conv_fusion, 3×3, over the shortcut and the folded map. */
  readonly fusion: boolean;
}

/** Cells of the block's input that the transformer's output at `cell` can depend on. */
export function reachOfTransformer(map: PatchedMap, parts: BlockParts, cell: number): Cells {
  const own: Cells = new Set([cell]);
  const keys = parts.attention ? throughAttention(map, own) : own;
  return parts.local ? throughConvolution(map, keys) : keys;
}

/** The same at the block's output: what fusion reads, of the transformer and of the shortcut. */
export function reachOfBlock(map: PatchedMap, parts: BlockParts, cell: number): Cells {
  const read: Cells = parts.fusion ? throughConvolution(map, new Set([cell])) : new Set([cell]);
  const reached = new Set(read);
  for (const at of read) for (const index of reachOfTransformer(map, parts, at)) reached.add(index);
  return reached;
}

/** Counts over all cells of a slot: one number where they agree, as they do wherever attention is on. */
export interface SlotReach {
  readonly slot: number;
  readonly least: number;
  readonly most: number;
}

/** The transformer's reach slot by slot, in the slots' order. */
export function reachBySlot(map: PatchedMap, parts: BlockParts): readonly SlotReach[] {
  return Array.from({ length: slotCount(map) }, (_, slot) => {
    const counts = Array.from(
      { length: patchCount(map) },
      (__, token) => reachOfTransformer(map, parts, indexOfPlace(map, { slot, token })).size,
    );
    return { slot, least: Math.min(...counts), most: Math.max(...counts) };
  });
}
