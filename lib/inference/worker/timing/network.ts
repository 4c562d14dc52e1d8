/** A contender, ready to be timed: the site's own parts over the site's own table of operations, on random weights. */
import * as tf from '@tensorflow/tfjs-core';
import { type Contender, TIMED_SIDE } from '@/lib/latency/contenders';
import type { PassTime } from '@/lib/latency/timing';
import { opsFor } from '@/lib/mobilevit/forward/ops-for';
import { bindPart, type Flow } from '@/lib/mobilevit/forward/part';
import { advance, giveUp } from '@/lib/mobilevit/forward/step';
import type { TapSink } from '@/lib/mobilevit/forward/taps';
import { Weights } from '@/lib/mobilevit/forward/weights';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import { seededImage, seededTensors } from '@/lib/mobilevit/spec/seeded-weights';
import { partTensors } from '@/lib/mobilevit/spec/tensors';
import { EngineError } from '../../protocol';

const LOGITS = 'head.fc';
const SEED = 1;

export interface TimedNetwork {
  /**
   * One pass, from pixels to logits in JavaScript's hands. Times of parts where the backend computes at once; WebGL only
   * queues work between them.
   *
   * @throws EngineError `not-finite`
   */
  pass(now: () => number): Promise<PassTime>;
  dispose(): void;
}

/** Makes the weights and binds them, on the running backend. */
export function openNetwork(contender: Contender): TimedNetwork {
  const weights = new Weights(seededTensors(contender.parts.flatMap(partTensors), SEED));
  const bound = contender.parts.map((part) => bindPart(weights, part));
  const pixels = seededImage({ height: TIMED_SIDE, width: TIMED_SIDE }, SEED);
  const backend = tf.getBackend();
  const ops = opsFor(backend);
  return {
    async pass(now) {
      let logits: tf.Tensor | undefined;
      const taps: TapSink = {
        wants: (name) => name === LOGITS,
        record(name, value) {
          if (name === LOGITS) logits = tf.keep(tf.clone(value));
        },
      };
      const parts: { part: string; ms: number }[] = [];
      const from = now();
      const image = tf.tensor4d(pixels, [1, TIMED_SIDE, TIMED_SIDE, 3]);
      let flow: Flow = { map: image };
      try {
        for (const step of bound) {
          const begun = now();
          const next = advance(step, flow, { ops, taps, modes: AS_TRAINED });
          giveUp(flow, next, image);
          flow = next;
          parts.push({ part: step.part.name, ms: now() - begun });
        }
        const values = await logits?.data();
        const ms = now() - from;
        if (!values?.every(Number.isFinite)) throw new EngineError({ code: 'not-finite' });
        return { ms, parts: backend === 'webgl' ? [] : parts };
      } finally {
        giveUp(flow, { map: image }, image);
        image.dispose();
        logits?.dispose();
      }
    },
    dispose: () => weights.dispose(),
  };
}
