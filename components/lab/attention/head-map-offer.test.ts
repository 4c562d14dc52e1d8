import { expect, it } from 'vitest';
import { lab } from '@/lib/i18n/en/lab';
import { BLOCK_STAGES, HEADS } from '@/lib/mobilevit/spec/variants';
import { layersOf } from '@/lib/session/view';
import { headMapOffer } from './head-map-offer';
import { layerKey } from './use-head-reach';

const words = lab.attention.map;
const reachOf = (stage: number, layer: number, head: number) => ({
  distance: 100 * stage + 10 * layer + head,
  radius: stage + layer + head,
  entropy: head / 10,
});
const all = new Map(
  BLOCK_STAGES.flatMap((stage) =>
    Array.from(
      { length: layersOf(stage) },
      (_, layer) =>
        [
          layerKey(stage, layer),
          Array.from({ length: HEADS }, (_, head) => reachOf(stage, layer, head)),
        ] as const,
    ),
  ),
);

it('offers nothing before every layer is known', () => {
  const [first] = all.keys();
  expect(headMapOffer(new Map([...all].filter(([key]) => key !== first)), 'church', words)).toBeUndefined();
});

it('holds every head of every layer, in the data’s order', async () => {
  const offer = headMapOffer(all, 'church', words);
  expect(offer?.caption).toContain('church');
  const tensor = await offer?.tensors[0]?.tensor();
  expect(tensor?.shape).toEqual([9, 4, 3]);
  // Stage 3 has two layers: the third row is stage 4's first.
  const at = (layer: number, head: number) => [...(tensor?.values ?? [])].slice((layer * 4 + head) * 3)[0];
  expect(at(0, 1)).toBe(301);
  expect(at(2, 3)).toBe(403);
  expect(at(8, 0)).toBe(520);
});
