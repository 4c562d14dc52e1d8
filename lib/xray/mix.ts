import { HEADS } from '@/lib/mobilevit/spec/variants';
import { type Check, check } from './check';
import type { BlockPlace } from './place';
import { layerName, type Sources, tapOf } from './sources';
import { at, chosen, lastAxis, strongest, vectorAt } from './tensor';

/** One term of the weighted sum: what one token hands over. */
export interface Term {
  readonly token: number;
  readonly weight: number;
  readonly value: number;
  readonly product: number;
}

/** How one number of a head's mix comes about. */
export interface Mix {
  /** Channel of the head, from 0, and how many it has. */
  readonly channel: number;
  readonly channels: number;
  /** The terms of the greatest magnitude, greatest first. */
  readonly top: readonly Term[];
  /** The other terms: how many, and what they add up to. */
  readonly rest: { readonly count: number; readonly weight: number; readonly product: number };
  readonly value: number;
  readonly check: Check;
}

/**
 * @param weights of the tokens of the slot
 * @param channel of the head; the one with the strongest mix if undefined
 * @param count terms to tell apart
 */
export function mixOf(
  sources: Sources,
  place: BlockPlace,
  head: number,
  weights: ArrayLike<number>,
  count: number,
  channel?: number,
): Mix {
  const name = layerName(sources.stage, sources.layer);
  const values = tapOf(sources, `${name}.attn.v`);
  const width = lastAxis(values) / HEADS;
  const made = vectorAt(tapOf(sources, `${name}.attn.mix`), place.slot, place.token).subarray(
    head * width,
    (head + 1) * width,
  );
  const shown = chosen(channel, width, strongest(made));
  const ofToken = (token: number) =>
    vectorAt(values, place.slot, token).subarray(head * width, (head + 1) * width);
  const terms = Array.from({ length: place.tokens }, (_, token): Term => {
    const weight = at(weights, token);
    const value = at(ofToken(token), shown);
    return { token, weight, value, product: weight * value };
  }).sort((a, b) => Math.abs(b.product) - Math.abs(a.product) || a.token - b.token);
  const rest = terms.slice(count);
  return {
    channel: shown,
    channels: width,
    top: terms.slice(0, count),
    rest: {
      count: rest.length,
      weight: rest.reduce((sum, term) => sum + term.weight, 0),
      product: rest.reduce((sum, term) => sum + term.product, 0),
    },
    value: terms.reduce((sum, term) => sum + term.product, 0),
    check: check('mix', mixed(weights, ofToken, width), made),
  };
}

/** Every channel of the head: Σ weight · value. */
function mixed(
  weights: ArrayLike<number>,
  valuesOf: (token: number) => Float32Array,
  width: number,
): Float64Array {
  const sum = new Float64Array(width);
  for (let token = 0; token < weights.length; token++) {
    const values = valuesOf(token);
    for (let c = 0; c < width; c++) sum[c] = at(sum, c) + at(weights, token) * at(values, c);
  }
  return sum;
}
