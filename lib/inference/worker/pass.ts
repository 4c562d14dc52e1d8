/** One pass of the network, part by part, with a macrotask between parts; and what is kept of it. */
import * as tf from '@tensorflow/tfjs-core';
import type { Entries, Model, Run } from '@/lib/mobilevit/forward/model';
import { firstDifference, type Modes } from '@/lib/mobilevit/spec/modes';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { unitChannels, unitRow } from '@/lib/mobilevit/spec/unit';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import { EngineError, type PartTime, type TapValues } from '../protocol';

export const LOGITS = 'head.fc';

/** An image as a model takes it: [size, size, 3], RGB in [0, 1]. */
export interface Image {
  readonly input: Float32Array;
  readonly size: number;
}

/** A finished pass. Its taps and entries live until `disposePass`. */
export interface Pass {
  readonly model: Model;
  readonly image: Image;
  readonly modes: Modes;
  readonly taps: Map<string, tf.Tensor>;
  readonly entries: Entries;
  /** Times of all parts, those of what was taken over from another pass included. */
  readonly parts: readonly PartTime[];
  readonly ms: number;
}

export interface PassOptions {
  readonly keep: readonly string[];
  readonly modes: Modes;
  /** An earlier pass of the same model over the same image, to take over from what is the same. */
  readonly base?: Pass | undefined;
}

/** What a pass needs of the driver. */
export interface Pace {
  /** Milliseconds from a monotonic clock. */
  now(): number;
  /** Lets other messages in; throws when nobody wants the pass any more. */
  pause(): Promise<void>;
  onPart?(part: string, done: number, of: number): void;
}

/**
 * Runs the network.
 *
 * @throws EngineError `superseded` from a pause; SizeError, TapError. Nothing is left behind then.
 */
export async function runPass(
  model: Model,
  image: Image,
  { keep, modes, base }: PassOptions,
  pace: Pace,
): Promise<Pass> {
  const stage = base && resumableAt(base, keep, modes);
  const done = base && stage && takeOver(base, stage, keep);
  const entries: Entries = done ? done.entries : new Map();
  const parts: PartTime[] = done ? [...done.parts] : [];
  const input = tf.tensor4d(image.input, [1, image.size, image.size, 3]);
  let ms = parts.reduce((sum, part) => sum + part.ms, 0);
  let run: Run | undefined;
  let taps: Map<string, tf.Tensor> | undefined;
  try {
    const missing = done ? keep.filter((tap) => !done.taps.has(tap)) : keep;
    run = model.run(input, missing, { modes, entries, ...(done && { from: done.from }) });
    while (!taps) {
      const from = pace.now();
      const step = run.next();
      const took = pace.now() - from;
      ms += took;
      if (step.done) taps = step.value;
      else {
        parts.push({ part: step.value, ms: took });
        pace.onPart?.(step.value, parts.length, model.parts.length);
        await pace.pause();
      }
    }
  } finally {
    if (!taps) {
      run?.return(new Map());
      tf.dispose([...entries.values(), ...(done ? done.taps.values() : [])]);
    }
    input.dispose();
    if (done) done.from.map.dispose();
  }
  return { model, image, modes, taps: new Map([...(done ? done.taps : []), ...taps]), entries, parts, ms };
}

/** Gives back all tensors of a pass; it must not be read after. */
export function disposePass(pass: Pass): void {
  tf.dispose([...pass.taps.values(), ...pass.entries.values()]);
  pass.taps.clear();
  pass.entries.clear();
}

/** A copy of a kept tap's values, or of one unit's, that nobody else owns. */
export async function readTap({ model, image, taps }: Pass, name: string, cell?: Cell): Promise<TapValues> {
  const tensor = taps.get(name);
  if (!tensor) throw new EngineError({ code: 'unknown-tap', data: { tap: name } });
  if (!cell) return { shape: tensor.shape, values: Float32Array.from(await tensor.data<'float32'>()) };
  const { row, channels } = placeOf(model, image.size, name, cell);
  const unit = tf.tidy(() => tf.slice(tf.reshape(tensor, [-1, channels]), [row, 0], [1, channels]));
  try {
    return { shape: [channels], values: Float32Array.from(await unit.data<'float32'>()) };
  } finally {
    unit.dispose();
  }
}

/**
 * Where a unit lies in its tap seen as a matrix.
 *
 * @throws EngineError `unknown-tap` for a tap that the network does not have, that has no places, or no such cell
 */
export function placeOf(
  model: Model,
  side: number,
  name: string,
  cell: Cell,
): { row: number; channels: number } {
  const size = { height: side, width: side };
  const tap = tapTable(model.variant, size, model.classes).find((spec) => spec.name === name);
  const row = tap && unitRow(tap, size, cell);
  if (!tap || row === undefined) {
    throw new EngineError({ code: 'unknown-tap', data: { tap: `${name} (${cell.row}, ${cell.column})` } });
  }
  return { row, channels: unitChannels(tap) };
}

/** The block at which a pass in other modes can begin. Undefined where it has to begin at the image. */
function resumableAt(base: Pass, keep: readonly string[], modes: Modes): BlockStage | undefined {
  const stage = firstDifference(base.modes, modes);
  if (!stage || !base.entries.has(stage)) return undefined;
  const early = tapsBefore(base, stage);
  return keep.every((tap) => !early.has(tap) || base.taps.has(tap)) ? stage : undefined;
}

interface Shared {
  readonly from: { readonly stage: BlockStage; readonly map: tf.Tensor4D };
  readonly entries: Entries;
  readonly taps: Map<string, tf.Tensor>;
  readonly parts: readonly PartTime[];
}

/** What a pass that begins at a block has in common with `base`: clones, which share memory but not their fate. */
function takeOver(base: Pass, stage: BlockStage, keep: readonly string[]): Shared | undefined {
  const map = base.entries.get(stage);
  if (!map) return undefined;
  const early = tapsBefore(base, stage);
  const share = <K, T extends tf.Tensor>(source: ReadonlyMap<K, T>, wanted: (key: K) => boolean) =>
    new Map([...source].filter(([key]) => wanted(key)).map(([key, tensor]) => [key, tf.clone(tensor)]));
  return {
    from: { stage, map: tf.clone(map) },
    entries: share(base.entries, (entry) => entry < stage),
    taps: share(base.taps, (tap) => early.has(tap) && keep.includes(tap)),
    parts: base.parts.slice(0, entering(base.model, stage)),
  };
}

/** Names of the taps that are made before a block. */
function tapsBefore({ model, image: { size } }: Pass, stage: BlockStage): Set<string> {
  const before = new Set<string>(model.parts.slice(0, entering(model, stage)).map((part) => part.name));
  const table = tapTable(model.variant, { height: size, width: size }, model.classes);
  return new Set(table.filter((tap) => before.has(tap.part)).map((tap) => tap.name));
}

/** Index of the part that opens a block. */
function entering(model: Model, stage: BlockStage): number {
  return model.parts.findIndex((part) => part.kind === 'local' && part.stage === stage);
}
