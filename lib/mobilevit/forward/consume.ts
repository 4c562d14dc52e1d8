import * as tf from '@tensorflow/tfjs-core';

/**
 * f(x), with x and everything else that `f` makes given up before the result goes on. A chain of these holds one
 * step's operands at a time, where one tidy around the chain would hold them all.
 */
export function consume<T extends tf.Tensor, R extends tf.TensorContainer>(x: T, f: (x: T) => R): R {
  const result = tf.tidy(() => f(x));
  x.dispose();
  return result;
}
