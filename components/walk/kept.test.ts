import { describe, expect, it } from 'vitest';
import { attentionTrace } from '@/lib/walkthrough/attention';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { DIAGONAL_KERNEL, HOME_INPUT, HOME_KERNEL, PLANE_INPUT } from '@/lib/walkthrough/examples';
import { identity } from '@/lib/walkthrough/matrix';
import { PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import { workedWith } from './use-kept';

const kernel = { kernels: [[HOME_KERNEL]], wq: identity(4), wk: identity(4) };
const walks = {
  convolution: convolutionTrace({ x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW }),
  padded: convolutionTrace({ x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW, padding: 1 }),
  attention: attentionTrace({ x: [HOME_INPUT], ...kernel }),
  blended: attentionTrace({ x: [HOME_INPUT], ...kernel, lambda: 0.5 }),
};

describe.each(Object.entries(walks))('the grids kept for %s', (_, trace) => {
  it('stand in the order in which every step reads them', () => {
    const all = workedWith(trace);
    for (const { working } of trace.steps) {
      expect(all.filter((name) => working.includes(name))).toEqual(working);
    }
  });
});
