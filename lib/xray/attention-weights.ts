import { softmax } from '@/lib/attention/softmax';
import type { AttentionMode } from '@/lib/mobilevit/spec/modes';
import { type Check, check } from './check';
import type { BlockPlace } from './place';
import type { Scores } from './score';
import { layerName, type Sources, tapOf } from './sources';
import { vectorAt } from './tensor';

/** What the scores become: the weights of the values. */
export interface AttentionWeights {
  /** By token, as the engine has them. */
  readonly weights: Float32Array;
  /** exp(score − greatest score), by token: what softmax divides by its sum. */
  readonly powers: Float64Array;
  readonly check: Check;
}

/** The row of A of one query and head; `check` compares it with what the mode makes of the scores. */
export function attentionWeights(sources: Sources, place: BlockPlace, scores: Scores): AttentionWeights {
  const name = layerName(sources.stage, sources.layer);
  const weights = vectorAt(
    tapOf(sources, `${name}.attn.probabilities`),
    place.slot,
    scores.head,
    place.token,
  );
  const greatest = scores.all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {
    weights,
    powers: scores.all.map((score) => Math.exp(score - greatest)),
    check: check('weights', weightsAs(sources.mode, scores.all, place.token), weights),
  };
}

/** The weights that a mode makes: the scores count only in an attention as it was trained. */
export function weightsAs(mode: AttentionMode, scores: Float64Array, own: number): Float64Array {
  switch (mode) {
    case 'trained':
      return softmax(scores);
    case 'identity':
      return scores.map((_, token) => (token === own ? 1 : 0));
    case 'uniform':
      return scores.map(() => 1 / scores.length);
  }
}
