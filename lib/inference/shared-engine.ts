/** The page's one engine. It outlives components, so that a change of language finds its result still here. */
import { downloadCheckpoint } from '@/lib/checkpoint/download';
import { SHIPPED_MANIFEST } from '@/lib/checkpoint/shipped';
import { withBasePath } from '@/lib/i18n/paths';
import { attentionTaps, STAGE_TAPS } from '@/lib/mobilevit/spec/taps';
import { Engine } from './engine';
import { startWorker } from './start-worker';
import { WASM_PATH } from './wasm-path';

declare global {
  /** The engine, for the browser's console and for the tests. */
  var mobilevit: Engine | undefined;
}

const absolute = (path: string): string => new URL(withBasePath(path), location.href).href;

/** Makes the engine on first use; nothing is downloaded before it is asked for something. Browser only. */
export function sharedEngine(): Engine {
  globalThis.mobilevit ??= new Engine({
    startWorker,
    wasmBase: absolute(WASM_PATH),
    download: (options) => downloadCheckpoint(absolute(SHIPPED_MANIFEST), options),
    keep: [...STAGE_TAPS, ...attentionTaps(3), ...attentionTaps(4), ...attentionTaps(5)],
  });
  return globalThis.mobilevit;
}
