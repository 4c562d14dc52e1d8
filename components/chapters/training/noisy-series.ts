import { seededRandom } from '@/lib/training/seeded-random';

/** How many iterations the series has; one in `EVERY` is drawn. */
export const ITERATIONS = 4000;
export const EVERY = 20;
/** Iterations in which the weight covers most of its way. */
const SETTLES = 350;
const NOISE = 0.5;

/** A weight as an optimiser might move it: on its way to 1, and shaken by every batch. Made up, and always the same. */
export function noisySeries(): number[] {
  const random = seededRandom(11);
  return Array.from(
    { length: ITERATIONS },
    (_, i) => 1 - Math.exp(-i / SETTLES) + NOISE * (random() + random() - 1),
  );
}
