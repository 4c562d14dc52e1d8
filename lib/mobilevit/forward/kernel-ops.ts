import * as kernels from '@/lib/kernels/operations';
import { NORM_EPSILON, SLOTS } from '../spec/variants';
import { type Ops, standardOps } from './ops';

/** The heavy entries of the table by our own kernels, for the wasm backend once they are installed. Inference only. */
export const kernelOps = {
  conv: (x, { filter, bias }, { stride, silu }) => kernels.convolve(x, filter, bias, stride, silu),
  depthwise: (x, { filter, bias }, stride) => kernels.depthwise(x, filter, bias, stride),
  linear(x, weights, silu) {
    // For a single row, bringing the matrix into panels costs more than the product.
    if (x.shape[0] === 1) return standardOps.linear(x, weights, silu);
    return kernels.linear(x, weights.matrix, weights.bias, silu);
  },
  layerNorm: (x, { gain, offset }) => kernels.layerNorm(x, gain, offset, NORM_EPSILON),
  attention: (q, k, v, heads, wantProbabilities) =>
    kernels.attention(q, k, v, SLOTS, heads, wantProbabilities),
} satisfies Partial<Ops>;
