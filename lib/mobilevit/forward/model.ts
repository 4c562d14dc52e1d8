import * as tf from '@tensorflow/tfjs-core';
import { type Part, type PartName, parts } from '../spec/parts';
import { checkSize } from '../spec/size';
import type { StateDict } from '../spec/state-dict';
import { type TapName, tapTable } from '../spec/taps';
import { VARIANTS, type Variant, type VariantId } from '../spec/variants';
import { type Ops, opsFor } from './ops';
import { type BoundPart, bindPart, type Flow } from './part';
import { Taps } from './taps';
import { Weights, WeightsError } from './weights';

/** A run in progress: each `next()` executes one part and yields its name; at the end come the kept taps. */
export type Run = Generator<PartName, Map<TapName, tf.Tensor>, void>;

export interface Model {
  readonly variant: Variant;
  readonly classes: number;
  /** What a run goes through, in order. */
  readonly parts: readonly Part[];
  /**
   * Runs the network over an image [1, height, width, 3], RGB in [0, 1], sides 32–512.
   *
   * Only the taps named in `keep` survive; they are the caller's to dispose. The image stays the caller's, and must live
   * until the run ends. A run that is returned early, or throws, leaves nothing behind.
   *
   * @throws SizeError, TapError before anything is computed.
   */
  run(image: tf.Tensor4D, keep: Iterable<string>): Run;
  /** Frees the weights. Kept taps of earlier runs stay valid. */
  dispose(): void;
}

/**
 * Builds a variant from a checkpoint on the current backend. The number of classes is that of the classifier.
 *
 * @throws WeightsError if a tensor is missing or has another shape.
 */
export function createModel(variantId: VariantId, stateDict: StateDict, options: { ops?: Ops } = {}): Model {
  const variant = VARIANTS[variantId];
  const ops = options.ops ?? opsFor(tf.getBackend());
  const classes = classCount(stateDict);
  const list = parts(variant, classes);
  const weights = new Weights(stateDict);
  let bound: BoundPart[];
  try {
    bound = list.map((part) => bindPart(ops, weights, part));
  } catch (error) {
    weights.dispose();
    throw error;
  }
  return {
    variant,
    classes,
    parts: list,
    run(image, keep) {
      const [, height, width] = image.shape;
      const size = { height, width };
      checkSize(size);
      return run(bound, image, new Taps(keep, tapTable(variant, size, classes)));
    },
    dispose: () => weights.dispose(),
  };
}

/** Executes a run at once. */
export function finish(run: Run): Map<TapName, tf.Tensor> {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

function* run(bound: readonly BoundPart[], image: tf.Tensor4D, taps: Taps): Run {
  let flow: Flow = { map: image };
  try {
    for (const part of bound) {
      const next = advance(part, flow, taps);
      giveUp(flow, next, image);
      flow = next;
      yield part.name;
    }
    return taps.release();
  } finally {
    taps.dispose();
    giveUp(flow, { map: image }, image);
  }
}

/** One part in a tidy of its own. What it passes on outlives any tidy around the caller. */
function advance(part: BoundPart, flow: Flow, taps: Taps): Flow {
  return tf.tidy(() => {
    const { map, tokens } = part.forward(flow, taps);
    tf.keep(map);
    return tokens ? { map, tokens: tf.keep(tokens) } : { map };
  });
}

/** Frees what the earlier flow held and the later does not. The image is never freed. */
function giveUp(earlier: Flow, later: Flow, image: tf.Tensor4D): void {
  if (earlier.map !== later.map && earlier.map !== image) earlier.map.dispose();
  if (earlier.tokens && earlier.tokens !== later.tokens) earlier.tokens.dispose();
}

function classCount(stateDict: StateDict): number {
  const bias = stateDict.get('head.fc.bias');
  if (!bias) throw new WeightsError('missing-tensor', { tensor: 'head.fc.bias' });
  return bias.data.length;
}
