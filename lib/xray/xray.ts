/** The path of one cell through a MobileViT block, with its numbers, each computed again from what it is made of. */
import { type AttentionWeights, attentionWeights } from './attention-weights';
import type { Check } from './check';
import { type FusionSum, fusionSum } from './fusion-sum';
import { type Layers, layersOf } from './layers';
import { type LocalSum, localSum } from './local-sum';
import { type Mix, mixOf } from './mix';
import type { BlockPlace } from './place';
import { type Scores, scoresOf } from './score';
import type { Sources } from './sources';
import { type TokenValues, tokenValues } from './token';

/** What to look at; undefined each time for what is strongest at the chosen cell. */
export interface Choices {
  /** Output channel of the local 3×3, and the input channel that is shown on its own. */
  readonly local?: number | undefined;
  readonly input?: number | undefined;
  /** Token whose key is multiplied with the query. */
  readonly key?: number | undefined;
  /** Channel of the head. */
  readonly mix?: number | undefined;
  /** Output channel of the block. */
  readonly fusion?: number | undefined;
}

export interface Xray {
  readonly place: BlockPlace;
  readonly local: LocalSum;
  readonly token: TokenValues;
  readonly scores: Scores;
  readonly attention: AttentionWeights;
  readonly mix: Mix;
  readonly layers: Layers;
  readonly fusion: FusionSum;
  /** All of them, in the path's order. */
  readonly checks: readonly Check[];
}

/** Terms of the mix and keys of the softmax that are told apart. */
export const SHOWN = 5;

/**
 * @param head from 0
 * @throws RangeError where the sources do not hold what the path needs, or the place lies outside of them
 */
export function xrayOf(sources: Sources, place: BlockPlace, head: number, choices: Choices): Xray {
  const local = localSum(sources, place.cell, choices.local, choices.input);
  const token = tokenValues(sources, place);
  const scores = scoresOf(sources, place, head, choices.key);
  const attention = attentionWeights(sources, place, scores);
  const mix = mixOf(sources, place, head, attention.weights, SHOWN, choices.mix);
  const layers = layersOf(sources, place);
  const fusion = fusionSum(sources, place.cell, choices.fusion);
  const checks = [
    local.check,
    token.check,
    scores.checks.query,
    scores.checks.key,
    attention.check,
    mix.check,
    layers.checks.layer,
    layers.checks.fold,
    fusion.checks.projected,
    fusion.checks.fusion,
  ];
  return { place, local, token, scores, attention, mix, layers, fusion, checks };
}
