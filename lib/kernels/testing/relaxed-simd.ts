import v8 from 'node:v8';
import { bestBuild } from '../load';

/**
 * Makes Node run relaxed SIMD, which Node 20 still hides behind a flag, so that both builds are tested everywhere. To be
 * called before the first module is compiled.
 */
export function allowRelaxedSimd(): void {
  if (bestBuild() !== 'relaxed') v8.setFlagsFromString('--experimental-wasm-relaxed-simd');
}
