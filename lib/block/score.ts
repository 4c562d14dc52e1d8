/** One score, from the two vectors that make it. Pure. */
import { softmax } from '@/lib/attention/softmax';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import { at } from '@/lib/xray/tensor';
import type { SheetValues } from './numbers';
import { type BlockPlan, sheetId } from './plan';
import type { Place } from './trail';

export interface OneScore {
  readonly head: number;
  readonly key: number;
  /** The chosen token's query and the key's vector in this head, dh numbers each. */
  readonly query: Float32Array;
  readonly keyVector: Float32Array;
  readonly products: Float64Array;
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
 * @returns undefined while the numbers are not there
 */
export function oneScore(
  { tokens, width }: BlockPlan,
  numbers: ReadonlyMap<string, SheetValues>,
  layer: number,
  { slot, token }: Place,
  head: number,
  key?: number,
): OneScore | undefined {
  const [q, k] = [numbers.get(sheetId('q', layer)), numbers.get(sheetId('k', layer))];
  const [scores, kept] = [numbers.get(sheetId('scores', layer)), numbers.get(sheetId('weights', layer))];
  if (!q || !k || !scores || !kept) return undefined;
  const dh = width / HEADS;
  const ofHead = (values: SheetValues, of: number) => {
    const from = (slot * tokens + of) * width + head * dh;
    return values.subarray(from, from + dh);
  };
  const query = ofHead(q, token);
  const score = (of: number) =>
    query.reduce((sum, x, c) => sum + x * at(ofHead(k, of), c), 0) / Math.sqrt(dh);
  const all = Float64Array.from({ length: tokens }, (_, of) => score(of));
  const shown = key !== undefined && key >= 0 && key < tokens ? key : strongestOther(all, token);
  const keyVector = ofHead(k, shown);
  const products = Float64Array.from(query, (x, c) => x * at(keyVector, c));
  const place = ((slot * tokens + token) * HEADS + head) * tokens + shown;
  return {
    head,
    key: shown,
    query,
    keyVector,
    products,
    sum: products.reduce((a, b) => a + b, 0),
    score: at(all, shown),
    all,
    weights: softmax(all),
    keptScore: at(scores, place),
    keptWeight: at(kept, place),
  };
}

/** The greatest score that is not the token's own. */
function strongestOther(scores: ArrayLike<number>, own: number): number {
  let best = own === 0 && scores.length > 1 ? 1 : 0;
  for (let token = 0; token < scores.length; token++) {
    if (token !== own && at(scores, token) > at(scores, best)) best = token;
  }
  return best;
}
