/** One run of the stopwatch, in a worker that lives as long as the run. Browser only. */
import { withBasePath } from '@/lib/i18n/paths';
import { TimingConnection } from '@/lib/inference/timing/connection';
import { watchPage } from '@/lib/inference/timing/page-watch';
import {
  runTiming,
  type TimingProgress,
  type TimingResult,
  type TimingSettings,
} from '@/lib/inference/timing/run-timing';
import { startTimingWorker } from '@/lib/inference/timing/start-timing-worker';
import { WASM_PATH } from '@/lib/inference/wasm-path';

/** @throws EngineError where the backend does not start, or the worker dies */
export async function time(
  settings: TimingSettings,
  signal: AbortSignal,
  onProgress: (progress: TimingProgress) => void,
): Promise<TimingResult> {
  const watch = watchPage();
  let connection: TimingConnection | undefined;
  try {
    connection = new TimingConnection(startTimingWorker());
    const wasmBase = new URL(withBasePath(WASM_PATH), location.href).href;
    return await runTiming(settings, connection, watch, wasmBase, signal, onProgress);
  } finally {
    watch.stop();
    connection?.close();
  }
}
