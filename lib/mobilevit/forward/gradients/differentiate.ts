import * as tf from '@tensorflow/tfjs-core';
import type { Modes } from '../../spec/modes';
import type { PartName } from '../../spec/parts';
import type { TapName, TapSpec } from '../../spec/taps';
import { unitChannels } from '../../spec/unit';
import type { BoundPart, Flow } from '../part';
import { advance, giveUp } from '../step';
import type { TapSink } from '../taps';
import { recordingOps } from './recording-ops';
import { Tape } from './tape';
import type { Transposes } from './transposes';

/** A forward pass up to a tap, ready to be gone through backwards as often as one likes. */
export interface Pullback {
  /**
   * The gradient, with respect to the image, of the sum over the channels of `weights[channel]` times the unit's
   * channel: [1, height, width, 3], the caller's to dispose. Yields after each operation.
   *
   * @param row the unit's row in the tap (spec/unit.ts)
   * @param weights one number a channel
   */
  pull(row: number, weights: Float32Array): Generator<void, tf.Tensor4D, void>;
  dispose(): void;
}

/** A forward pass in progress: each `next()` executes one part; at the end comes the way back. */
export type Differentiation = Generator<PartName, Pullback, void>;

/**
 * Runs the parts up to the one that makes `tap`, recording. The image must live as long as the pullback. One that is
 * returned early, or throws, leaves nothing behind.
 */
export function* differentiate(
  bound: readonly BoundPart[],
  transposes: Transposes,
  image: tf.Tensor4D,
  tap: TapSpec,
  modes: Modes,
): Differentiation {
  const tape = new Tape(image);
  const watch = new TapWatch(tap.name);
  const context = { ops: recordingOps(tf.getBackend(), tape, transposes), taps: watch, modes };
  let flow: Flow = { map: image };
  let done = false;
  try {
    for (const step of bound) {
      const next = advance(step, flow, context);
      giveUp(flow, next, image);
      flow = next;
      yield step.part.name;
      if (step.part.name === tap.part) break;
    }
    done = true;
    return pullbackOf(tape, watch, unitChannels(tap));
  } finally {
    if (!done) tape.dispose();
    giveUp(flow, { map: image }, image);
  }
}

function pullbackOf(tape: Tape, { seen }: TapWatch, channels: number): Pullback {
  return {
    *pull(row, weights) {
      if (!seen) throw new RangeError('the part did not make its tap');
      if (weights.length !== channels)
        throw new RangeError(`${channels} channels, ${weights.length} weights`);
      const { id, shape, factor } = seen;
      const values = new Float32Array(shape.reduce((product, side) => product * side, 1));
      values.set(
        weights.map((weight) => weight * factor),
        row * channels,
      );
      const seed = tf.keep(tf.tensor(values, [...shape]));
      try {
        return yield* tape.pull(id, seed);
      } finally {
        seed.dispose();
      }
    },
    dispose: () => tape.dispose(),
  };
}

/** Notes which of a run's values is the tap. */
class TapWatch implements TapSink {
  seen: { readonly id: number; readonly shape: readonly number[]; readonly factor: number } | undefined;

  constructor(private readonly tap: TapName) {}

  wants(name: TapName): boolean {
    return name === this.tap;
  }

  record(name: TapName, value: tf.Tensor, factor = 1): void {
    if (name === this.tap) this.seen = { id: value.id, shape: value.shape, factor };
  }
}
