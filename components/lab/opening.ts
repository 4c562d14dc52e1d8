/**
 * What the lab shows before its engine is there: computed beforehand by the engine itself (e2e/opening.spec.ts writes
 * it and fails when it no longer agrees).
 */
import { FIRST_LOOK, type View } from '@/lib/session/view';
import data from './opening.generated.json';

export interface HeadStatistics {
  readonly stage: number;
  readonly layer: number;
  readonly head: number;
  /** Entropy over log N, mean over rows, slots and samples. */
  readonly entropy: number;
  /** How much the head's attention follows the picture: see the script. */
  readonly variance: number;
}

export interface Opening {
  /** The sample on show at first. */
  readonly sample: string;
  readonly view: View;
  /** Attention of the view's query over the keys of its slot, on that sample. */
  readonly row: readonly number[];
  /** Logits of every sample, by id, from the shipped checkpoint. */
  readonly logits: Readonly<Record<string, readonly number[]>>;
  readonly heads: readonly HeadStatistics[];
}

type Precomputed = Omit<Opening, 'view'> & {
  readonly view: Pick<View, 'stage' | 'layer' | 'head' | 'query'>;
};

const { view, ...rest } = data as Precomputed;

export const opening: Opening = { ...rest, view: { ...FIRST_LOOK, ...view, opened: view.stage } };
