/**
 * Cosine of the angle between two rows of attention: their product over the product of their lengths. 1 where they are
 * proportional, 0 where no key has weight in both; attention is never negative, so neither is this. Unlike the overlap
 * (compare.ts) it is led by the strongest keys. Rows of different slots are compared patch by patch. Pure.
 *
 * @returns NaN where a row is all zeros
 * @throws RangeError where the rows are not of the same keys
 */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`rows of ${a.length} and ${b.length} keys`);
  let product = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let key = 0; key < a.length; key++) {
    const [x, y] = [a[key] ?? 0, b[key] ?? 0];
    product += x * y;
    squaresOfA += x * x;
    squaresOfB += y * y;
  }
  // Rounding may carry it a hair beyond 1.
  return Math.min(product / Math.sqrt(squaresOfA * squaresOfB), 1);
}
