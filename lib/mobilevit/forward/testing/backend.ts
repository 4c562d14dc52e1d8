import { fileURLToPath } from 'node:url';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/** Starts a backend in Node, wasm from the installed package. */
export async function useBackend(name: 'wasm' | 'cpu'): Promise<void> {
  tf.env().set('IS_TEST', true); // or tfjs advertises its other packages on every start
  if (name === 'wasm') {
    setWasmPaths(
      fileURLToPath(new URL('../../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url)),
    );
  }
  if (!(await tf.setBackend(name))) throw new Error(`the ${name} backend does not start`);
  await tf.ready();
}
