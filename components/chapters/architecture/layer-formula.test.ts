import { expect, it } from 'vitest';
import { countedLayers } from '@/lib/architecture/counted-layers';
import { summarise } from '@/lib/architecture/summary';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { type FormulaKind, layerFormula } from './layer-formula';
import { layerGroups, layerKey } from './layer-groups';

const IMAGE = { height: 256, width: 256 };

/** Each formula as it is written on the page. */
const FORMULAE: Readonly<Record<FormulaKind, (slot: (name: string) => number) => number>> = {
  conv: (s) => s('height') * s('width') * s('kernel') ** 2 * s('inputs') * s('outputs'),
  depthwise: (s) => s('height') * s('width') * s('kernel') ** 2 * s('channels'),
  tokens: (s) => s('slots') * s('tokens') * s('inputs') * s('outputs'),
  classifier: (s) => s('inputs') * s('outputs'),
  attention: (s) => 2 * s('slots') * s('tokens') ** 2 * s('width'),
};

it.each(VARIANT_IDS)('every formula of %s comes out at the layer’s multiply-adds', (id) => {
  const kinds = new Set<FormulaKind>();
  for (const layer of countedLayers(VARIANTS[id], IMAGE)) {
    const formula = layerFormula(layer);
    if (!formula) {
      expect(layer.multiplyAdds).toBe(0);
      continue;
    }
    kinds.add(formula.kind);
    const slot = (name: string) => formula.slots[name] ?? Number.NaN;
    expect(FORMULAE[formula.kind](slot)).toBe(layer.multiplyAdds);
    expect(slot('result')).toBe(layer.multiplyAdds);
  }
  expect(kinds.size).toBe(5);
});

it.each(VARIANT_IDS)('the groups of %s lose nothing and name every layer', (id) => {
  for (const { units } of summarise(VARIANTS[id], IMAGE).sections) {
    for (const unit of units) {
      const groups = layerGroups(unit);
      expect(groups.reduce((sum, { times }) => sum + times, 0)).toBe(unit.layers.length);
      expect(groups.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(unit.parameters);
      expect(groups.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0)).toBe(unit.multiplyAdds);
      for (const { key, layer, times, multiplyAdds } of groups) {
        expect(layerKey(layer)).toBe(key);
        expect(times * layer.multiplyAdds).toBe(multiplyAdds);
      }
    }
  }
});
