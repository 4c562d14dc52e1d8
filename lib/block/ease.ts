/** Cubic in-out, as the player's pieces move: slow, fast, slow. t and the result 0–1. */
export const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
