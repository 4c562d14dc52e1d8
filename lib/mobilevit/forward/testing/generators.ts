/** Executes a generator at once. */
export function drain<R>(generator: Generator<unknown, R, void>): R {
  let step = generator.next();
  while (!step.done) step = generator.next();
  return step.value;
}
