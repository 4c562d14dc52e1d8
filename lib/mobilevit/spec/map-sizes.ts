import type { Size } from './size';
import { type BlockStage, PATCH } from './variants';

export interface MapSizes {
  readonly stem: Size;
  /** Output of stages 1–5. */
  readonly stages: readonly [Size, Size, Size, Size, Size];
  /** What each MobileViT block unfolds: the map of its stage, its odd sides resized up by one. */
  readonly unfolded: Readonly<Record<BlockStage, Size>>;
}

/** A map after a 3×3 convolution of stride 2 padded by one cell on every side: ⌊(n − 1) / 2⌋ + 1 = ⌈n / 2⌉. */
export function halve(size: Size): Size {
  return { height: Math.ceil(size.height / 2), width: Math.ceil(size.width / 2) };
}

/** The map as a MobileViT block cuts it into patches: each side rounded up to a multiple of two. */
export function roundUpToPatches(size: Size): Size {
  return {
    height: PATCH * Math.ceil(size.height / PATCH),
    width: PATCH * Math.ceil(size.width / PATCH),
  };
}

/** Sizes of all maps for an image of `size` (spec/mobilevit.md, sections 1.2, 1.6 and 2). */
export function mapSizes(size: Size): MapSizes {
  const stem = halve(size);
  const stage2 = halve(stem);
  const stage3 = halve(stage2);
  const stage4 = halve(stage3);
  const stage5 = halve(stage4);
  return {
    stem,
    stages: [stem, stage2, stage3, stage4, stage5],
    unfolded: { 3: roundUpToPatches(stage3), 4: roundUpToPatches(stage4), 5: roundUpToPatches(stage5) },
  };
}
