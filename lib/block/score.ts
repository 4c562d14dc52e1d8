/** One score, from the two vectors that make it. Pure. */
import { softmax } from '@/lib/attention/softmax';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import { at } from '@/lib/xray/tensor';
import { type Known, rowValues } from './known';
import { sheetId } from './plan';
import { keysName } from './sketch';
import type { Place } from './trail';

export interface OneScore {
  readonly head: number;
  readonly key: number;
  /** The chosen token's query in this head, dh numbers. */
  readonly query: Float32Array;
  /** The key's vector, and the products with it channel by channel; undefined where the source has the score only. */
  readonly pair: { readonly key: Float32Array; readonly products: Float64Array } | undefined;
  /** Tokens whose key vectors are there. */
  readonly keys: readonly number[];
  /** q·k, and q·k/√dh. */
  readonly sum: number;
  readonly score: number;
  /** Scores of all keys of the slot, and their softmax. */
  readonly all: Float64Array;
  readonly weights: Float64Array;
  /** What stands in the sheets of scores and of weights. */
  readonly keptScore: number;
  readonly keptWeight: number;
}

/**
 * @param key token whose key to take; undefined: the one with the greatest score that is not the query's own
 * @returns undefined while the numbers are not there, or where only another cell's are
 */
export function oneScore(
  known: Known,
  layer: number,
  place: Place,
  head: number,
  key?: number,
): OneScore | undefined {
  const { tokens, width } = known.plan;
  const row = (kind: 'q' | 'scores' | 'weights') => rowValues(known, sheetId(kind, layer), place);
  const [q, scores, kept] = [row('q'), row('scores'), row('weights')];
  if (!q || !scores || !kept) return undefined;
  const dh = width / HEADS;
  const query = q.subarray(head * dh, (head + 1) * dh);
  const vectors = keysOf(known, layer, place, head);
  const products = (of: number): Float64Array | undefined => {
    const vector = vectors.get(of);
    return vector && Float64Array.from(query, (x, c) => x * at(vector, c));
  };
  const sumOf = (terms: Float64Array) => terms.reduce((a, b) => a + b, 0);
  const all = Float64Array.from({ length: tokens }, (_, of) => {
    const made = products(of);
    return made ? sumOf(made) / Math.sqrt(dh) : at(scores, head * tokens + of);
  });
  const shown = key !== undefined && key >= 0 && key < tokens ? key : strongestOther(all, place.token);
  const made = products(shown);
  const vector = vectors.get(shown);
  return {
    head,
    key: shown,
    query,
    pair: made && vector && { key: vector, products: made },
    keys: [...vectors.keys()].sort((a, b) => a - b),
    sum: at(all, shown) * Math.sqrt(dh),
    score: at(all, shown),
    all,
    weights: softmax(all),
    keptScore: at(scores, head * tokens + shown),
    keptWeight: at(kept, head * tokens + shown),
  };
}

/** The keys of a place's slot in one head, by token; of a sketch, those that it ships. */
function keysOf(
  { plan: { tokens, width }, numbers, sketch }: Known,
  layer: number,
  { slot }: Place,
  head: number,
): ReadonlyMap<number, Float32Array> {
  const k = numbers.get(sheetId('k', layer));
  if (!k) return sketch?.keys.get(keysName(layer, head)) ?? new Map();
  const dh = width / HEADS;
  return new Map(
    Array.from({ length: tokens }, (_, token) => {
      const from = (slot * tokens + token) * width + head * dh;
      return [token, k.subarray(from, from + dh)] as const;
    }),
  );
}

/** The greatest score that is not the token's own. */
function strongestOther(scores: ArrayLike<number>, own: number): number {
  let best = own === 0 && scores.length > 1 ? 1 : 0;
  for (let token = 0; token < scores.length; token++) {
    if (token !== own && at(scores, token) > at(scores, best)) best = token;
  }
  return best;
}
