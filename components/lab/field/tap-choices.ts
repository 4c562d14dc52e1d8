/** The units whose field can be asked for, as a reader finds them. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import { type TapSpec, tapTable } from '@/lib/mobilevit/spec/taps';
import type { Variant } from '@/lib/mobilevit/spec/variants';
import { STAGE_IDS, type StageId } from '@/lib/session/view';

export type ChoiceKind = 'stem' | 'mv2' | 'local' | 'layer' | 'block' | 'final';

export interface TapChoice {
  readonly tap: TapSpec;
  readonly stage: StageId;
  readonly kind: ChoiceKind;
  /** Which of its kind in the stage, from 1. */
  readonly number: number;
}

const KINDS: Readonly<Partial<Record<TapSpec['kind'], ChoiceKind>>> = {
  stem: 'stem',
  'inverted-residual': 'mv2',
  local: 'local',
  'transformer-layer': 'layer',
  block: 'block',
  final: 'final',
};

/**
 * What widens a field, in the data's order: the stem, every MV2 block, in MobileViT blocks the 3×3 convolution, each
 * transformer layer and the output, and the last convolution. What lies between has the same field as one of these.
 *
 * @param image size of the network's input, in pixels
 */
export function tapChoices(variant: Variant, image: Size): TapChoice[] {
  const choices: TapChoice[] = [];
  for (const tap of tapTable(variant, image)) {
    const kind = KINDS[tap.kind];
    if (!kind) continue;
    const stage = stageOf(tap.name);
    const before = choices.filter((choice) => choice.stage === stage && choice.kind === kind);
    choices.push({ tap, stage, kind, number: before.length + 1 });
  }
  return choices;
}

/** timm counts stages from 0. */
function stageOf(tap: string): StageId {
  const [unit, number] = tap.split('.');
  if (unit === 'stem') return 'stem';
  return STAGE_IDS.find((id) => unit === 'stages' && id === Number(number) + 1) ?? 'final';
}
