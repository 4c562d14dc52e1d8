import type { Probabilities } from './row';

/**
 * Entropy of a row of attention over log N: 1 when it looks everywhere alike, 0 when at one key only. 0 for N = 1.
 */
export function normalisedEntropy(row: ArrayLike<number>): number {
  if (row.length < 2) return 0;
  let entropy = 0;
  for (let key = 0; key < row.length; key++) {
    const weight = row[key] ?? 0;
    if (weight > 0) entropy -= weight * Math.log(weight);
  }
  return entropy / Math.log(row.length);
}

/** Mean of `normalisedEntropy` over all rows of all slots, for each head. */
export function headEntropies({ values, heads, tokens }: Probabilities): number[] {
  const slots = values.length / (heads * tokens * tokens);
  return Array.from({ length: heads }, (_, head) => {
    let sum = 0;
    for (let slot = 0; slot < slots; slot++) {
      for (let query = 0; query < tokens; query++) {
        const from = ((slot * heads + head) * tokens + query) * tokens;
        sum += normalisedEntropy(values.subarray(from, from + tokens));
      }
    }
    return sum / (slots * tokens);
  });
}

/** How many keys, attended to alike, would have this normalised entropy: N to its power. */
export function effectiveKeys(entropy: number, tokens: number): number {
  return tokens ** entropy;
}

/**
 * From this normalised entropy on a head hardly looks anywhere at all and is labelled so: N to this power, that is
 * more than half of all keys, would share its attention evenly.
 */
export const NEAR_UNIFORM = 0.9;
