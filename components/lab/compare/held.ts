/** The reading that was kept to compare. It lives in the module, so that it survives other panels and languages. */
import { Store } from '@/lib/inference/store';
import type { StageMaps } from '../strip/stage-maps';

interface Held {
  /** All seven maps of a result, so that the stage and the channel can still be changed. */
  readonly kept: StageMaps | undefined;
}

export const held = new Store<Held>({ kept: undefined });

/** What the server renders from. */
export const NOTHING_HELD: Held = { kept: undefined };
