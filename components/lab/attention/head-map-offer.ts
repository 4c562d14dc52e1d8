import type { HeadReach } from '@/lib/attention/distance';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import { BLOCK_STAGES, HEADS } from '@/lib/mobilevit/spec/variants';
import { layersOf } from '@/lib/session/view';
import type { FigureOffer } from '../export/use-figure';
import { type LayerReaches, layerKey } from './use-head-reach';

const MEASURES = ['distance', 'radius', 'entropy'] as const satisfies readonly (keyof HeadReach)[];

/** The map of all heads as it can be saved, once every head is known; undefined before. Pure. */
export function headMapOffer(
  reaches: LayerReaches,
  picture: string,
  { save }: Lab['attention']['map'],
): FigureOffer | undefined {
  const layers = BLOCK_STAGES.flatMap((stage) =>
    Array.from({ length: layersOf(stage) }, (_, layer) => reaches.get(layerKey(stage, layer))),
  );
  if (!layers.every((heads) => heads !== undefined)) return undefined;
  const values = Float32Array.from(
    layers.flatMap((heads) => heads.flatMap((reach) => MEASURES.map((measure) => reach[measure]))),
  );
  return {
    name: 'heads',
    title: save.title,
    caption: format(save.caption, { picture }),
    tensors: [
      {
        name: 'heads-reach',
        title: save.numbers,
        tensor: async () => ({
          shape: [layers.length, HEADS, MEASURES.length],
          values,
          axes: ['layer', 'head', 'measure'],
        }),
      },
    ],
  };
}
