'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { type EngineState, IDLE } from '@/lib/inference/engine-state';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { WASM_PATH } from '@/lib/inference/wasm-path';
import { tryWebgl, verdictMemory } from '@/lib/inference/webgl-trial';

const subscribe = (listener: () => void) => sharedEngine().subscribe(listener);

/** The engine's state, live. On the server and in the first client render: idle. */
export function useEngineState(): EngineState {
  return useSyncExternalStore(
    subscribe,
    () => sharedEngine().getState(),
    () => IDLE,
  );
}

/** Quiet time after a result before WebGL is tried, in milliseconds. */
const IDLE_BEFORE_TRIAL = 4_000;

/** One trial a visit, also when results come while it runs. */
let tried = false;

/** Tries WebGL once, when the engine has had nothing to do for a while and the page is in view. */
export function useWebglTrial({ result, working, backend }: EngineState): void {
  useEffect(() => {
    if (tried || !result || working || backend !== 'wasm') return;
    const memory = verdictMemory(WASM_PATH);
    if (memory.read()) return;
    const timer = setTimeout(() => {
      if (tried || document.visibilityState !== 'visible') return;
      tried = true;
      void tryWebgl(sharedEngine(), memory);
    }, IDLE_BEFORE_TRIAL);
    return () => clearTimeout(timer);
  }, [result, working, backend]);
}
