/** What the figures have to keep to. */

/** Most that tfjs on wasm may take of onnxruntime-web's time: ratio of minima, by variant. */
export const RATIO = { xxs: 1.9, xs: 1.5, s: 1.4 };

/** Longest task of the main thread between a drop and its result, in milliseconds. */
export const TASK = 50;

/** Most that 95 of 100 frames may take of the main thread while a walk is scrubbed, in milliseconds, by CPU throttle. */
export const FRAME = [
  { throttle: 1, bar: 16.7 },
  { throttle: 4, bar: 33 },
];

/** Most JavaScript that a page other than the lab may load first, in bytes, compressed. */
export const FIRST_LOAD = 185 * 1024;
