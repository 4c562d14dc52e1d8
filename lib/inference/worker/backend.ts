/** Starting a tfjs backend inside the worker. Each backend is its own chunk: a reader loads only what runs. */
import * as tf from '@tensorflow/tfjs-core';
import { installKernels } from '@/lib/kernels/install';
import { type BackendName, EngineError, type Kernels, type Started } from '../protocol';

/**
 * Starts the named backend; the worker keeps it for life.
 *
 * @param wasmBase absolute address of the folder that holds tfjs's wasm files, with a closing slash
 * @throws EngineError `backend-unavailable` where the browser cannot run it
 */
export async function startBackend(backend: BackendName, wasmBase: string): Promise<Started> {
  try {
    if (backend === 'wasm') {
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      // The threaded build stringifies its Emscripten factory and a minifier breaks it (tfjs 4.22): one thread, SIMD on.
      tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
      setWasmPaths(wasmBase);
    } else if (backend === 'webgl') {
      await import('@tensorflow/tfjs-backend-webgl');
    } else {
      await import('@tensorflow/tfjs-backend-cpu');
    }
    if (!(await tf.setBackend(backend))) throw new Error('setBackend refused');
    await tf.ready();
    // Half-precision textures would draw other numbers than the ones the pages speak of.
    if (backend === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) {
      throw new Error('no 32-bit float textures');
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError({ code: 'backend-unavailable', data: { backend, reason } });
  }
  const simd = backend === 'wasm' && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true;
  return { backend, simd, kernels: simd ? await ownKernels() : 'standard' };
}

/** Our kernels where they can run; where not, tfjs's own do the same work, more slowly. */
async function ownKernels(): Promise<Kernels> {
  try {
    return await installKernels();
  } catch (error) {
    console.warn(`standard kernels: ${error instanceof Error ? error.message : String(error)}`);
    return 'standard';
  }
}
