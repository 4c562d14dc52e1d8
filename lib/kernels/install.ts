import * as tf from '@tensorflow/tfjs-core';
import { kernelFunctions } from './kernel-functions';
import { bestBuild, type KernelBuild, loadKernels } from './load';
import { ATTENTION, CONVOLVE, DEPTHWISE, LAYER_NORM } from './names';

/**
 * Puts the kernels beside tfjs's own, on the running wasm backend. Gradients do not know them: who differentiates uses
 * tfjs's operations.
 *
 * @throws HeapError where the backend is not the one that was studied; what the browser throws where it cannot compile
 *   them. Nothing is changed then.
 */
export async function installKernels(build: KernelBuild = bestBuild()): Promise<KernelBuild> {
  // Only now: it brings tfjs's wasm backend with it, which a worker on another backend does without.
  const { openHeap } = await import('./heap');
  const heap = openHeap();
  const module = await loadKernels(build, heap.memory);
  uninstallKernels();
  for (const [kernelName, kernelFunc] of kernelFunctions(heap, module)) {
    tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
  }
  return build;
}

/** Whether the functions of operations.ts can be called. */
export function kernelsInstalled(): boolean {
  return tf.getBackend() === 'wasm' && tf.getKernel(ATTENTION, 'wasm') !== undefined;
}

/** Takes the kernels out of tfjs's registry; does nothing where there are none. */
export function uninstallKernels(): void {
  for (const name of [ATTENTION, CONVOLVE, DEPTHWISE, LAYER_NORM]) {
    if (tf.getKernel(name, 'wasm')) tf.unregisterKernel(name, 'wasm');
  }
}
