import { tapsOf } from '@/lib/block/numbers';
import { blockPlan } from '@/lib/block/plan';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import { type BlockStage, DEPTH, VARIANTS } from '@/lib/mobilevit/spec/variants';

/** The stages whose block the chapter shows; of the first two the example has a sketch. */
export const STAGES: readonly BlockStage[] = [3, 4, 5];

/** The block that is shown first: the last, where 8×8 cells are few enough for an example with every number. */
export const STAGE: BlockStage = 5;

/** Side of the network's input for which the site's checkpoint was trained, in pixels: what is drawn before numbers are there. */
export const SIZE = 256;

/** The attention beside the nine shifts: the last layer of the last block, where all four heads look at several keys. */
export const SHIFTS_LAYER = (DEPTH[STAGE - 3] ?? 1) - 1;

/** What the model keeps while a stage's block is on show; the same array over renders. */
export const TAPS: ReadonlyMap<BlockStage, readonly string[]> = new Map(
  STAGES.map((stage) => [
    stage,
    [...new Set([...tapsOf(blockPlan(VARIANTS.xxs, stage, SIZE)), attentionTap(STAGE, SHIFTS_LAYER)])],
  ]),
);
