/** What is timed on the reader's device: each size of MobileViT, and beside it its network of MV2 blocks only. Pure. */
import { peerParts } from '@/lib/mobilevit/peer/peer';
import { placedLayers } from '@/lib/mobilevit/spec/layers';
import { layerMultiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { type Part, type PartName, parts } from '@/lib/mobilevit/spec/parts';
import { partParameters } from '@/lib/mobilevit/spec/tensors';
import { VARIANT_IDS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';

export type Family = 'mobilevit' | 'peer';
export type ContenderId = `${Family}-${VariantId}`;

export interface Contender {
  readonly id: ContenderId;
  readonly family: Family;
  readonly variant: VariantId;
  readonly parts: readonly Part[];
  readonly parameters: number;
  readonly multiplyAdds: number;
}

/** Side of the picture that is timed, in pixels: what MobileViT's published times are of. */
export const TIMED_SIDE = 256;
const SIZE = { height: TIMED_SIDE, width: TIMED_SIDE };

/** Where the time of a pass goes. `edges`: the picture in, the logits out. */
export type Group = 'convolutions' | 'local' | 'transformer' | 'fusion' | 'head' | 'edges';

export const GROUPS: readonly Group[] = ['convolutions', 'local', 'transformer', 'fusion', 'head', 'edges'];

export const FAMILIES: readonly Family[] = ['mobilevit', 'peer'];

const contender = (family: Family, variant: VariantId): Contender => {
  const list = family === 'mobilevit' ? parts(VARIANTS[variant]) : peerParts(VARIANTS[variant]);
  return {
    id: `${family}-${variant}`,
    family,
    variant,
    parts: list,
    parameters: list.reduce((sum, part) => sum + partParameters(part), 0),
    multiplyAdds: placedLayers(list, SIZE).reduce((sum, layer) => sum + layerMultiplyAdds(layer), 0),
  };
};

/** Every contender, a size's two side by side. */
export const CONTENDERS: readonly Contender[] = VARIANT_IDS.flatMap((variant) =>
  FAMILIES.map((family) => contender(family, variant)),
);

/** @throws RangeError for a name that no contender has */
export function contenderOf(id: string): Contender {
  const found = CONTENDERS.find((one) => one.id === id);
  if (!found) throw new RangeError(`"${id}" is not timed`);
  return found;
}

/** The group that a part's time counts for. */
export function groupOf(part: Part): Group {
  switch (part.kind) {
    case 'stem':
    case 'inverted-residual':
      return 'convolutions';
    case 'local':
      return 'local';
    case 'transformer-layer':
      return 'transformer';
    case 'fusion':
      return 'fusion';
    case 'final-conv':
    case 'head':
      return 'head';
  }
}

/** Multiply-adds of each part of a contender. */
export function partMultiplyAdds({ parts: list }: Contender): ReadonlyMap<PartName, number> {
  const counted = new Map<PartName, number>();
  for (const layer of placedLayers(list, SIZE)) {
    counted.set(layer.part, (counted.get(layer.part) ?? 0) + layerMultiplyAdds(layer));
  }
  return counted;
}
