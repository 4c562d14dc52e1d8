import { layerTable, type PlacedLayer } from './layers';
import type { PartName, Section } from './parts';
import type { Size } from './size';
import { elementCount } from './tensors';
import { IMAGENET_CLASSES, type Variant } from './variants';

/**
 * Multiply-accumulates of one forward pass of one image. Counted: convolutions, linear maps and the two products of
 * attention (q·kᵀ and probabilities·v). Not counted: norms, activations, softmax, adds, resizing.
 */
export interface MultiplyAdds {
  readonly total: number;
  /** The part of `total` spent in attention's two products; counters of "FLOPs" often leave it out. */
  readonly attention: number;
}

export interface NetworkMultiplyAdds extends MultiplyAdds {
  readonly parts: ReadonlyMap<PartName, MultiplyAdds>;
  readonly sections: ReadonlyMap<Section, MultiplyAdds>;
}

/** Multiply-adds per part, per section and in all for an image of `size` (spec/mobilevit.md, section 6). */
export function multiplyAdds(
  variant: Variant,
  size: Size,
  classes: number = IMAGENET_CLASSES,
): NetworkMultiplyAdds {
  const byPart = new Map<PartName, MultiplyAdds>();
  const bySection = new Map<Section, MultiplyAdds>();
  let network: MultiplyAdds = { total: 0, attention: 0 };
  for (const placed of layerTable(variant, size, classes)) {
    const total = layerMultiplyAdds(placed);
    const cost = { total, attention: placed.layer.op === 'attention' ? total : 0 };
    byPart.set(placed.part, plus(byPart.get(placed.part), cost));
    bySection.set(placed.section, plus(bySection.get(placed.section), cost));
    network = plus(network, cost);
  }
  return { ...network, parts: byPart, sections: bySection };
}

/** Multiply-adds of one layer: elements of the output times the products that make one of them. */
export function layerMultiplyAdds({ layer, input, output }: PlacedLayer): number {
  const outputs = elementCount(output);
  switch (layer.op) {
    case 'conv':
      return outputs * layer.kernel ** 2 * layer.inputs;
    case 'depthwise':
      return outputs * 3 ** 2;
    case 'linear':
      return outputs * layer.inputs;
    case 'attention': {
      // Scores: N² per slot and head, dh products each; the mix: N·dh outputs, N products each.
      const tokens = input[1] ?? 0;
      return 2 * tokens * outputs;
    }
    case 'layer-norm':
    case 'unfold':
    case 'fold':
    case 'pool':
      return 0;
  }
}

function plus(a: MultiplyAdds | undefined, b: MultiplyAdds): MultiplyAdds {
  return { total: (a?.total ?? 0) + b.total, attention: (a?.attention ?? 0) + b.attention };
}
