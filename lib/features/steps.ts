/** Work that can pause: every `yield` is a place where other things may go first. */
export type Steps<T> = Generator<undefined, T, void>;

/** Does all of it at once. */
export function drain<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
