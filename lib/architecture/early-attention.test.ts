import { describe, expect, it } from 'vitest';
import { BLOCK_STAGES, VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { attentionProducts } from './bridge';
import { blockCost, networkWith, planOf } from './early-attention';
import { summarise } from './summary';

describe.each(VARIANT_IDS)('blockCost, %s', (id) => {
  const variant = VARIANTS[id];

  it.each([128, 224, 256, 320, 512])(
    'is what the layers of the published blocks add up to at %i px',
    (side) => {
      const network = summarise(variant, { height: side, width: side });
      for (const stage of BLOCK_STAGES) {
        const block = network.sections[stage]?.units[1];
        const { full, pointwise, linear, products, total } = blockCost(planOf(variant, stage, side));
        expect(full).toBe(block?.pieces.full.multiplyAdds);
        expect(pointwise).toBe(block?.pieces.pointwise.multiplyAdds);
        expect(linear).toBe(block?.pieces.linear.multiplyAdds);
        expect(products).toBe(block?.pieces.products.multiplyAdds);
        expect(total).toBe(block?.multiplyAdds);
      }
    },
  );

  it('has the published total for the published stages', () => {
    const { total, published } = networkWith(variant, 256, new Set(BLOCK_STAGES));
    expect(total).toBe(published);
    expect(total).toBe(summarise(variant, { height: 256, width: 256 }).multiplyAdds);
  });

  it('leaves the rest without blocks, and adds each block that is chosen', () => {
    const none = networkWith(variant, 256, new Set());
    expect(none.total).toBe(none.rest);
    const two = networkWith(variant, 256, new Set([2]));
    expect(two.total - none.total).toBe(two.stages[1]?.cost.total);
    expect(two.total).not.toBe(two.published);
  });

  it('makes early tokens no wider than those of stage 3', () => {
    for (const stage of [1, 2] as const) {
      const plan = planOf(variant, stage, 256);
      expect(plan.published).toBe(false);
      expect(plan.width).toBeLessThanOrEqual(planOf(variant, 3, 256).width);
    }
  });
});

describe('attention moved forward', () => {
  it('costs 403 M a layer at 64×64 with d = 48, as much as all of XXS', () => {
    const plan = planOf(VARIANTS.xxs, 2, 256);
    expect([plan.side, plan.width, plan.depth]).toEqual([64, 48, 2]);
    expect(blockCost(plan).products / plan.depth).toBe(402_653_184);
  });

  it('grows sixteenfold when the map’s side doubles', () => {
    const at = (side: number) => blockCost({ ...planOf(VARIANTS.xxs, 3, 256), side }).products;
    expect(at(64)).toBe(16 * at(32));
    expect(at(128)).toBe(256 * at(32));
  });

  it('needs matrices of 1 GiB in stage 1', () => {
    expect(blockCost(planOf(VARIANTS.xxs, 1, 256)).matrixBytes).toBe(2 ** 30);
    expect(blockCost(planOf(VARIANTS.xxs, 3, 256)).matrixBytes).toBe(2 ** 22);
  });
});

describe('the bridge', () => {
  it('saves the ratio of N to its tokens', () => {
    const ratio = attentionProducts(1024, 256, 64) / attentionProducts(1024, 6, 64);
    expect(ratio).toBeCloseTo(256 / 6, 12);
  });

  it('has the products of MobileViT’s own count', () => {
    const plan = planOf(VARIANTS.xxs, 3, 256);
    const { tokens, products } = blockCost(plan);
    expect(attentionProducts(plan.side ** 2, tokens, plan.width)).toBe(products / plan.depth);
  });
});
