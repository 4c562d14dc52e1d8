/** What the walk up the ladder says, every number from the ladder itself. */
import type { PlayerStep } from '@/components/player/use-step-player';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format } from '@/lib/i18n/format';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import { LADDER, QUESTION_STEP, type Rung, rungAt, SIZE } from './ladder';

type Words = ReceptiveField['ladder'];

/** A rung's name: in full, or as short as the drawing needs it. */
export function rungName(
  { kind, stage, number, siblings }: Rung,
  names: Words['names'] | Words['short'],
): string {
  const template = kind === 'mv2' && siblings === 1 ? names.onlyMv2 : names[kind];
  return format(template, { stage, number });
}

/** The stage at whose attention the field opens to the whole picture. */
export const OPENING_STAGE = LADDER.find(({ global }) => global)?.stage ?? 0;

/** The first step whose field along the convolutions alone is wider than the picture. */
const COVERING_STEP = LADDER.findIndex(({ side }) => side >= SIZE);

/** The step's sentence. */
export function captionOf(step: number, { captions }: Words): string {
  const rung = rungAt(step);
  const before = rungAt(step - 1);
  const { kind, side, jump, stride, depth, global } = rung;
  const values = {
    side,
    jump,
    stride,
    depth,
    before: before.side,
    from: before.jump,
    opened: OPENING_STAGE,
    size: SIZE,
    spacing: PATCH * jump,
    map: before.map,
    more: rung.kernel - 1,
  };
  if (kind === 'pixel') return format(captions.pixel, values);
  if (kind === 'pool') return format(captions.pool, values);
  if (kind === 'attention') {
    return format(rung.stage === OPENING_STAGE ? captions.opens : captions.again, values);
  }
  if (step === COVERING_STEP) return format(captions.aloneCovers, values);
  if (global) return format(stride > 1 ? captions.aloneStride : captions.aloneWiden, values);
  return format(stride > 1 ? captions.stride : captions.widen, values);
}

/** The steps of the walk. */
export function ladderSteps(words: Words): readonly PlayerStep[] {
  return LADDER.map((rung, step) => ({
    name: rungName(rung, words.names),
    tick: tickOf(step, words),
    caption: captionOf(step, words),
    question: step === QUESTION_STEP,
  }));
}

/** One name for each stage, at its first rung. What comes before stage 2 is short, and has one together. */
function tickOf(step: number, { short, firstTick }: Words): string | null {
  const rung = rungAt(step);
  if (step === 0) return firstTick;
  if (rung.stage < 2 || rung.stage === rungAt(step - 1).stage) return null;
  return rung.kind === 'pool' ? rungName(rung, short) : String(rung.stage);
}
