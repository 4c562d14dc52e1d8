/** What is timed: the same network, weights and picture on each runtime; every pass goes from pixels to logits. */
import * as tf from '@tensorflow/tfjs-core';
import * as ort from 'onnxruntime-web/wasm';
import { startBackend } from '@/lib/inference/worker/backend';
import { createModel, finish, type Model } from '@/lib/mobilevit/forward/model';
import { opsFor, stockOpsFor } from '@/lib/mobilevit/forward/ops-for';
import { seededImage, seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { IMAGENET_CLASSES, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import { INPUT, traceOnnx } from './onnx-trace.mjs';
import { type OpTimes, timedOps } from './op-times.mjs';

/** `tfjs-stock` is tfjs on wasm without our kernels. */
export type ContenderName = 'tfjs-wasm' | 'tfjs-stock' | 'tfjs-webgl' | 'ort-wasm';

export interface Contender {
  /** One pass; resolves when the logits are in JavaScript's hands. */
  pass(): Promise<Float32Array>;
  /** One more pass, and what each kind of operation took of it; on tfjs's wasm backend only. */
  profile?(): Promise<OpTimes>;
  dispose(): Promise<void>;
}

/** Where the bench's server has the two runtimes' wasm files. */
const TFJS_WASM = '/tfjs-wasm/';
const ORT_WASM = '/ort-wasm/';
const SIDE = 256;
const SEED = 1;
const LOGITS = 'head.fc';

/** Makes a contender. Each worker is for one tfjs backend; onnxruntime-web traces its graph on that backend too. */
export function openContender(name: ContenderName, variant: VariantId): Promise<Contender> {
  switch (name) {
    case 'tfjs-wasm':
      return openTfjs('wasm', variant, opsFor);
    case 'tfjs-stock':
      return openTfjs('wasm', variant, stockOpsFor);
    case 'tfjs-webgl':
      return openTfjs('webgl', variant, opsFor);
    case 'ort-wasm':
      return openOrt(variant);
  }
}

const pixels = (): Float32Array => seededImage({ height: SIDE, width: SIDE }, SEED);
const stateDict = (variant: VariantId) => seededStateDict(VARIANTS[variant], IMAGENET_CLASSES, SEED);

async function useBackend(backend: 'wasm' | 'webgl'): Promise<void> {
  if (tf.engine().backendName !== backend)
    await startBackend(backend, new URL(TFJS_WASM, location.href).href);
}

async function openTfjs(
  backend: 'wasm' | 'webgl',
  variant: VariantId,
  tableFor: typeof opsFor,
): Promise<Contender> {
  await useBackend(backend);
  const ops = tableFor(backend);
  const model = createModel(variant, stateDict(variant), { ops });
  const timed = timedOps(ops);
  const clocked = createModel(variant, stateDict(variant), { ops: timed.ops });
  const picture = pixels();
  const run = async ({ run }: Model) => {
    const image = tf.tensor4d(picture, [1, SIDE, SIDE, 3]);
    const taps: ReadonlyMap<string, tf.Tensor> = finish(run(image, [LOGITS]));
    const logits = taps.get(LOGITS);
    if (!logits) throw new Error('no logits');
    const values = Float32Array.from(await logits.data<'float32'>());
    tf.dispose([image, ...taps.values()]);
    return values;
  };
  return {
    pass: () => run(model),
    async profile() {
      await run(clocked);
      return timed.take();
    },
    async dispose() {
      model.dispose();
      clocked.dispose();
    },
  };
}

async function openOrt(variant: VariantId): Promise<Contender> {
  await useBackend('wasm');
  const file = traceOnnx((ops) => createModel(variant, stateDict(variant), { ops }), SIDE);
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = ORT_WASM;
  const session = await ort.InferenceSession.create(file, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const [output] = session.outputNames;
  if (output === undefined) throw new Error('the ONNX graph has no output');
  const picture = channelsFirst(pixels());
  return {
    async pass() {
      const image = new ort.Tensor('float32', picture, [1, 3, SIDE, SIDE]);
      const logits = (await session.run({ [INPUT]: image }))[output];
      if (!(logits?.data instanceof Float32Array)) throw new Error('no logits');
      return Float32Array.from(logits.data);
    },
    dispose: () => session.release(),
  };
}

/** [height, width, 3] to [3, height, width]. */
function channelsFirst(image: Float32Array): Float32Array {
  const area = image.length / 3;
  return image.map((_, i) => image[(i % area) * 3 + Math.floor(i / area)] ?? Number.NaN);
}
