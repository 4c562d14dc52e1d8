import { layersOf, layerTable, type PlacedLayer } from '@/lib/mobilevit/spec/layers';
import { layerMultiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { type Part, parts } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import { elementCount, partTensors } from '@/lib/mobilevit/spec/tensors';
import { IMAGENET_CLASSES, type Variant } from '@/lib/mobilevit/spec/variants';

/**
 * What a layer is for, as the chapter's bars stack it: `convolution` the stem, the MV2s and the last 1×1; of a
 * MobileViT block `full` its two 3×3 convolutions, `pointwise` its two 1×1 convolutions, `linear` the transformers' linear
 * maps and norms, `products` attention's two products (which have no parameters); `classifier` the last layer.
 */
export type Piece = 'convolution' | 'full' | 'pointwise' | 'linear' | 'products' | 'classifier';

/** From the bottom of a stack to its top. */
export const PIECES: readonly Piece[] = [
  'convolution',
  'full',
  'pointwise',
  'linear',
  'products',
  'classifier',
];

/** The pieces that a MobileViT block is made of. */
export const BLOCK_PIECES: readonly Piece[] = ['full', 'pointwise', 'linear', 'products'];

export interface Count {
  /** Trained numbers. */
  readonly parameters: number;
  /** Multiply-accumulates of one pass of one image. */
  readonly multiplyAdds: number;
}

/** A layer with what it holds and what it does. */
export interface CountedLayer extends PlacedLayer, Count {
  /** The part that it belongs to, whole. */
  readonly of: Part;
  readonly piece: Piece;
}

/** Every layer for an image of `size`, in running order. */
export function countedLayers(
  variant: Variant,
  size: Size,
  classes: number = IMAGENET_CLASSES,
): CountedLayer[] {
  const placed = layerTable(variant, size, classes);
  let next = 0;
  return parts(variant, classes).flatMap((part) => {
    const tensors = partTensors(part).filter(({ kind }) => kind === 'parameter');
    const here = placed.slice(next, next + layersOf(part).length);
    next += here.length;
    return here.map((layer) => ({
      ...layer,
      of: part,
      piece: pieceOf(part, layer),
      parameters: parametersOf(layer, tensors),
      multiplyAdds: layerMultiplyAdds(layer),
    }));
  });
}

/** The layer's own tensors start with its name; attention has none, though qkv and proj start with its name, too. */
function parametersOf(
  { layer }: PlacedLayer,
  tensors: readonly { name: string; shape: readonly number[] }[],
) {
  if (layer.op === 'attention') return 0;
  return tensors
    .filter(({ name }) => name.startsWith(`${layer.name}.`))
    .reduce((sum, { shape }) => sum + elementCount(shape), 0);
}

function pieceOf(part: Part, { layer }: PlacedLayer): Piece {
  switch (part.kind) {
    case 'stem':
    case 'inverted-residual':
    case 'final-conv':
      return 'convolution';
    case 'head':
      return 'classifier';
    case 'transformer-layer':
      return layer.op === 'attention' ? 'products' : 'linear';
    case 'local':
    case 'fusion':
      if (layer.op !== 'conv') return 'linear';
      return layer.kernel === 3 ? 'full' : 'pointwise';
  }
}
