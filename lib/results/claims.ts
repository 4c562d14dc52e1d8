/** A claim as the arithmetic it is: two printed numbers, and the one that comes of them. Pure. */

export type ClaimKind = 'difference' | 'ratio';

export interface Claim {
  readonly kind: ClaimKind;
  /** Ids: what is taken from, or divided; and what is taken away, or divided by. */
  readonly first: string;
  readonly second: string;
}

export interface Worked {
  readonly kind: ClaimKind;
  readonly first: number;
  readonly second: number;
  readonly result: number;
}

/** How finely sources print: what a subtraction adds below that is the machine's. */
const PRINTED = 1e6;

/** `first` − `second`, to a millionth: 78.4 − 76.3 is 2.1, not 2.1000000000000085. */
export const difference = (first: number, second: number): number =>
  Math.round((first - second) * PRINTED) / PRINTED;

/**
 * Works a claim out.
 *
 * @throws RangeError where it divides by nothing
 */
export function work(kind: ClaimKind, first: number, second: number): Worked {
  if (kind === 'ratio' && !(second > 0))
    throw new RangeError('Nothing is so many times smaller than nothing');
  return { kind, first, second, result: kind === 'difference' ? difference(first, second) : first / second };
}
