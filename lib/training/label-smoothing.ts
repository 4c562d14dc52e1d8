/** Label smoothing: what a network is asked for instead of certainty (as PyTorch's cross entropy has it). */

/**
 * The target of one picture: 1 − ε on its class, and ε shared out over all classes, its own among them.
 *
 * @param epsilon 0 to 1
 */
export function smoothedTarget(classes: number, label: number, epsilon: number): number[] {
  const share = epsilon / classes;
  return Array.from({ length: classes }, (_, i) => (i === label ? 1 - epsilon + share : share));
}

/** Cross entropy of softmax(logits) against a target, in nats; stable for large logits. */
export function crossEntropy(logits: readonly number[], target: readonly number[]): number {
  const greatest = Math.max(...logits);
  const logSum = Math.log(logits.reduce((sum, x) => sum + Math.exp(x - greatest), 0)) + greatest;
  return logits.reduce((loss, x, i) => loss + (target[i] ?? 0) * (logSum - x), 0);
}

/** The least loss that any logits reach: the target's own entropy, in nats. */
export const leastLoss = (target: readonly number[]): number =>
  target.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);

/**
 * By how much the right logit exceeds the others where the loss is least. Infinite at ε = 0: a network that is asked for
 * certainty is never done.
 */
export function bestMargin(classes: number, epsilon: number): number {
  const share = epsilon / classes;
  return share === 0 ? Number.POSITIVE_INFINITY : Math.log((1 - epsilon + share) / share);
}
