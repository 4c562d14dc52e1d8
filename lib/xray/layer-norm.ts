import { NORM_EPSILON } from '@/lib/mobilevit/spec/variants';
import { at, type Tensor } from './tensor';

/** A token set to mean 0 and (biased) variance 1 over its channels, then times gain plus offset; ε inside the root. */
export function layerNorm(x: ArrayLike<number>, gain: Tensor, offset: Tensor): Float64Array {
  let mean = 0;
  for (let i = 0; i < x.length; i++) mean += at(x, i) / x.length;
  let variance = 0;
  for (let i = 0; i < x.length; i++) variance += (at(x, i) - mean) ** 2 / x.length;
  const scale = 1 / Math.sqrt(variance + NORM_EPSILON);
  return Float64Array.from(x, (v, i) => (v - mean) * scale * at(gain.values, i) + at(offset.values, i));
}
