import { STAGE_TAPS, type TapName } from '@/lib/mobilevit/spec/taps';
import { STAGE_IDS, type StageId } from '@/lib/session/view';

/** The tap that holds what a stage of the strip gives. */
export function stageTap(stage: StageId): TapName {
  const tap = STAGE_TAPS[STAGE_IDS.indexOf(stage)];
  if (tap === undefined) throw new RangeError(`No tap for stage ${stage}`);
  return tap;
}

/** Something of every stage of the strip. */
export type PerStage<T> = Readonly<Record<StageId, T>>;

/** @throws RangeError if a stage is missing */
export function perStage<T>(things: ReadonlyMap<StageId, T>): PerStage<T> {
  const of = (stage: StageId): T => {
    const thing = things.get(stage);
    if (thing === undefined) throw new RangeError(`Nothing of stage ${stage}`);
    return thing;
  };
  return { stem: of('stem'), 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), final: of('final') };
}
