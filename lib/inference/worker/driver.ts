/**
 * The worker's side of the protocol, without the worker: it is given a way to post and a way to decode, so that it
 * runs in Node as it runs in the browser.
 *
 * wasm operations are synchronous. The driver therefore runs the network part by part and yields a macrotask between
 * parts: there progress goes out, and there a newer epoch stops an older run.
 */
import * as tf from '@tensorflow/tfjs-core';
import { readCheckpoint } from '@/lib/checkpoint/checkpoint';
import type { DecodedPicture } from '@/lib/image/decode';
import { preprocess } from '@/lib/image/preprocess';
import { createModel, type Model } from '@/lib/mobilevit/forward/model';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import type { StateDict } from '@/lib/mobilevit/spec/state-dict';
import {
  type Answers,
  EngineError,
  type Handle,
  laneOf,
  type Operation,
  type OperationName,
  type Ran,
  type Reply,
  type Request,
} from '../protocol';
import { startBackend } from './backend';
import { measureField } from './field';
import { disposePass, type Image, LOGITS, type Pace, type Pass, readTap, runPass } from './pass';
import { poke } from './poke';
import { asFailure, buffersOf } from './replies';

export interface Surroundings {
  /** Sends a reply; `transfer` lists the buffers that change owner with it. */
  post(reply: Reply, transfer: ArrayBuffer[]): void;
  /** Decodes a picture, oriented as its EXIF data say. Throws PictureError. */
  decode(picture: Blob): Promise<DecodedPicture>;
  /** Lets other messages in. */
  yieldTask(): Promise<void>;
  /** Milliseconds from a monotonic clock. */
  now(): number;
}

/** Long work says that it goes on once in this time, in milliseconds. */
const SIGN_OF_LIFE = 1_000;

/** Makes the function that answers requests. One driver, one backend, at most one model. */
export function createDriver(world: Surroundings): (request: Request) => Promise<void> {
  let open: { readonly model: Model; readonly stateDict: StateDict } | undefined;
  let newestEpoch = 0;
  const newestTurn = { poke: 0, field: 0 };
  let nextHandle: Handle = 1;
  const images = new Map<Handle, Image>();
  const runs = new Map<Handle, Pass>();
  // What holds tensors over several tasks goes one after the other; the rest is answered at once.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const stopIfSuperseded = (request: Request): void => {
    const lane = laneOf(request);
    const old = lane !== undefined && lane.turn < newestTurn[lane.of];
    if (old || request.epoch < newestEpoch) throw new EngineError({ code: 'superseded' });
  };
  const opened = () => {
    if (!open) throw new EngineError({ code: 'no-model' });
    return open;
  };
  const find = <T>(things: ReadonlyMap<Handle, T>, handle: Handle): T => {
    const thing = things.get(handle);
    if (!thing) throw new EngineError({ code: 'unknown-handle', data: { handle } });
    return thing;
  };
  /** How a request's work goes: whatever supersedes it stops it at the next pause. */
  const paceOf = (request: Request): Pace => {
    let heard = world.now();
    return {
      now: world.now,
      async pause() {
        if (world.now() - heard >= SIGN_OF_LIFE) {
          heard = world.now();
          world.post({ id: request.id, kind: 'alive' }, []);
        }
        await world.yieldTask();
        stopIfSuperseded(request);
      },
    };
  };

  const run = async (request: Request & { op: 'run' }): Promise<Ran> => {
    stopIfSuperseded(request);
    const { model } = opened();
    const image = find(images, request.image);
    const earlier = request.base === undefined ? undefined : runs.get(request.base);
    const base = earlier?.model === model && earlier.image === image ? earlier : undefined;
    const keep = [...new Set([...request.keep, LOGITS])];
    const pass = await runPass(
      model,
      image,
      { keep, modes: request.modes ?? AS_TRAINED, base },
      {
        ...paceOf(request),
        onPart: (part, done, of) => world.post({ id: request.id, kind: 'part', part, done, of }, []),
      },
    );
    try {
      const from = world.now();
      const logits = (await readTap(pass, LOGITS)).values;
      const ms = pass.ms + world.now() - from;
      if (!logits.every(Number.isFinite)) throw new EngineError({ code: 'not-finite' });
      const handle = nextHandle++;
      runs.set(handle, pass);
      // WebGL only queues work between parts, so its times per part would say nothing.
      return { run: handle, logits, parts: tf.getBackend() === 'webgl' ? [] : pass.parts, ms };
    } catch (error) {
      disposePass(pass);
      throw error;
    }
  };

  /** Adds taps to a run by running once more what it ran. */
  const hold = async (request: Request & { op: 'hold' }): Promise<null> => {
    stopIfSuperseded(request);
    const pass = find(runs, request.run);
    // The weights that it ran with are gone; the picture's next run is on its way.
    if (pass.model !== open?.model) throw new EngineError({ code: 'superseded' });
    const keep = request.taps.filter((tap) => !pass.taps.has(tap));
    const more = await runPass(pass.model, pass.image, { keep, modes: pass.modes }, paceOf(request));
    for (const [tap, tensor] of more.taps) pass.taps.set(tap, tensor);
    tf.dispose([...more.entries.values()]);
    // Released while it ran.
    if (runs.get(request.run) !== pass) disposePass(pass);
    return null;
  };

  const handlers: { [Op in OperationName]: (request: Request & { op: Op }) => Promise<Answers[Op]> } = {
    start: ({ backend, wasmBase }) => inTurn(() => startBackend(backend, wasmBase)),
    load: ({ checkpoint }) =>
      inTurn(async () => {
        const read = readCheckpoint(checkpoint);
        const model = createModel(read.variant, read.stateDict);
        open?.model.dispose();
        open = { model, stateDict: read.stateDict };
        const { variant, classes, parameters, naming } = read;
        return { variant, classes, parameters, naming };
      }),
    prepare: async (request) => {
      const { picture, preprocessing } = request;
      stopIfSuperseded(request);
      const decoded = await world.decode(picture);
      try {
        stopIfSuperseded(request);
        const { input } = preprocess(decoded, preprocessing);
        const image = nextHandle++;
        images.set(image, { input, size: preprocessing.size });
        return { image, width: decoded.width, height: decoded.height };
      } finally {
        decoded.close();
      }
    },
    place: async ({ input, size }) => {
      const image = nextHandle++;
      images.set(image, { input, size });
      return { image };
    },
    run: (request) => inTurn(() => run(request)),
    hold: (request) => inTurn(() => hold(request)),
    read: async ({ run: handle, tap, cell }) => readTap(find(runs, handle), tap, cell),
    weights: async ({ names }) => {
      const { stateDict } = opened();
      const weights = names.map((name) => {
        const tensor = stateDict.get(name);
        if (!tensor) throw new EngineError({ code: 'unknown-tap', data: { tap: name } });
        return [name, { shape: tensor.shape, values: Float32Array.from(tensor.data) }] as const;
      });
      return { weights };
    },
    poke: (request) =>
      inTurn(async () => {
        stopIfSuperseded(request);
        return poke(opened().model, find(images, request.image), request, paceOf(request));
      }),
    field: async (request) => {
      stopIfSuperseded(request);
      const { model } = opened();
      const image = find(images, request.image);
      // A probe at a time, so that a run or a poke need not wait for the whole field.
      const step = <T>(work: () => Promise<T>): Promise<T> =>
        inTurn(async () => {
          stopIfSuperseded(request);
          if (open?.model !== model) throw new EngineError({ code: 'superseded' });
          return work();
        });
      return measureField(model, image, request, {
        ...paceOf(request),
        step,
        onProbe: (done, rms) =>
          world.post({ id: request.id, kind: 'probe', done, rms }, [rms.buffer as ArrayBuffer]),
      });
    },
    warm: ({ size, times }) =>
      inTurn(async () => {
        const { model } = opened();
        const ms: number[] = [];
        for (let pass = 0; pass < times; pass++) {
          const from = world.now();
          const image = { input: new Float32Array(size * size * 3), size };
          const pace = { now: world.now, pause: world.yieldTask };
          const pass = await runPass(model, image, { keep: [LOGITS], modes: AS_TRAINED }, pace);
          // Read back, so that a GPU has truly finished.
          await readTap(pass, LOGITS);
          disposePass(pass);
          ms.push(world.now() - from);
        }
        return { ms };
      }),
    release: async ({ handle }) => {
      images.delete(handle);
      const pass = runs.get(handle);
      if (pass) disposePass(pass);
      runs.delete(handle);
      return null;
    },
    stop: async () => null,
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
    const lane = laneOf(request);
    if (lane) newestTurn[lane.of] = Math.max(newestTurn[lane.of], lane.turn);
    try {
      const value = await answer(request as Request & { op: Operation['op'] });
      world.post({ id: request.id, kind: 'done', value }, buffersOf(value));
    } catch (error) {
      world.post({ id: request.id, kind: 'failed', failure: asFailure(error) }, []);
    }
  };
}
