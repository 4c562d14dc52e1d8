/** Cubic in-out, as everything moves: slow, fast, slow. t and the result 0–1. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}
