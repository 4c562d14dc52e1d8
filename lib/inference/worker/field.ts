/** The effective receptive field of a unit: random directions of its channels, pulled back to the picture. */
import * as tf from '@tensorflow/tfjs-core';
import type { Model } from '@/lib/mobilevit/forward/model';
import { probeSigns } from '@/lib/mobilevit/spec/probe';
import type { FieldQuestion, FieldValues } from '../protocol';
import { type Image, type Pace, placeOf } from './pass';
import { withSquare } from './poke';

export interface FieldPace extends Pace {
  /** Runs one part of the work when nothing else runs; throws when nobody wants the field any more. */
  step<T>(work: () => Promise<T>): Promise<T>;
  /** Is given an array of its own. */
  onProbe(done: number, rms: Float32Array): void;
}

/** Work between two pauses, in milliseconds: a newer question waits no longer than this and one operation. */
const STRETCH = 8;

/**
 * Goes through the network forwards once, then backwards once for each probe.
 *
 * @throws EngineError `superseded`, `unknown-tap`; SizeError. Nothing is left behind then.
 */
export async function measureField(
  model: Model,
  shown: Image,
  { tap, cell, probes, seed, modes, square }: FieldQuestion,
  pace: FieldPace,
): Promise<FieldValues> {
  const { size } = shown;
  const input = square ? withSquare(shown, square) : shown.input;
  const { row, channels } = placeOf(model, size, tap, cell);
  const squares = new Float64Array(size * size);
  const rmsAfter = (done: number) => Float32Array.from(squares, (sum) => Math.sqrt(sum / done));
  const clock = { ms: 0 };
  const image = tf.keep(tf.tensor4d(input, [1, size, size, 3]));
  try {
    const pullback = await pace.step(() => inStretches(model.differentiate(image, tap, modes), pace, clock));
    try {
      for (let probe = 0; probe < probes; probe++) {
        const signs = probeSigns(probe, seed, channels);
        const gradient = await pace.step(() => inStretches(pullback.pull(row, signs), pace, clock));
        addSquares(squares, await valuesOf(gradient, pace, clock));
        pace.onProbe(probe + 1, rmsAfter(probe + 1));
      }
    } finally {
      pullback.dispose();
    }
  } finally {
    image.dispose();
  }
  return { rms: rmsAfter(probes), size, probes, ms: clock.ms };
}

/** Executes a generator with pauses. One that is stopped at a pause is returned, so that it can clean up. */
async function inStretches<R>(
  work: Generator<unknown, R, void>,
  pace: Pace,
  clock: { ms: number },
): Promise<R> {
  let from = pace.now();
  let finished = false;
  try {
    for (;;) {
      const step = work.next();
      finished = step.done === true;
      const took = pace.now() - from;
      if (step.done || took >= STRETCH) clock.ms += took;
      if (step.done) return step.value;
      if (took < STRETCH) continue;
      await pace.pause();
      from = pace.now();
    }
  } finally {
    if (!finished) work.return(undefined as R);
  }
}

async function valuesOf(gradient: tf.Tensor4D, pace: Pace, clock: { ms: number }): Promise<Float32Array> {
  const from = pace.now();
  try {
    return await gradient.data<'float32'>();
  } finally {
    gradient.dispose();
    clock.ms += pace.now() - from;
  }
}

/** Adds, for each pixel, the squared length of its gradient over red, green and blue. */
function addSquares(squares: Float64Array, gradient: Float32Array): void {
  for (let i = 0; i < gradient.length; i++) {
    const pixel = Math.floor(i / 3);
    squares[pixel] = (squares[pixel] ?? 0) + (gradient[i] ?? 0) ** 2;
  }
}
