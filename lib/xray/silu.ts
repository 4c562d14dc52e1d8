/** x · sigmoid(x), the network's one activation. */
export const silu = (x: number): number => x / (1 + Math.exp(-x));
