/** What attention's two products cost when the map is cut into patches, counted in multiply-adds. */
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { BLOCK_STAGES, type BlockStage, DEPTH, PATCH, type Variant } from '@/lib/mobilevit/spec/variants';
import { roundUpToPatch } from './patch-index';

export interface StageCost {
  readonly stage: BlockStage;
  /** Side of the map, resized up to a multiple of the patch where it must be. */
  readonly side: number;
  readonly patch: number;
  /** Cells in a patch. */
  readonly slots: number;
  /** Tokens in a slot's sequence. */
  readonly tokens: number;
  /** Token width d. */
  readonly width: number;
  /** Layers of the stage's transformer. */
  readonly layers: number;
  /** One product of one layer, slot by slot: P·N²·d. */
  readonly within: number;
  /** The same if every cell attended to every other: (P·N)²·d. P times as much. */
  readonly across: number;
}

/** Patch sides of the three stages. */
export type PatchSides = readonly [number, number, number];

/** Stages 3, 4 and 5 of a network on a square image. */
export function stageCosts(
  variant: Variant,
  image: number,
  patches: PatchSides = [PATCH, PATCH, PATCH],
): readonly StageCost[] {
  const { stages } = mapSizes({ height: image, width: image });
  return BLOCK_STAGES.map((stage, i) => {
    const patch = patches[i] ?? PATCH;
    const side = roundUpToPatch(stages[stage - 1]?.height ?? Number.NaN, patch);
    const slots = patch ** 2;
    const tokens = (side / patch) ** 2;
    const width = variant.width[i] ?? Number.NaN;
    return {
      stage,
      side,
      patch,
      slots,
      tokens,
      width,
      layers: DEPTH[i] ?? Number.NaN,
      within: slots * tokens ** 2 * width,
      across: (slots * tokens) ** 2 * width,
    };
  });
}

/** Both products (scores and mixture) of all layers of all three stages. */
export const productsOf = (costs: readonly StageCost[]): number =>
  costs.reduce((sum, { within, layers }) => sum + 2 * layers * within, 0);
