/** What stands in the slots of a layer's formula. Pure. */
import type { CountedLayer } from '@/lib/architecture/counted-layers';

export type FormulaKind = 'conv' | 'depthwise' | 'tokens' | 'classifier' | 'attention';

export interface LayerFormula {
  readonly kind: FormulaKind;
  readonly slots: Readonly<Record<string, number>>;
}

/** How a layer's multiply-adds are made of its shapes; undefined for a layer that does none. */
export function layerFormula({ layer, input, output, multiplyAdds }: CountedLayer): LayerFormula | undefined {
  const [height = 0, width = 0] = output;
  const result = multiplyAdds;
  switch (layer.op) {
    case 'conv': {
      const { kernel, inputs, outputs } = layer;
      return { kind: 'conv', slots: { height, width, kernel, inputs, outputs, result } };
    }
    case 'depthwise':
      return { kind: 'depthwise', slots: { height, width, kernel: 3, channels: layer.channels, result } };
    case 'linear': {
      const { inputs, outputs } = layer;
      if (output.length < 3) return { kind: 'classifier', slots: { inputs, outputs, result } };
      const [slots = 0, tokens = 0] = input;
      return { kind: 'tokens', slots: { slots, tokens, inputs, outputs, result } };
    }
    case 'attention': {
      const [slots = 0, tokens = 0] = input;
      return { kind: 'attention', slots: { slots, tokens, width: layer.width, result } };
    }
    case 'layer-norm':
    case 'unfold':
    case 'fold':
    case 'pool':
      return undefined;
  }
}
