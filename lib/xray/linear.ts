import { at, type Tensor } from './tensor';

/** Σ a·b. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

/** √Σ x². */
export const length = (x: ArrayLike<number>): number => Math.sqrt(dot(x, x));

/** The elements of a and b added. */
export function add(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  return Float64Array.from(a, (x, i) => x + at(b, i));
}

/**
 * Rows `from` to `to` of W x + b, in float64.
 *
 * @param weight [out, in], as PyTorch keeps it; a 1×1 convolution's [out, in, 1, 1] is the same numbers
 */
export function linear(
  x: ArrayLike<number>,
  weight: Tensor,
  bias?: Tensor,
  from = 0,
  to = weight.shape[0] ?? 0,
): Float64Array {
  const inputs = weight.shape[1] ?? 0;
  if (inputs !== x.length) throw new RangeError(`${x.length} numbers do not go into [${weight.shape}]`);
  return Float64Array.from({ length: to - from }, (_, i) => {
    const row = (from + i) * inputs;
    const sum = dot(x, weight.values.subarray(row, row + inputs));
    return bias ? sum + at(bias.values, from + i) : sum;
  });
}
