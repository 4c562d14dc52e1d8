import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { attribute, demand, same, sides } from './check';
import type { Heap } from './heap';
import type { KernelModule } from './load';
import { ATTENTION, CONVOLVE, DEPTHWISE, LAYER_NORM } from './names';

/**
 * What tfjs calls with its tensors, by name. Shapes are checked here: behind this line a wrong one would write over the
 * heap. The functions take what operations.ts gives them.
 *
 * @throws ShapeError from the functions
 */
export function kernelFunctions(heap: Heap, module: KernelModule): ReadonlyMap<string, KernelFunc> {
  const at = (tensor: TensorInfo | undefined) => (tensor ? heap.address(tensor) : 0);

  const attention: KernelFunc = ({ inputs: { q, k, v }, attrs }) => {
    const slots = attribute(attrs, 'slots');
    const heads = attribute(attrs, 'heads');
    const [rows, channels] = sides(q, 2);
    const [tokens, width] = [rows / slots, channels / heads];
    demand(Number.isInteger(tokens) && Number.isInteger(width), 'slots or heads do not divide');
    demand(same(sides(k, 2), [rows, channels]) && same(sides(v, 2), [rows, channels]), 'q, k and v differ');
    const wanted = attribute(attrs, 'wantProbabilities') !== 0;
    return heap.borrow(module.attentionScratch(tokens, width), (scratch) => {
      const mix = heap.output([rows, channels]);
      const probabilities = wanted ? heap.output([slots, heads, tokens, tokens]) : undefined;
      const tensors = [at(q), at(k), at(v), at(mix), at(probabilities)] as const;
      module.attention(...tensors, scratch, slots, heads, tokens, width);
      return probabilities ? [mix, probabilities] : [mix];
    });
  };

  const convolve: KernelFunc = ({ inputs: { x, filter, bias }, attrs }) => {
    const stride = attribute(attrs, 'stride');
    const [batch, height, width, channels] = sides(x, 4);
    const [kernel, across, filterInputs, outputs] = sides(filter, 4);
    demand(batch === 1 && kernel === across && kernel % 2 === 1, 'one picture, and an odd square filter');
    demand(filterInputs === channels, 'the filter has other inputs');
    demand(!bias || same(sides(bias, 1), [outputs]), 'the bias has other outputs');
    const [outHeight, outWidth] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    return heap.borrow(module.convolveScratch(kernel, channels, outputs), (scratch) => {
      const y = heap.output([1, outHeight, outWidth, outputs]);
      const tensors = [at(x), at(filter), at(bias), at(y), scratch] as const;
      const sizes = [height, width, channels, outHeight, outWidth, outputs] as const;
      module.convolve(...tensors, ...sizes, kernel, stride, attribute(attrs, 'silu'));
      return y;
    });
  };

  const depthwise: KernelFunc = ({ inputs: { x, filter, bias }, attrs }) => {
    const stride = attribute(attrs, 'stride');
    const [batch, height, width, channels] = sides(x, 4);
    demand(batch === 1 && same(sides(filter, 4), [3, 3, channels, 1]), 'one picture, and a filter 3×3');
    demand(!bias || same(sides(bias, 1), [channels]), 'the bias has other channels');
    const [outHeight, outWidth] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    return heap.borrow(module.depthwiseScratch(width, channels), (scratch) => {
      const y = heap.output([1, outHeight, outWidth, channels]);
      const tensors = [at(x), at(filter), at(bias), at(y), scratch] as const;
      module.depthwise(...tensors, height, width, channels, outHeight, outWidth, stride);
      return y;
    });
  };

  const layerNorm: KernelFunc = ({ inputs: { x, gain, offset }, attrs }) => {
    const [rows, width] = sides(x, 2);
    demand(
      same(sides(gain, 1), [width]) && same(sides(offset, 1), [width]),
      'gain or offset differ in width',
    );
    const y = heap.output([rows, width]);
    module.layerNorm(at(x), at(gain), at(offset), at(y), rows, width, attribute(attrs, 'epsilon'));
    return y;
  };

  return new Map([
    [ATTENTION, attention],
    [CONVOLVE, convolve],
    [DEPTHWISE, depthwise],
    [LAYER_NORM, layerNorm],
  ]);
}
