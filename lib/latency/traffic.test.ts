import { describe, expect, it } from 'vitest';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { BLOCK_STAGES, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { blockTraffic } from './traffic';

const SIZE = { height: 256, width: 256 };

describe('a block’s traffic', () => {
  it('holds all of its multiply-adds', () => {
    const { parts } = multiplyAdds(VARIANTS.xxs, SIZE);
    for (const stage of BLOCK_STAGES) {
      const counted = blockTraffic(VARIANTS.xxs, stage, SIZE).reduce((sum, one) => sum + one.multiplyAdds, 0);
      const inSpec = [...parts].filter(([name]) => name.startsWith(`stages.${stage - 1}.1.`));
      expect(counted).toBe(inSpec.reduce((sum, [, { total }]) => sum + total, 0));
    }
  });

  it('unfold and fold: four passes over the tokens, no multiply-adds', () => {
    const permute = blockTraffic(VARIANTS.xxs, 3, SIZE).find(({ kind }) => kind === 'permute');
    expect(permute).toEqual({ kind: 'permute', bytes: 4 * 4 * 32 * 32 * 64, multiplyAdds: 0 });
  });
});
