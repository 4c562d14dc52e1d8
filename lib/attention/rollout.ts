/** Attention rollout (Abnar & Zuidema 2020, "Quantifying Attention Flow in Transformers", section 3), within a block. */
import type { Probabilities } from './row';

/**
 * One query's row of the rollout Ã_l ⋯ Ã_2 Ã_1 with Ã = ½(A + I), where A is a layer's mean over its heads and I stands
 * for the residual connection. The rows of A sum to 1, so those of Ã and of the product do too.
 *
 * Only this row is multiplied through, from the last layer down: l·N² multiplications instead of l·N³.
 *
 * @param layers the first l layers of one block, first layer first, all of the same slots and tokens. Never layers of
 *   two blocks: between blocks there are convolutions, and other tokens.
 * @returns `tokens` weights that sum to 1
 * @throws RangeError without a layer, where the layers do not match, or where slot or query is not there
 */
export function rolloutRow(layers: readonly Probabilities[], slot: number, query: number): Float32Array {
  const tokens = layers[0]?.tokens;
  if (tokens === undefined || layers.some((layer) => layer.tokens !== tokens)) {
    throw new RangeError('rollout needs the layers of one block');
  }
  let row = new Float64Array(tokens);
  if (!(query in row)) throw new RangeError(`no query ${query}`);
  row[query] = 1;
  for (const layer of [...layers].reverse()) row = through(layer, slot, row);
  return Float32Array.from(row);
}

/** row · ½(A + I). Runs for every move of a pointer, so nothing is made for each token. */
function through({ values, heads, tokens }: Probabilities, slot: number, row: Float64Array<ArrayBuffer>) {
  if (!(slot >= 0 && (slot + 1) * heads * tokens * tokens <= values.length)) {
    throw new RangeError(`no slot ${slot}`);
  }
  const next = row.map((share) => share / 2);
  for (let head = 0; head < heads; head++) {
    for (let token = 0; token < tokens; token++) {
      const share = (row[token] ?? 0) / (2 * heads);
      if (share === 0) continue;
      const from = ((slot * heads + head) * tokens + token) * tokens;
      for (let key = 0; key < tokens; key++) {
        next[key] = (next[key] ?? 0) + share * (values[from + key] ?? 0);
      }
    }
  }
  return next;
}
