import { describe, expect, it } from 'vitest';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { parts } from '@/lib/mobilevit/spec/parts';
import { partParameters } from '@/lib/mobilevit/spec/tensors';
import { BLOCK_STAGES, VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { blockPlan, LAYER_OPERATIONS, type Operation, operationOf, sheetOf } from './plan';

const sum = (operations: readonly Operation[], of: 'parameters' | 'multiplyAdds') =>
  operations.reduce((all, operation) => all + operation[of], 0);

describe.each(VARIANT_IDS.flatMap((id) => BLOCK_STAGES.map((stage) => [id, stage] as const)))(
  '%s, stage %i',
  (id, stage) => {
    const variant = VARIANTS[id];
    const plan = blockPlan(variant, stage, 256);
    const inBlock = parts(variant).filter((part) => 'block' in part && part.stage === stage);

    it('has the parameters and the multiply-adds of the network’s own parts', () => {
      expect(sum(plan.operations, 'parameters')).toBe(
        inBlock.reduce((all, part) => all + partParameters(part), 0),
      );
      const cost = multiplyAdds(variant, { height: 256, width: 256 });
      expect(sum(plan.operations, 'multiplyAdds')).toBe(
        inBlock.reduce((all, part) => all + (cost.parts.get(part.name)?.total ?? Number.NaN), 0),
      );
      const products = plan.operations.filter(({ kind }) => kind === 'scores' || kind === 'mix');
      expect(sum(products, 'multiplyAdds')).toBe(
        inBlock.reduce((all, part) => all + (cost.parts.get(part.name)?.attention ?? Number.NaN), 0),
      );
    });

    it('makes every sheet once, from sheets that are there, and leaves nothing out', () => {
      const made = new Set(['entry']);
      for (const { inputs, outputs } of plan.operations) {
        for (const input of inputs) expect(made).toContain(input);
        for (const output of outputs) {
          expect(made).not.toContain(output);
          made.add(output);
        }
      }
      expect([...made].sort()).toEqual([...plan.sheets.keys()].sort());
      expect(plan.operations).toHaveLength(3 + plan.layers * LAYER_OPERATIONS.length + 5);
    });
  },
);

describe('the block of the chapter', () => {
  const plan = blockPlan(VARIANTS.xxs, 5, 256);

  it('has the shapes of the table of taps', () => {
    const shape = (id: string) => [sheetOf(plan, id).rows, sheetOf(plan, id).columns];
    expect(shape('entry')).toEqual([64, 80]);
    expect(shape('wide')).toEqual([64, 96]);
    expect(shape('0.scores')).toEqual([64, 64]);
    expect(shape('2.hidden')).toEqual([64, 192]);
    expect(shape('concat')).toEqual([64, 160]);
    expect(plan.tokens).toBe(16);
  });

  it('knows a few numbers', () => {
    expect(operationOf(plan, 'local')).toMatchObject({
      parameters: 80 * 80 * 9 + 160,
      multiplyAdds: 64 * 80 * 80 * 9,
    });
    expect(operationOf(plan, '0.qkv').parameters).toBe(3 * 96 * 96 + 3 * 96);
    expect(operationOf(plan, '0.scores')).toMatchObject({ parameters: 0, multiplyAdds: 4 * 16 * 16 * 96 });
    expect(operationOf(plan, 'unfold')).toMatchObject({ parameters: 0, multiplyAdds: 0 });
    expect(() => operationOf(plan, '3.norm1')).toThrow(RangeError);
  });

  it('tells an odd map from the one that is unfolded', () => {
    const odd = blockPlan(VARIANTS.xxs, 5, 224);
    expect([odd.map.height, odd.even.height, odd.tokens]).toEqual([7, 8, 16]);
    expect(sheetOf(odd, 'entry').rows).toBe(49);
    expect(sheetOf(odd, 'unfolded').rows).toBe(64);
  });
});
