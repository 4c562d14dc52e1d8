/** What the module offers to lib/kernels. Addresses are bytes in the imported memory; all numbers are 32-bit floats. */
export { attention, attentionScratch } from './attention';
export { convolve, convolveScratch } from './convolve';
export { depthwise, depthwiseScratch } from './depthwise';
export { layerNorm } from './layer-norm';
