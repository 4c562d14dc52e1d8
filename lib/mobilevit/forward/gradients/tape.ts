import * as tf from '@tensorflow/tfjs-core';

/**
 * Takes the cotangent of an operation's output back to its inputs, in their order: the transposed derivative at the
 * recorded point times the cotangent. Leaves its argument alone; runs in a tidy.
 */
export type Pull = (cotangent: tf.Tensor) => readonly tf.Tensor[];

interface Step {
  readonly output: number;
  readonly inputs: readonly number[];
  readonly pull: Pull;
}

/**
 * What a forward pass computed from an image, operation by operation, so that cotangents can be pulled back through it
 * as often as one likes. tfjs's own tape plays back once for each forward pass, and knows no gradient of convolutions
 * on wasm.
 */
export class Tape {
  private readonly steps: Step[] = [];
  private readonly saved: tf.Tensor[] = [];
  /** Ids of the values that depend on the image. */
  private readonly dependent: Set<number>;

  constructor(private readonly image: tf.Tensor4D) {
    this.dependent = new Set([image.id]);
  }

  /** Keeps a value that a pull needs until the tape is disposed of. */
  save<T extends tf.Tensor>(value: T): T {
    this.saved.push(tf.keep(value));
    return value;
  }

  /** Notes an operation. One of whose inputs none depends on the image is forgotten. */
  record<T extends tf.Tensor>(output: T, inputs: readonly tf.Tensor[], pull: Pull): T {
    if (inputs.some((input) => this.dependent.has(input.id))) {
      this.dependent.add(output.id);
      this.steps.push({ output: output.id, inputs: inputs.map((input) => input.id), pull });
    }
    return output;
  }

  /**
   * Pulls a cotangent of the value with id `from` back to the image, yielding after each operation. The result, of the
   * image's shape, is the caller's; zeros if the value does not depend on the image. `seed` stays the caller's.
   */
  *pull(from: number, seed: tf.Tensor): Generator<void, tf.Tensor4D, void> {
    const cotangents = new Map<number, tf.Tensor>([[from, tf.keep(tf.clone(seed))]]);
    try {
      for (const step of [...this.steps].reverse()) {
        const cotangent = cotangents.get(step.output);
        if (!cotangent) continue;
        this.pullStep(step, cotangent, cotangents);
        cotangents.delete(step.output);
        cotangent.dispose();
        yield;
      }
      const gradient = cotangents.get(this.image.id);
      cotangents.delete(this.image.id);
      return (gradient as tf.Tensor4D | undefined) ?? tf.keep(tf.zerosLike(this.image));
    } finally {
      tf.dispose([...cotangents.values()]);
    }
  }

  dispose(): void {
    tf.dispose(this.saved);
    this.saved.length = 0;
    this.steps.length = 0;
  }

  private pullStep(step: Step, cotangent: tf.Tensor, cotangents: Map<number, tf.Tensor>): void {
    tf.tidy(() => {
      const shares = step.pull(cotangent);
      for (const [index, input] of step.inputs.entries()) {
        const share = shares[index];
        if (!share || !this.dependent.has(input)) continue;
        const before = cotangents.get(input);
        // A pull may hand its argument on, which is disposed of after it.
        cotangents.set(input, tf.keep(before ? tf.add(before, share) : tf.clone(share)));
        before?.dispose();
      }
    });
  }
}
