import * as tf from '@tensorflow/tfjs-core';
import type { Context } from './context';
import type { BoundPart, Flow } from './part';

/** One part in a tidy of its own. What it passes on outlives any tidy around the caller. */
export function advance(step: BoundPart, flow: Flow, context: Context): Flow {
  return tf.tidy(() => {
    const { map, tokens } = step.forward(flow, context);
    tf.keep(map);
    return tokens ? { map, tokens: tf.keep(tokens) } : { map };
  });
}

/** Frees what the earlier flow held and the later does not. The input is never freed: it is the caller's. */
export function giveUp(earlier: Flow, later: Flow, input: tf.Tensor4D): void {
  if (earlier.map !== later.map && earlier.map !== input) earlier.map.dispose();
  if (earlier.tokens && earlier.tokens !== later.tokens) earlier.tokens.dispose();
}
