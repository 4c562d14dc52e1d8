/** A unit's layers as its table lists them. Pure. */
import type { Count, CountedLayer } from '@/lib/architecture/counted-layers';
import type { Unit } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';

export type LayerKey = keyof Architecture['panel']['layers'];

/** A layer, or the same layer of each of a block's transformers, with what they hold and do together. */
export interface LayerGroup extends Count {
  readonly key: LayerKey;
  /** The first of them. */
  readonly layer: CountedLayer;
  /** How many they are. */
  readonly times: number;
}

const KEYS: Readonly<Record<LayerKey, true>> = {
  stem: true,
  conv1_1x1: true,
  conv2_kxk: true,
  conv3_1x1: true,
  conv_kxk: true,
  conv_1x1: true,
  unfold: true,
  norm1: true,
  qkv: true,
  attn: true,
  proj: true,
  norm2: true,
  fc1: true,
  fc2: true,
  norm: true,
  fold: true,
  conv_proj: true,
  conv_fusion: true,
  final_conv: true,
  global_pool: true,
  fc: true,
};

const isKey = (text: string): text is LayerKey => text in KEYS;

/** The last word of a layer's name in timm's words. @throws RangeError for a layer that has no words */
export function layerKey({ layer }: CountedLayer): LayerKey {
  const word = layer.name.split('.').at(-1) ?? '';
  if (!isKey(word)) throw new RangeError(`no words for ${layer.name}`);
  return word;
}

/** The unit's layers in running order; those of its transformers, which are alike, once. */
export function layerGroups({ layers }: Unit): readonly LayerGroup[] {
  const keys = [...new Set(layers.map(layerKey))];
  return keys.flatMap((key) => {
    const own = layers.filter((layer) => layerKey(layer) === key);
    const [layer] = own;
    const sum = (what: keyof Count) => own.reduce((total, one) => total + one[what], 0);
    return layer
      ? [{ key, layer, times: own.length, parameters: sum('parameters'), multiplyAdds: sum('multiplyAdds') }]
      : [];
  });
}
