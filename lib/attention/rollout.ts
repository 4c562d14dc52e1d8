/** Attention rollout (Abnar & Zuidema 2020, "Quantifying Attention Flow in Transformers", section 3), within a block. */
import { attentionRow, type Probabilities } from './row';

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
  for (const layer of [...layers].reverse()) {
    const next = new Float64Array(tokens);
    for (let through = 0; through < tokens; through++) {
      const share = row[through] ?? 0;
      if (share === 0) continue;
      const attention = attentionRow(layer, slot, 'mean', through);
      for (let key = 0; key < tokens; key++) {
        next[key] = (next[key] ?? 0) + (share / 2) * (attention[key] ?? 0);
      }
      next[through] = (next[through] ?? 0) + share / 2;
    }
    row = next;
  }
  return Float32Array.from(row);
}
