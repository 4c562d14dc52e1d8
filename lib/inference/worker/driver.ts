/**
 * The worker's side of the protocol, without the worker: it is given a way to post and a way to decode, so that it
 * runs in Node as it runs in the browser.
 *
 * wasm operations are synchronous. The driver therefore runs the network part by part and yields a macrotask between
 * parts: there progress goes out, and there a newer epoch stops an older run.
 */
import * as tf from '@tensorflow/tfjs-core';
import { readCheckpoint } from '@/lib/checkpoint/checkpoint';
import { CheckpointError } from '@/lib/checkpoint/errors';
import { PictureError } from '@/lib/image/decode';
import { preprocess } from '@/lib/image/preprocess';
import { createModel, type Model } from '@/lib/mobilevit/forward/model';
import { TapError } from '@/lib/mobilevit/forward/taps';
import { SizeError } from '@/lib/mobilevit/spec/size';
import {
  type Answers,
  EngineError,
  type Failure,
  type Handle,
  type Operation,
  type OperationName,
  type PartTime,
  type Ran,
  type Reply,
  type Request,
} from '../protocol';
import { startBackend } from './backend';

export interface Pixels {
  /** RGBA, 8 bits each, not premultiplied, rows from the top. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export interface Surroundings {
  /** Sends a reply; `transfer` lists the buffers that change owner with it. */
  post(reply: Reply, transfer: ArrayBuffer[]): void;
  /** Decodes a picture, oriented as its EXIF data say. Throws PictureError. */
  decode(picture: Blob): Promise<Pixels>;
  /** Lets other messages in. */
  yieldTask(): Promise<void>;
  /** Milliseconds from a monotonic clock. */
  now(): number;
}

type Taps = Map<string, tf.Tensor>;

const LOGITS = 'head.fc';

/** Makes the function that answers requests. One driver, one backend, at most one model. */
export function createDriver(world: Surroundings): (request: Request) => Promise<void> {
  let model: Model | undefined;
  let newestEpoch = 0;
  let nextHandle: Handle = 1;
  const images = new Map<Handle, { input: Float32Array; size: number }>();
  const runs = new Map<Handle, Taps>();
  // What holds tensors over several tasks goes one after the other; the rest is answered at once.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const stopIfSuperseded = (epoch: number): void => {
    if (epoch < newestEpoch) throw new EngineError({ code: 'superseded' });
  };

  const run = async (request: Request & { op: 'run' }): Promise<Ran> => {
    stopIfSuperseded(request.epoch);
    if (!model) throw new EngineError({ code: 'no-model' });
    const image = images.get(request.image);
    if (!image) throw new EngineError({ code: 'unknown-handle', data: { handle: request.image } });
    const input = tf.tensor4d(image.input, [1, image.size, image.size, 3]);
    const of = model.parts.length;
    const parts: PartTime[] = [];
    let steps: ReturnType<Model['run']> | undefined;
    let taps: Taps | undefined;
    let ms = 0;
    try {
      steps = model.run(input, new Set([...request.keep, LOGITS]));
      while (!taps) {
        const from = world.now();
        const step = steps.next();
        const took = world.now() - from;
        ms += took;
        if (step.done) taps = step.value;
        else {
          parts.push({ part: step.value, ms: took });
          world.post({ id: request.id, kind: 'part', part: step.value, done: parts.length, of }, []);
          await world.yieldTask();
          stopIfSuperseded(request.epoch);
        }
      }
    } finally {
      if (!taps) steps?.return(new Map());
      input.dispose();
    }
    try {
      const from = world.now();
      const logits = await readTap(taps, LOGITS);
      ms += world.now() - from;
      if (!logits.every(Number.isFinite)) throw new EngineError({ code: 'not-finite' });
      const handle = nextHandle++;
      runs.set(handle, taps);
      // WebGL only queues work between parts, so its times per part would say nothing.
      return { run: handle, logits, parts: tf.getBackend() === 'webgl' ? [] : parts, ms };
    } catch (error) {
      tf.dispose([...taps.values()]);
      throw error;
    }
  };

  const handlers: { [Op in OperationName]: (request: Request & { op: Op }) => Promise<Answers[Op]> } = {
    start: ({ backend, wasmBase }) => inTurn(() => startBackend(backend, wasmBase)),
    load: ({ checkpoint }) =>
      inTurn(async () => {
        const read = readCheckpoint(checkpoint);
        const next = createModel(read.variant, read.stateDict);
        model?.dispose();
        model = next;
        const { variant, classes, parameters, naming } = read;
        return { variant, classes, parameters, naming };
      }),
    prepare: async ({ picture, preprocessing, epoch }) => {
      stopIfSuperseded(epoch);
      const pixels = await world.decode(picture);
      stopIfSuperseded(epoch);
      const { input } = preprocess(pixels, preprocessing);
      const image = nextHandle++;
      images.set(image, { input, size: preprocessing.size });
      return { image, width: pixels.width, height: pixels.height };
    },
    place: async ({ input, size }) => {
      const image = nextHandle++;
      images.set(image, { input, size });
      return { image };
    },
    run: (request) => inTurn(() => run(request)),
    read: async ({ run: handle, tap }) => {
      const taps = runs.get(handle);
      if (!taps) throw new EngineError({ code: 'unknown-handle', data: { handle } });
      const values = await readTap(taps, tap);
      return { shape: taps.get(tap)?.shape ?? [], values };
    },
    warm: ({ size, times }) =>
      inTurn(async () => {
        if (!model) throw new EngineError({ code: 'no-model' });
        const ms: number[] = [];
        for (let pass = 0; pass < times; pass++) {
          const from = world.now();
          await warmPass(model, size, world.yieldTask);
          ms.push(world.now() - from);
        }
        return { ms };
      }),
    release: async ({ handle }) => {
      images.delete(handle);
      const taps = runs.get(handle);
      if (taps) tf.dispose([...taps.values()]);
      runs.delete(handle);
      return null;
    },
    cancel: async () => null,
    memory: async () => {
      const { numTensors, numBytes } = tf.memory();
      return { tensors: numTensors, bytes: numBytes, images: images.size, runs: runs.size };
    },
  };

  const answer = <Op extends OperationName>(request: Request & { op: Op }): Promise<Answers[Op]> =>
    handlers[request.op as Op](request);

  return async (request) => {
    newestEpoch = Math.max(newestEpoch, request.epoch);
    try {
      const value = await answer(request as Request & { op: Operation['op'] });
      world.post({ id: request.id, kind: 'done', value }, buffersOf(value));
    } catch (error) {
      world.post({ id: request.id, kind: 'failed', failure: asFailure(error) }, []);
    }
  };
}

/** One pass over zeros, answer read back so that a GPU has truly finished. */
async function warmPass(model: Model, size: number, yieldTask: () => Promise<void>): Promise<void> {
  const zeros = tf.zeros<tf.Rank.R4>([1, size, size, 3]);
  const steps = model.run(zeros, new Set([LOGITS]));
  let taps: Taps | undefined;
  try {
    while (!taps) {
      const step = steps.next();
      if (step.done) taps = step.value;
      else await yieldTask();
    }
    await readTap(taps, LOGITS);
  } finally {
    if (!taps) steps.return(new Map());
    zeros.dispose();
    tf.dispose([...(taps?.values() ?? [])]);
  }
}

/** A copy of a kept tap's values that nobody else owns. */
async function readTap(taps: Taps, name: string): Promise<Float32Array> {
  const tensor = taps.get(name);
  if (!tensor) throw new EngineError({ code: 'unknown-tap', data: { tap: name } });
  return Float32Array.from(await tensor.data<'float32'>());
}

function buffersOf(value: Answers[OperationName]): ArrayBuffer[] {
  if (value === null) return [];
  const buffers: ArrayBuffer[] = [];
  if ('logits' in value) buffers.push(value.logits.buffer as ArrayBuffer);
  if ('values' in value) buffers.push(value.values.buffer as ArrayBuffer);
  return buffers;
}

/** What went wrong, in a form that crosses to the page. */
function asFailure(error: unknown): Failure {
  if (error instanceof EngineError) return error.failure;
  if (error instanceof CheckpointError) {
    return { code: 'bad-checkpoint', data: error.problem };
  }
  if (error instanceof SizeError) return { code: 'bad-size', data: error.data };
  if (error instanceof TapError) return { code: 'unknown-tap', data: error.data };
  if (error instanceof PictureError) return { code: 'bad-picture', data: error.problem };
  return { code: 'crashed', data: { reason: error instanceof Error ? error.message : String(error) } };
}
