import { describe, expect, it } from 'vitest';
import { EngineError } from '../protocol';
import { TimingConnection, type TimingWorker } from './connection';
import type { Watch } from './page-watch';
import type { TimingReply, TimingRequest } from './protocol';
import { runTiming, type TimingProgress, type TimingSettings } from './run-timing';

const SETTINGS: TimingSettings = { sizes: ['xxs', 'xs'], rounds: 3, backend: 'wasm' };

/** A worker that answers at once; `before` may do something first, or give another answer. */
function fakeWorker(before?: (request: TimingRequest) => Partial<TimingReply> | undefined) {
  const asked: TimingRequest[] = [];
  const worker: TimingWorker & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    terminate() {
      this.ended = true;
    },
    postMessage(message) {
      const request = message as TimingRequest;
      asked.push(request);
      const other = before?.(request);
      const value =
        request.op === 'start'
          ? { backend: request.backend, simd: true, ownKernels: true, bytes: 1 }
          : request.op === 'pass'
            ? { ms: 2, parts: [] }
            : null;
      const reply = { id: request.id, value, ...other } as TimingReply;
      queueMicrotask(() => this.onmessage?.({ data: reply } as MessageEvent<TimingReply>));
    },
  };
  return { worker, asked };
}

/** A page that is seen, unless a test hides it. */
function fakeWatch(): Watch & { hide(): void; show(): void } {
  let [now, since] = [false, false];
  const waiting: (() => void)[] = [];
  return {
    hide() {
      now = true;
      since = true;
    },
    show() {
      now = false;
      for (const go of waiting.splice(0)) go();
    },
    hidden: () => now,
    wasHidden() {
      const was = since;
      since = now;
      return was;
    },
    whenVisible: () => new Promise((resolve) => waiting.push(resolve)),
    latestTimer: () => 4,
    stop: () => undefined,
  };
}

const run = (
  worker: TimingWorker,
  watch = fakeWatch(),
  signal = new AbortController().signal,
  onProgress: (progress: TimingProgress) => void = () => undefined,
) => runTiming(SETTINGS, new TimingConnection(worker), watch, 'https://site/wasm/', signal, onProgress);

describe('a run', () => {
  it('gives everybody a turn in every round, in changing order', async () => {
    const { worker, asked } = fakeWorker();
    const result = await run(worker);
    expect(result.rounds).toHaveLength(3);
    expect(result.stopped).toBe(false);
    const passes = asked.flatMap((request) => (request.op === 'pass' ? [request.contender] : []));
    expect(passes.slice(0, 4)).toEqual(['mobilevit-xxs', 'peer-xxs', 'mobilevit-xs', 'peer-xs']);
    expect(passes.slice(4, 8)).toEqual([...passes.slice(0, 4)].reverse());
    expect(passes).toHaveLength(12);
  });

  it('throws a round away in which the tab was hidden, waits, and runs it again', async () => {
    const watch = fakeWatch();
    let passes = 0;
    const { worker } = fakeWorker((request) => {
      if (request.op === 'pass' && ++passes === 6) watch.hide();
      return undefined;
    });
    const told: TimingProgress[] = [];
    const result = await run(worker, watch, undefined, (progress) => {
      told.push(progress);
      if (progress.phase === 'timing' && progress.paused) queueMicrotask(() => watch.show());
    });
    expect(result.hidden).toBe(1);
    expect(result.rounds).toHaveLength(3);
    expect(told.some((progress) => progress.phase === 'timing' && progress.paused)).toBe(true);
    // Two of the second round were for nothing.
    expect(passes).toBe(12 + 2);
  });

  it('stops when told, with the whole rounds that it has', async () => {
    const stop = new AbortController();
    const { worker } = fakeWorker();
    const result = await run(worker, fakeWatch(), stop.signal, (progress) => {
      if (progress.phase === 'timing' && progress.round === 1) stop.abort();
    });
    expect(result.stopped).toBe(true);
    expect(result.rounds).toHaveLength(1);
  });

  it('fails with the worker’s failure, and with its death', async () => {
    const failure = { code: 'backend-unavailable', data: { backend: 'wasm', reason: 'no' } } as const;
    const { worker } = fakeWorker(() => ({ failure }));
    await expect(run(worker)).rejects.toEqual(new EngineError(failure));
    const { worker: mortal } = fakeWorker((request) => {
      if (request.op === 'pass') mortal.onerror?.({ message: 'out of memory' } as ErrorEvent);
      return undefined;
    });
    await expect(run(mortal)).rejects.toMatchObject({
      failure: { code: 'crashed', data: { reason: 'out of memory' } },
    });
    expect(mortal.ended).toBe(true);
  });
});
