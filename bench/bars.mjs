/** What the figures have to keep to. */

/** Most that tfjs on wasm may take of onnxruntime-web's time: ratio of minima, by variant. */
export const RATIO = { xxs: 0.65, xs: 0.65, s: 0.65 };

/** Longest task of the main thread between a drop and its result, in milliseconds. */
export const TASK = 50;

/** Most that 95 of 100 frames may take of the main thread while a walk is scrubbed, in milliseconds, by CPU throttle. */
export const FRAME = [
  { throttle: 1, bar: 16.7 },
  { throttle: 4, bar: 33 },
];

/** The lab's first live top five, nothing cached: the line, and the most time and bytes. */
export const COLD = { bitsPerSecond: 10e6, msBar: 4_000, bytesBar: 2.4e6 };

/**
 * A photo of 12 megapixels dropped into the warm lab: most milliseconds until it is seen and until its top five stand,
 * and most bytes by which the renderer grows meanwhile.
 */
export const DROP = { previewBar: 300, topFiveBar: 1_200, memoryBar: 150e6 };

/** Attention of a block changed in the warm lab: most milliseconds until the top five answer. */
export const ABLATION = { topFiveBar: 150 };

/** The pointer moved over the lab's picture: most milliseconds on core from the event to the end of the frame it is in. */
export const OVERLAY = { bar: 16 };

/** Most JavaScript that a page other than the lab may load first, in bytes, compressed. */
export const FIRST_LOAD = 185 * 1024;
