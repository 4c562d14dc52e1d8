/** Attention probabilities of the newest result, each layer read from the worker once. */
import type { Probabilities } from '@/lib/attention/row';
import type { Result } from '@/lib/inference/engine-state';
import { EngineError } from '@/lib/inference/protocol';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';

/** Layers of one result only: all nine of a 256-pixel picture are 12 MB. */
let newest: { readonly result: Result; readonly layers: Map<string, Promise<Probabilities>> } | undefined;

/**
 * @throws EngineError `superseded` when `result` is not the newest any more, others when the worker died
 */
export async function readLayer(result: Result, stage: BlockStage, layer: number): Promise<Probabilities> {
  const superseded = () => sharedEngine().getState().result !== result;
  if (superseded()) throw new EngineError({ code: 'superseded' });
  if (newest?.result !== result) newest = { result, layers: new Map() };
  const { layers } = newest;
  const tap = attentionTap(stage, layer);
  const known = layers.get(tap);
  if (known) return known;
  const reading = sharedEngine()
    .read(tap)
    .then(({ shape, values }) => {
      const [, heads, tokens] = shape;
      // Taps are of the newest result: it must still be this one.
      if (superseded() || heads === undefined || tokens === undefined) {
        throw new EngineError({ code: 'superseded' });
      }
      return { values, heads, tokens };
    });
  layers.set(tap, reading);
  reading.catch(() => layers.delete(tap));
  return reading;
}
