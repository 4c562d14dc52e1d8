import { describe, expect, it } from 'vitest';
import { multiplyAdds } from './multiply-adds';
import { SECTIONS } from './parts';
import { VARIANT_IDS, VARIANTS } from './variants';

const square = (side: number) => ({ height: side, width: side });
const millions = (count: number, digits: number) => Number((count / 1e6).toFixed(digits));

// Expected figures: spec/mobilevit.md, section 6, columns XXS, XS, S.
describe('multiplyAdds at 256×256', () => {
  const costs = VARIANT_IDS.map((id) => multiplyAdds(VARIANTS[id], square(256)));

  it('has the exact totals', () => {
    expect(costs.map((cost) => cost.total)).toEqual([407_364_096, 1_025_911_808, 2_000_831_488]);
  });

  it.each([
    ['stem', [7.078, 7.078, 7.078]],
    ['stage1', [21.496, 59.769, 59.769]],
    ['stage2', [35.127, 262.144, 392.692]],
    ['stage3', [211.73, 429.588, 868.483]],
    ['stage4', [100.36, 205.455, 504.201]],
    ['stage5', [29.614, 59.134, 161.415]],
    ['final', [1.638, 2.359, 6.554]],
    ['head', [0.32, 0.384, 0.64]],
  ] as const)('spends on %s what the table says, in millions', (section, expected) => {
    expect(costs.map((cost) => millions(cost.sections.get(section)?.total ?? 0, 3))).toEqual(expected);
  });

  it.each([
    ['stage3', [67.109, 100.663, 150.995]],
    ['stage4', [10.486, 15.729, 25.166]],
    ['stage5', [0.59, 0.885, 1.475]],
  ] as const)(
    'spends on the attention products of %s what the table says, in millions',
    (section, expected) => {
      expect(costs.map((cost) => millions(cost.sections.get(section)?.attention ?? 0, 3))).toEqual(expected);
    },
  );

  it('splits into attention products and the rest', () => {
    expect(costs.map((cost) => millions(cost.attention, 3))).toEqual([78.184, 117.277, 177.635]);
    expect(costs.map((cost) => millions(cost.total - cost.attention, 3))).toEqual([
      329.18, 908.635, 1823.196,
    ]);
  });

  it('adds up over parts and over sections', () => {
    for (const cost of costs) {
      for (const view of [cost.parts, cost.sections]) {
        expect([...view.values()].reduce((sum, part) => sum + part.total, 0)).toBe(cost.total);
      }
      expect([...cost.sections.keys()]).toEqual(SECTIONS);
    }
  });
});

describe('multiplyAdds at other sizes', () => {
  it.each([
    [224, [301.5, 772.3, 1521.5], [255.4, 703.2, 1416.8]],
    [320, [705.0, 1705.8, 3282.1], [514.2, 1419.5, 2848.4]],
  ])('%i×%i, with and without attention products, in millions', (side, total, without) => {
    const costs = VARIANT_IDS.map((id) => multiplyAdds(VARIANTS[id], square(side)));
    expect(costs.map((cost) => millions(cost.total, 1))).toEqual(total);
    expect(costs.map((cost) => millions(cost.total - cost.attention, 1))).toEqual(without);
  });
});
