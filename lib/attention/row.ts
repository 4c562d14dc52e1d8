/** Rows of attention, read from a layer's probabilities [slots, heads, queries, keys]. */

export interface Probabilities {
  /** [slots, heads, tokens, tokens], row-major; every row sums to 1. */
  readonly values: Float32Array;
  readonly heads: number;
  readonly tokens: number;
}

/** One head by its number from 0, or the mean of all. */
export type Head = number | 'mean';

/** What a view can show of a layer: a head, the mean, or the rollout of the block up to it (rollout.ts). */
export type HeadChoice = Head | 'rollout';

/**
 * The attention of one query over the keys of its slot.
 *
 * @returns `tokens` weights that sum to 1; a copy
 * @throws RangeError where slot, head or query is not there
 */
export function attentionRow(
  { values, heads, tokens }: Probabilities,
  slot: number,
  head: Head,
  query: number,
): Float32Array {
  const chosen = head === 'mean' ? Array.from({ length: heads }, (_, h) => h) : [head];
  const row = new Float32Array(tokens);
  for (const h of chosen) {
    const from = ((slot * heads + h) * tokens + query) * tokens;
    if (h < 0 || h >= heads || query < 0 || query >= tokens || from < 0 || from + tokens > values.length) {
      throw new RangeError(`no row at slot ${slot}, head ${h}, query ${query}`);
    }
    for (let key = 0; key < tokens; key++) {
      row[key] = (row[key] ?? 0) + (values[from + key] ?? 0) / chosen.length;
    }
  }
  return row;
}
