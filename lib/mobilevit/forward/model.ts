import * as tf from '@tensorflow/tfjs-core';
import { AS_TRAINED, type Modes } from '../spec/modes';
import { type Part, type PartName, parts } from '../spec/parts';
import { checkSize } from '../spec/size';
import type { StateDict } from '../spec/state-dict';
import { type TapName, tapTable } from '../spec/taps';
import { unitGrid } from '../spec/unit';
import { type BlockStage, VARIANTS, type Variant, type VariantId } from '../spec/variants';
import type { Context } from './context';
import { type Differentiation, differentiate } from './gradients/differentiate';
import { Transposes } from './gradients/transposes';
import type { Ops } from './ops';
import { opsFor } from './ops-for';
import { type BoundPart, bindPart, type Flow } from './part';
import { advance, giveUp } from './step';
import { TapError, Taps } from './taps';
import { Weights, WeightsError } from './weights';

/** The map that enters each MobileViT block, as far as a run has come. */
export type Entries = Map<BlockStage, tf.Tensor4D>;

export interface RunOptions {
  /** What the attention of each block does; as trained if not said. */
  readonly modes?: Modes;
  /** Is given the map that enters each block that the run goes through. The maps are the caller's to dispose. */
  readonly entries?: Entries;
  /** Starts at a block, with an entry of an earlier run over the same image: taps before it are not made. */
  readonly from?: { readonly stage: BlockStage; readonly map: tf.Tensor4D };
}

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
  run(image: tf.Tensor4D, keep: Iterable<string>, options?: RunOptions): Run;
  /**
   * Runs the network over an image up to a tap, so that gradients of the tap's units with respect to the image can be
   * had. For map and sequence taps.
   *
   * @throws SizeError, TapError before anything is computed.
   */
  differentiate(image: tf.Tensor4D, tap: string, modes?: Modes): Differentiation;
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
  const transposes = new Transposes();
  let bound: BoundPart[];
  try {
    bound = list.map((part) => bindPart(weights, part));
  } catch (error) {
    weights.dispose();
    throw error;
  }
  return {
    variant,
    classes,
    parts: list,
    run(image, keep, { modes = AS_TRAINED, entries, from } = {}) {
      const [, height, width] = image.shape;
      const size = { height, width };
      checkSize(size);
      const taps = new Taps(keep, tapTable(variant, size, classes));
      const first = from ? bound.findIndex(({ part }) => entersBlock(part) === from.stage) : 0;
      return run(bound.slice(first), from?.map ?? image, { ops, taps, modes }, taps, entries);
    },
    differentiate(image, name, modes = AS_TRAINED) {
      const [, height, width] = image.shape;
      const size = { height, width };
      checkSize(size);
      const tap = tapTable(variant, size, classes).find((spec) => spec.name === name);
      if (!tap || !unitGrid(tap, size)) throw new TapError({ tap: name });
      return differentiate(bound, transposes, image, tap, modes);
    },
    dispose() {
      weights.dispose();
      transposes.dispose();
    },
  };
}

/** Executes a run at once. */
export function finish(run: Run): Map<TapName, tf.Tensor> {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

/** The block that a part opens. */
const entersBlock = (part: Part): BlockStage | undefined => (part.kind === 'local' ? part.stage : undefined);

function* run(
  bound: readonly BoundPart[],
  input: tf.Tensor4D,
  context: Context,
  taps: Taps,
  entries: Entries | undefined,
): Run {
  let flow: Flow = { map: input };
  try {
    for (const step of bound) {
      const stage = entersBlock(step.part);
      if (stage && entries) entries.set(stage, tf.keep(tf.clone(flow.map)));
      const next = advance(step, flow, context);
      giveUp(flow, next, input);
      flow = next;
      yield step.part.name;
    }
    return taps.release();
  } finally {
    taps.dispose();
    giveUp(flow, { map: input }, input);
  }
}

function classCount(stateDict: StateDict): number {
  const bias = stateDict.get('head.fc.bias');
  if (!bias) throw new WeightsError('missing-tensor', { tensor: 'head.fc.bias' });
  return bias.data.length;
}
