/** The settings of the attention under which a unit is looked at. Pure. */
import { AS_TRAINED, type Modes, sameModes } from '@/lib/mobilevit/spec/modes';
import type { Size } from '@/lib/mobilevit/spec/size';
import { BLOCK_STAGES, type BlockStage, type Variant } from '@/lib/mobilevit/spec/variants';
import { theoreticalField } from '@/lib/receptive-field/theoretical';

/** Without attention: every token keeps its own value, in all three blocks. */
export const ALL_IDENTITY: Modes = { 3: 'identity', 4: 'identity', 5: 'identity' };

/** Stages whose attention has worked on a tap. */
export function attentionBefore(variant: Variant, tap: string, image: Size): BlockStage[] {
  return BLOCK_STAGES.filter(
    (stage) => theoreticalField(variant, tap, image, { ...ALL_IDENTITY, [stage]: 'trained' })?.global,
  );
}

/** As set, and beside it without attention where that is another thing for a unit behind these stages' attention. */
export function conditionsOf(modes: Modes, stages: readonly BlockStage[] = BLOCK_STAGES): readonly Modes[] {
  return stages.some((stage) => modes[stage] !== 'identity') ? [modes, ALL_IDENTITY] : [modes];
}

/** What to call a setting. */
export function conditionName(modes: Modes): 'trained' | 'identity' | 'set' {
  if (sameModes(modes, AS_TRAINED)) return 'trained';
  return sameModes(modes, ALL_IDENTITY) ? 'identity' : 'set';
}
