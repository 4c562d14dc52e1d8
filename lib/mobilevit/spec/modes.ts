import { BLOCK_STAGES, type BlockStage } from './variants';

/**
 * What the attention of a block does: as trained; the identity (A = I: every token keeps its own value, which leaves a
 * pointwise network); uniform (every token gets the mean of its slot's values).
 */
export type AttentionMode = 'trained' | 'identity' | 'uniform';

export const ATTENTION_MODES: readonly AttentionMode[] = ['trained', 'identity', 'uniform'];

/** The mode of each MobileViT block, for all its layers and heads. */
export type Modes = Readonly<Record<BlockStage, AttentionMode>>;

export const AS_TRAINED: Modes = { 3: 'trained', 4: 'trained', 5: 'trained' };

export const sameModes = (a: Modes, b: Modes): boolean => a[3] === b[3] && a[4] === b[4] && a[5] === b[5];

/** The first stage at which two settings differ: everything before it is the same for both. Undefined if none does. */
export function firstDifference(a: Modes, b: Modes): BlockStage | undefined {
  return BLOCK_STAGES.find((stage) => a[stage] !== b[stage]);
}
