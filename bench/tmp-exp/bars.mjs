/** What the figures have to keep to. */

/** Most that tfjs on wasm may take of onnxruntime-web's time: ratio of minima, by variant. */
export const RATIO = { xxs: 1.9, xs: 1.5, s: 1.4 };

/** Longest task of the main thread between a drop and its result, in milliseconds. */
export const TASK = 50;
