import { HEADS } from '@/lib/mobilevit/spec/variants';
import { type Check, check } from './check';
import { layerNorm } from './layer-norm';
import { dot, linear } from './linear';
import type { BlockPlace } from './place';
import { layerName, type Sources, tapOf, tokensBefore, weightOf } from './sources';
import { at, chosen, lastAxis, vectorAt } from './tensor';

/** One head's scores of the chosen token, and the products that make one of them. */
export interface Scores {
  readonly head: number;
  /** Width of a head, dh. */
  readonly width: number;
  readonly query: Float32Array;
  /** Token whose key is shown. */
  readonly key: number;
  readonly keyVector: Float32Array;
  /** q·k term by term, before the division by √dh. */
  readonly products: Float64Array;
  /** Their sum, and the sum ÷ √dh: the score. */
  readonly sum: number;
  readonly score: number;
  /** The token's score with its own key. */
  readonly own: number;
  /** Scores of all keys of the slot, by token. */
  readonly all: Float64Array;
  readonly checks: { readonly query: Check; readonly key: Check };
}

/** @param key token whose key to show; the one with the greatest score that is not the query itself if undefined */
export function scoresOf(sources: Sources, place: BlockPlace, head: number, key?: number): Scores {
  const name = layerName(sources.stage, sources.layer);
  const queries = tapOf(sources, `${name}.attn.q`);
  const width = lastAxis(queries) / HEADS;
  const ofHead = (tensor: typeof queries, token: number) =>
    vectorAt(tensor, place.slot, token).subarray(head * width, (head + 1) * width);
  const keys = tapOf(sources, `${name}.attn.k`);
  const query = ofHead(queries, place.token);
  const all = Float64Array.from(
    { length: place.tokens },
    (_, token) => dot(query, ofHead(keys, token)) / Math.sqrt(width),
  );
  const shown = chosen(key, place.tokens, strongestOther(all, place.token));
  const keyVector = ofHead(keys, shown);
  const products = Float64Array.from(query, (q, i) => q * at(keyVector, i));
  return {
    head,
    width,
    query,
    key: shown,
    keyVector,
    products,
    sum: products.reduce((a, b) => a + b, 0),
    score: at(all, shown),
    own: at(all, place.token),
    all,
    checks: {
      query: check('query', recomputed(sources, place, place.token, head, 0), query),
      key: check('key', recomputed(sources, place, shown, head, 1), keyVector),
    },
  };
}

function strongestOther(scores: ArrayLike<number>, own: number): number {
  let best = own === 0 && scores.length > 1 ? 1 : 0;
  for (let token = 0; token < scores.length; token++) {
    if (token !== own && at(scores, token) > at(scores, best)) best = token;
  }
  return best;
}

/** A token's query (third 0) or key (third 1) in one head, from the token itself: LayerNorm, then rows of qkv. */
function recomputed(
  sources: Sources,
  { slot }: BlockPlace,
  token: number,
  head: number,
  third: 0 | 1,
): Float64Array {
  const name = layerName(sources.stage, sources.layer);
  const weight = (part: string) => weightOf(sources, `${name}.${part}`);
  const x = vectorAt(tapOf(sources, tokensBefore(sources.stage, sources.layer)), slot, token);
  const normed = layerNorm(x, weight('norm1.weight'), weight('norm1.bias'));
  const from = third * x.length + (head * x.length) / HEADS;
  return linear(normed, weight('attn.qkv.weight'), weight('attn.qkv.bias'), from, from + x.length / HEADS);
}
