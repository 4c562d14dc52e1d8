/** What the lab cannot do without. */
export type Feature = 'simd' | 'offscreen' | 'worker';

/** A function that builds a vector with i8x16.splat: valid exactly where WebAssembly has SIMD. */
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
]);

function hasModuleWorkers(): boolean {
  let asked = false;
  const options: WorkerOptions = {
    get type(): WorkerType {
      asked = true;
      return 'module';
    },
  };
  try {
    // The options are read before the address, which is no address: nothing is fetched and no policy is touched.
    new Worker('https://[', options);
  } catch {
    // Always: that is the point.
  }
  return asked;
}

/** The features that this browser lacks; empty where the lab runs. Tested, never read from the browser's name. */
export function missingFeatures(): Feature[] {
  const missing: Feature[] = [];
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(SIMD_MODULE)) missing.push('simd');
  if (typeof OffscreenCanvas !== 'function') missing.push('offscreen');
  if (typeof Worker !== 'function' || !hasModuleWorkers()) missing.push('worker');
  return missing;
}
