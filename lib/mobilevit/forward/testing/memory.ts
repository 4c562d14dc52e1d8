import * as tf from '@tensorflow/tfjs-core';

/** The most bytes of tensors alive at once during `work`, beyond those alive before it. */
export function peakBytes(work: () => void): number {
  const engine = tf.engine();
  const before = tf.memory().numBytes;
  let peak = before;
  const track = engine.trackTensor;
  engine.trackTensor = (tensor, backend) => {
    track.call(engine, tensor, backend);
    peak = Math.max(peak, tf.memory().numBytes);
  };
  try {
    work();
  } finally {
    engine.trackTensor = track;
  }
  return peak - before;
}
