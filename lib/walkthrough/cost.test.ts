import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { PATCH, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { attentionTrace } from './attention';
import { convolutionTrace } from './convolution';
import {
  attentionMultiplyAdds,
  attentionOverConvolution,
  convolutionMultiplyAdds,
  copiesPerNumber,
  crossingTokens,
  directCost,
  unfoldCost,
} from './cost';
import type { Matrix } from './matrix';
import { tensorOf } from './read-trace';
import { convolutionShape } from './shape';
import { convolutions } from './testing/settings';

const ones = (side: number): Matrix => Array.from({ length: side }, () => new Array<number>(side).fill(1));
const square = (input: number, kernel: number, stride = 1, padding = 0) =>
  convolutionShape({ x: [ones(input)], kernels: [[ones(kernel)]], stride, padding, dilation: 1 });

describe('a convolution’s cost', () => {
  it('is in the toy 16 multiply-adds, and 16 numbers in between for unfold', () => {
    expect(directCost(square(3, 2))).toEqual({ multiplyAdds: 16, read: 13, between: 0, written: 4 });
    expect(unfoldCost(square(3, 2))).toEqual({ multiplyAdds: 16, read: 13, between: 16, written: 4 });
  });

  it('counts what the walk does: products of its dots, numbers of its tensors', () => {
    fc.assert(
      fc.property(convolutions(), (settings) => {
        const trace = convolutionTrace(settings);
        const cost = unfoldCost(convolutionShape(settings));
        const [w, product] = settings.kernels.length === 1 ? ['w', 'U w'] : ['W', 'U W'];
        const size = (name: string) => tensorOf(trace, name).values.length;
        const products = tensorOf(trace, product).values.reduce((sum, v) => sum + v.sources.length / 2, 0);
        expect(cost).toEqual({
          multiplyAdds: products,
          read: size('X') + size(w),
          between: size('U'),
          written: size('Y'),
        });
      }),
    );
  });

  it('copies nearly k² only at stride 1', () => {
    expect(copiesPerNumber(square(8, 3, 1, 1))).toBe(9);
    expect(copiesPerNumber(square(8, 3))).toBeCloseTo((36 * 9) / 64, 12);
    expect(copiesPerNumber(square(8, 2, 2))).toBe(1);
    expect(copiesPerNumber(square(8, 1))).toBe(1);
  });
});

describe('attention’s cost', () => {
  it('crosses a 3×3 convolution’s at N = 2.5 d', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (half) => {
        const d = 2 * half;
        const n = crossingTokens(d);
        expect(attentionMultiplyAdds(d, n)).toBe(convolutionMultiplyAdds(d));
        expect(attentionOverConvolution(d, n - 1)).toBeLessThan(1);
        expect(attentionOverConvolution(d, n + 1)).toBeGreaterThan(1);
      }),
    );
  });

  it('is 1.33, 0.62, 0.48 times in XXS’s three blocks', () => {
    const sizes = mapSizes({ height: 256, width: 256 });
    const ratios = ([3, 4, 5] as const).map((stage, i) => {
      const { height, width } = sizes.unfolded[stage];
      const tokens = (height * width) / (PATCH * PATCH);
      return attentionOverConvolution(VARIANTS.xxs.width[i] ?? Number.NaN, tokens).toFixed(2);
    });
    expect(ratios).toEqual(['1.33', '0.62', '0.48']);
  });

  it('has products in the toy’s traces as 2Nd counts them, a token', () => {
    const d = 4;
    const trace = attentionTrace({
      x: [ones(3)],
      // As many kernels as the width, so that the values have it too.
      kernels: [[ones(2)], [ones(2)], [ones(2)], [ones(2)]],
      wq: ones(4),
      wk: ones(4),
    });
    const products = ['Q', 'K', 'V', 'S', 'AV']
      .map((name) => tensorOf(trace, name).values.reduce((sum, v) => sum + v.sources.length / 2, 0))
      .reduce((a, b) => a + b, 0);
    const n = tensorOf(trace, 'A').rows;
    // The toy has no output projection: one d² less.
    expect(products).toBe(n * (attentionMultiplyAdds(d, n) - d * d));
  });
});
