import type { BlockStage } from '@/lib/mobilevit/spec/variants';

/** The stage whose block the chapter shows: the last, where 8×8 cells are few enough to draw every number. */
export const STAGE: BlockStage = 5;

/** Side of the network's input for which the site's checkpoint was trained, in pixels: what is drawn before numbers are there. */
export const SIZE = 256;
