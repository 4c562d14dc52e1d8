import * as tf from '@tensorflow/tfjs-core';

/** Weights in the forms that gradients need, made when first asked for and kept as long as the model. */
export class Transposes {
  private readonly made = new Map<tf.Tensor, tf.Tensor>();

  /** Filter of the convolution that pulls a convolution's cotangent back: turned by 180°, inputs and outputs swapped. */
  conv(filter: tf.Tensor4D): tf.Tensor4D {
    return this.once(filter, () => tf.transpose(turned(filter), [0, 1, 3, 2]));
  }

  /** The same for a depthwise filter [3, 3, channels, 1]: turned by 180°. */
  depthwise(filter: tf.Tensor4D): tf.Tensor4D {
    return this.once(filter, () => tf.clone(turned(filter)));
  }

  /** [in, out] to [out, in]. */
  matrix(matrix: tf.Tensor2D): tf.Tensor2D {
    return this.once(matrix, () => tf.transpose(matrix));
  }

  dispose(): void {
    tf.dispose([...this.made.values()]);
    this.made.clear();
  }

  private once<T extends tf.Tensor>(weight: T, make: () => T): T {
    const before = this.made.get(weight);
    if (before) return before as T;
    const made = tf.keep(tf.tidy(make));
    this.made.set(weight, made);
    return made;
  }
}

function turned(filter: tf.Tensor4D): tf.Tensor4D {
  return filter.shape[0] === 1 ? filter : tf.reverse(filter, [0, 1]);
}
