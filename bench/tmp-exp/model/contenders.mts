import { altOps } from './alt.mjs';
/** What is timed: the same network, weights and picture on each runtime; every pass goes from pixels to logits. */
import * as tf from '@tensorflow/tfjs-core';
import * as ort from 'onnxruntime-web/wasm';
import { startBackend } from '@/lib/inference/worker/backend';
import { createModel, finish } from '@/lib/mobilevit/forward/model';
import { seededImage, seededStateDict } from '@/lib/mobilevit/spec/seeded-weights';
import { IMAGENET_CLASSES, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import { INPUT, traceOnnx } from './onnx-trace.mjs';

export type ContenderName = 'tfjs-wasm' | 'tfjs-webgl' | 'ort-wasm' | 'tfjs-alt' | 'tfjs-alt16';

export interface Contender {
  /** One pass; resolves when the logits are in JavaScript's hands. */
  pass(): Promise<Float32Array>;
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
      return openTfjs('wasm', variant);
    case 'tfjs-webgl':
      return openTfjs('webgl', variant);
    case 'ort-wasm':
      return openOrt(variant);
    case 'tfjs-alt': return openTfjs('wasm', variant, altOps(32)); case 'tfjs-alt16': return openTfjs('wasm', variant, altOps(16));
  }
}

const pixels = (): Float32Array => seededImage({ height: SIDE, width: SIDE }, SEED);
const stateDict = (variant: VariantId) => seededStateDict(VARIANTS[variant], IMAGENET_CLASSES, SEED);

async function useBackend(backend: 'wasm' | 'webgl'): Promise<void> {
  if (tf.engine().backendName !== backend)
    await startBackend(backend, new URL(TFJS_WASM, location.href).href);
}

async function openTfjs(backend: 'wasm' | 'webgl', variant: VariantId, ops?: any): Promise<Contender> {
  await useBackend(backend);
  const model = createModel(variant, stateDict(variant), ops ? { ops } : {});
  const picture = pixels();
  return {
    async pass() {
      const image = tf.tensor4d(picture, [1, SIDE, SIDE, 3]);
      const taps: ReadonlyMap<string, tf.Tensor> = finish(model.run(image, [LOGITS]));
      const logits = taps.get(LOGITS);
      if (!logits) throw new Error('no logits');
      const values = Float32Array.from(await logits.data<'float32'>());
      tf.dispose([image, ...taps.values()]);
      return values;
    },
    async dispose() {
      model.dispose();
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
