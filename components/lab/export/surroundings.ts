import type { Surroundings } from '@/lib/export/diagnostics';
import { WASM_PATH } from '@/lib/inference/wasm-path';
import { verdictMemory } from '@/lib/inference/webgl-trial';

/** What this browser says of itself. Browser only. */
export function surroundings(): Surroundings {
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return {
    userAgent: navigator.userAgent,
    languages: navigator.languages,
    processors: navigator.hardwareConcurrency,
    memory: deviceMemory,
    devicePixelRatio,
    viewport: { width: innerWidth, height: innerHeight },
    isolated: crossOriginIsolated,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    darkScheme: matchMedia('(prefers-color-scheme: dark)').matches,
    webglTrial: verdictMemory(WASM_PATH).read(),
  };
}
