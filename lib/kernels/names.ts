/** Names under which the kernels stand in tfjs's registry. */
export const ATTENTION = 'OwnAttention';
export const CONVOLVE = 'OwnConvolve';
export const DEPTHWISE = 'OwnDepthwise';
export const LAYER_NORM = 'OwnLayerNorm';
