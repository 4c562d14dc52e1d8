/** Bringing the kernels to life: which of the two builds, and what it offers. */

/** The module's exports (assembly/). Addresses in bytes, sizes in elements, flags 0 or 1. */
export interface KernelModule {
  attention(
    q: number,
    k: number,
    v: number,
    mix: number,
    probabilities: number,
    scratch: number,
    slots: number,
    heads: number,
    tokens: number,
    width: number,
  ): void;
  attentionScratch(tokens: number, width: number): number;
  convolve(
    x: number,
    filter: number,
    bias: number,
    y: number,
    scratch: number,
    height: number,
    width: number,
    inputs: number,
    outHeight: number,
    outWidth: number,
    outputs: number,
    kernel: number,
    stride: number,
    silu: number,
  ): void;
  convolveScratch(kernel: number, inputs: number, outputs: number): number;
  depthwise(
    x: number,
    filter: number,
    bias: number,
    y: number,
    scratch: number,
    height: number,
    width: number,
    channels: number,
    outHeight: number,
    outWidth: number,
    stride: number,
  ): void;
  depthwiseScratch(width: number, channels: number): number;
  layerNorm(
    x: number,
    gain: number,
    offset: number,
    y: number,
    rows: number,
    width: number,
    epsilon: number,
  ): void;
}

/** `relaxed` multiplies and adds in one instruction where the processor has one; its last bits depend on that. */
export type KernelBuild = 'simd' | 'relaxed';

/** (func (drop (f32x4.relaxed_madd (v128.const 0) (v128.const 0) (v128.const 0)))) */
const ZERO = [0xfd, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const RELAXED_MODULE = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 62, 1, 60, 0],
  ...[...ZERO, ...ZERO, ...ZERO, 0xfd, 0x85, 2, 0x1a, 0x0b],
]);

/** The fastest build that the browser can run. */
export function bestBuild(): KernelBuild {
  return WebAssembly.validate(RELAXED_MODULE) ? 'relaxed' : 'simd';
}

/**
 * Compiles a build into a memory.
 *
 * @throws where the browser cannot compile it
 */
export async function loadKernels(build: KernelBuild, memory: WebAssembly.Memory): Promise<KernelModule> {
  const { default: base64 } = await (build === 'relaxed'
    ? import('./module/relaxed.generated')
    : import('./module/simd.generated'));
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  // The exports are those of assembly/index.ts: a test compiles it again and compares.
  return instance.exports as unknown as KernelModule;
}
