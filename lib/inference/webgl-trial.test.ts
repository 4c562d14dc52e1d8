import { describe, expect, it } from 'vitest';
import type { Manifest } from '@/lib/checkpoint/manifest';
import { Engine } from './engine';
import { FakeWorker, type Script } from './testing/fake-worker';
import { tryWebgl, type WebglVerdict } from './webgl-trial';

const MANIFEST = { id: 'test', inputSize: 64, preprocessing: { filter: 'bilinear' } } as Manifest;
const PICTURE = { id: 'a', sample: undefined, name: 'a', url: 'blob:a', source: new Blob(['a']) };

/** An engine on wasm with a result, whose second worker is `webgl`. */
async function atRest(change: (webgl: FakeWorker) => void, script?: Script) {
  const workers: FakeWorker[] = [];
  const engine = new Engine({
    startWorker() {
      const worker = new FakeWorker(workers.length === 1 ? script : undefined, []);
      if (workers.length === 1) change(worker);
      workers.push(worker);
      return worker;
    },
    wasmBase: 'wasm/',
    download: async () => ({ manifest: MANIFEST, bytes: new ArrayBuffer(8) }),
    keep: [],
  });
  await engine.show(PICTURE);
  let kept: WebglVerdict | undefined;
  const memory = {
    read: () => kept,
    write: (verdict: WebglVerdict) => {
      kept = verdict;
    },
  };
  return { engine, workers, memory };
}

describe('the WebGL trial', () => {
  it('moves over when WebGL is clearly faster and answers alike', async () => {
    const { engine, workers, memory } = await atRest((w) => {
      w.warmMs = 4;
    });
    expect(await tryWebgl(engine, memory)).toEqual({ outcome: 'faster', ratio: 0.4 });
    expect(engine.getState()).toMatchObject({ backend: 'webgl', result: { backend: 'webgl' } });
    expect(workers.map((w) => w.terminated)).toEqual([true, false]);
    expect(memory.read()?.outcome).toBe('faster');
  });

  it('stays on wasm when WebGL is hardly faster', async () => {
    const { engine, workers, memory } = await atRest((w) => {
      w.warmMs = 9;
    });
    expect(await tryWebgl(engine, memory)).toEqual({ outcome: 'slower', ratio: 0.9 });
    expect(engine.getState().backend).toBe('wasm');
    expect(workers.map((w) => w.terminated)).toEqual([false, true]);
  });

  it('goes back to wasm when WebGL answers otherwise', async () => {
    const { engine, memory } = await atRest((w) => {
      w.warmMs = 1;
      w.offset = 0.01;
    });
    expect((await tryWebgl(engine, memory))?.outcome).toBe('differs');
    expect(engine.getState()).toMatchObject({ backend: 'wasm', result: { backend: 'wasm' } });
  });

  it('ends at the deadline, and the worker with it', async () => {
    const mute: Script = (request, worker) => {
      if (request.op !== 'warm') worker.answer(request);
    };
    const { engine, workers, memory } = await atRest(() => {}, mute);
    expect((await tryWebgl(engine, memory, 30))?.outcome).toBe('too-slow-to-start');
    expect(workers.map((w) => w.terminated)).toEqual([false, true]);
    expect(engine.getState()).toMatchObject({ backend: 'wasm', status: 'ready', failure: undefined });
  });

  it('calls it failed when WebGL does not start, without bothering the reader', async () => {
    const refuses: Script = (request, worker) =>
      worker.fail(request, { code: 'backend-unavailable', data: { backend: 'webgl', reason: 'none' } });
    const { engine, memory } = await atRest(() => {}, refuses);
    expect((await tryWebgl(engine, memory))?.outcome).toBe('failed');
    expect(engine.getState().failure).toBeUndefined();
  });

  it('is made once: a remembered verdict ends it before it begins', async () => {
    const { engine, workers, memory } = await atRest(() => {});
    memory.write({ outcome: 'slower', ratio: 1 });
    expect(await tryWebgl(engine, memory)).toBeUndefined();
    expect(workers).toHaveLength(1);
  });
});
