import { type ConvolutionSettings, convolutionShape } from './shape';
import type { Trace } from './trace';
import { TraceBuilder } from './trace-builder';
import { addFold, addInput, addUnfolded, addWeights, stepsOfUnfold } from './unfold-steps';

/**
 * A convolution as unfold → matmul → fold.
 *
 * X [channels × h × w] → Xp (only where there is padding) → U [windows × entries] → `U w` [windows × 1], or `U W`
 * [windows × kernels] → Y [kernels × outRows × outColumns]. U's columns and W's rows run channel by channel, in each
 * channel row by row. As everywhere in deep learning the kernel is not turned over (cross-correlation).
 *
 * Throws ImpossibleSettings; ask `settingsProblem` first.
 */
export function convolutionTrace(settings: ConvolutionSettings): Trace {
  const shape = convolutionShape(settings);
  const build = new TraceBuilder();
  const input = addInput(build, settings, shape);
  const u = addUnfolded(build, input, shape);
  stepsOfUnfold(build, input, u);
  const w = addWeights(build, settings);
  const product = build.multiply(`U ${w.name}`, 'output', u, w);
  build.stepsByRow('matmul', product, ['U', w.name, product.name]);
  addFold(build, product, shape);
  return build.build();
}
