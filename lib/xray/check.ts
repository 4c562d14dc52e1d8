import { at } from './tensor';

/** Numbers that were computed again here, beside those of the engine. */
export interface Check {
  readonly id: CheckId;
  /** How many numbers were compared. */
  readonly count: number;
  /** The pair that lies furthest apart. */
  readonly recomputed: number;
  readonly engine: number;
  /** How far: its absolute difference. */
  readonly difference: number;
  /** Whether every pair agrees. */
  readonly agrees: boolean;
}

/** Every step of the path that is computed again, in the path's order. */
export const CHECK_IDS = [
  'local',
  'token',
  'query',
  'key',
  'weights',
  'mix',
  'layer',
  'fold',
  'projected',
  'fusion',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/**
 * How far two roundings of the same number may lie apart, times its magnitude or one. The engine adds thousands of
 * products in float32, on a GPU in an order of its own; a wrong slot or head is off by far more.
 */
export const TOLERANCE = 1e-3;

/** Compares numbers one by one. NaN agrees with nothing. */
export function check(id: CheckId, recomputed: ArrayLike<number>, engine: ArrayLike<number>): Check {
  let worst = 0;
  let agrees = recomputed.length === engine.length && engine.length > 0;
  const difference = (i: number) => Math.abs(at(recomputed, i) - at(engine, i));
  for (let i = 0; i < engine.length; i++) {
    // The comparisons are written so that NaN fails them; the first one found is the worst there is.
    if (!(difference(i) <= TOLERANCE * Math.max(1, Math.abs(at(engine, i))))) agrees = false;
    if (Number.isNaN(difference(worst))) continue;
    if (!(difference(i) <= difference(worst))) worst = i;
  }
  return {
    id,
    count: engine.length,
    recomputed: at(recomputed, worst),
    engine: at(engine, worst),
    difference: difference(worst),
    agrees,
  };
}
