import { describe, expect, it, vi } from 'vitest';
import { DownloadError } from '@/lib/checkpoint/download';
import type { Manifest } from '@/lib/checkpoint/manifest';
import { Engine } from './engine';
import type { Picture } from './engine-state';
import type { Request } from './protocol';
import { FakeWorker, type Script } from './testing/fake-worker';

const MANIFEST = {
  id: 'test',
  inputSize: 64,
  preprocessing: { filter: 'bilinear' },
} as Manifest;

function setUp({ scripts = [] as (Script | undefined)[], silence = 1000, download = vi.fn() } = {}) {
  const workers: FakeWorker[] = [];
  const requests: Request[] = [];
  if (!download.getMockImplementation()) {
    download.mockImplementation(async () => ({ manifest: MANIFEST, bytes: new ArrayBuffer(8) }));
  }
  const engine = new Engine({
    startWorker() {
      const worker = new FakeWorker(scripts[workers.length], requests);
      workers.push(worker);
      return worker;
    },
    wasmBase: 'wasm/',
    download,
    keep: ['tap'],
    silence,
  });
  return { engine, workers, requests, download };
}

const picture = (id: string): Picture => ({
  id,
  sample: undefined,
  name: id,
  url: `blob:${id}`,
  source: new Blob([id]),
});

const settled = () => new Promise((done) => setTimeout(done, 60));

describe('the engine', () => {
  it('downloads and starts once, however many ask', async () => {
    const { engine, workers, download } = setUp();
    await Promise.all([engine.prepare(), engine.prepare(), engine.show(picture('a'))]);
    expect(download).toHaveBeenCalledTimes(1);
    expect(workers).toHaveLength(1);
    expect(engine.getState()).toMatchObject({ status: 'ready', backend: 'wasm', working: undefined });
    expect(engine.getState().result?.picture.id).toBe('a');
  });

  it('of five pictures at once, the last one wins and the others leave nothing behind', async () => {
    const { engine, workers } = setUp();
    await engine.show(picture('first'));
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => engine.show(picture(id))));
    await settled();
    expect(engine.getState().result?.picture.id).toBe('e');
    expect(engine.getState().failure).toBeUndefined();
    // Two handles are left: the run on show and its picture.
    expect(workers[0]?.held.size).toBe(2);
  });

  it('keeps the result on screen when the next picture is bad, and says why', async () => {
    const script: Script = (request, worker) =>
      request.op === 'prepare' && request.epoch > 1
        ? worker.fail(request, { code: 'bad-picture', data: { code: 'undecodable', data: { bytes: 1 } } })
        : worker.answer(request);
    const { engine } = setUp({ scripts: [script] });
    await engine.show(picture('good'));
    await engine.show(picture('bad'));
    expect(engine.getState().result?.picture.id).toBe('good');
    expect(engine.getState()).toMatchObject({ status: 'ready', failure: { code: 'bad-picture' } });
    await engine.show(picture('bad'));
    engine.dismissFailure();
    expect(engine.getState().failure).toBeUndefined();
  });

  it('replaces a worker that throws, and runs the picture again', async () => {
    const dies: Script = (request, worker) =>
      request.op === 'run' ? worker.crash() : worker.answer(request);
    const { engine, workers, download } = setUp({ scripts: [dies] });
    await engine.show(picture('a'));
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminated).toBe(true);
    expect(download).toHaveBeenCalledTimes(1);
    expect(engine.getState()).toMatchObject({ restarts: 1, status: 'ready', failure: undefined });
    expect(engine.getState().result?.picture.id).toBe('a');
  });

  it('replaces a worker that falls silent', async () => {
    const mute: Script = (request, worker) => {
      if (request.op !== 'run') worker.answer(request);
    };
    const { engine, workers } = setUp({ scripts: [mute], silence: 30 });
    await engine.show(picture('a'));
    expect(workers).toHaveLength(2);
    expect(engine.getState().result?.picture.id).toBe('a');
  });

  it('gives up after three deaths in a row, says so, and can be asked again', async () => {
    const dies: Script = (request, worker) =>
      request.op === 'run' ? worker.crash() : worker.answer(request);
    const { engine, workers } = setUp({ scripts: [dies, dies, dies] });
    await engine.show(picture('a'));
    expect(workers).toHaveLength(3);
    expect(engine.getState()).toMatchObject({ status: 'failed', failure: { code: 'crashed' } });
    await engine.show(picture('a'));
    expect(engine.getState()).toMatchObject({ status: 'ready', failure: undefined });
  });

  it('keeps the model when a checkpoint of the reader’s is bad, and the next picture uses it', async () => {
    const script: Script = (request, worker) =>
      request.op === 'load' && request.checkpoint.byteLength === 3
        ? worker.fail(request, { code: 'bad-checkpoint', data: { code: 'empty', data: { byte: 0 } } })
        : worker.answer(request);
    const { engine } = setUp({ scripts: [script] });
    await engine.show(picture('a'));
    await engine.openCheckpoint(new ArrayBuffer(3), 'bad.safetensors');
    expect(engine.getState()).toMatchObject({ status: 'ready', failure: { code: 'bad-checkpoint' } });
    expect(engine.getState().model?.manifest).toBe(MANIFEST);
    await engine.openCheckpoint(new ArrayBuffer(4), 'good.safetensors');
    expect(engine.getState()).toMatchObject({ failure: undefined, model: { name: 'good.safetensors' } });
    expect(engine.getState().result?.model.name).toBe('good.safetensors');
    await engine.openShipped();
    expect(engine.getState().result?.model.manifest).toBe(MANIFEST);
  });

  it('a replaced worker gets the reader’s own checkpoint back', async () => {
    let dead = false;
    const script: Script = (request, worker) => {
      if (request.op === 'run' && request.epoch === 3 && !dead) {
        dead = true;
        worker.crash();
      } else worker.answer(request);
    };
    const { engine, requests } = setUp({ scripts: [script] });
    await engine.show(picture('a'));
    await engine.openCheckpoint(new ArrayBuffer(4), 'mine.safetensors');
    await engine.show(picture('b'));
    expect(dead).toBe(true);
    const loads = requests.filter((r) => r.op === 'load');
    expect(loads).toHaveLength(3);
    expect(engine.getState().result?.model.name).toBe('mine.safetensors');
  });

  it('moves to another backend with the picture, and ends the worker before', async () => {
    const { engine, workers } = setUp();
    await engine.show(picture('a'));
    await engine.switchBackend('webgl');
    expect(engine.getState()).toMatchObject({ backend: 'webgl', result: { backend: 'webgl' } });
    expect(workers.map((w) => w.terminated)).toEqual([true, false]);
    expect(await engine.read('tap')).toMatchObject({ shape: [1] });
  });

  it('stays where it is when another backend does not start', async () => {
    const refuses: Script = (request, worker) =>
      worker.fail(request, { code: 'backend-unavailable', data: { backend: 'webgl', reason: 'none' } });
    const { engine, workers } = setUp({ scripts: [undefined, refuses] });
    await engine.show(picture('a'));
    await engine.switchBackend('webgl');
    expect(engine.getState()).toMatchObject({
      status: 'ready',
      backend: 'wasm',
      failure: { code: 'backend-unavailable' },
    });
    expect(workers.map((w) => w.terminated)).toEqual([false, true]);
    expect(engine.getState().result?.picture.id).toBe('a');
  });

  it('says what a failed download was, and succeeds on the next try', async () => {
    const download = vi
      .fn()
      .mockRejectedValueOnce(new DownloadError({ code: 'unreachable', data: { url: 'x' } }))
      .mockImplementation(async () => ({ manifest: MANIFEST, bytes: new ArrayBuffer(8) }));
    const { engine } = setUp({ download });
    await engine.show(picture('a'));
    expect(engine.getState()).toMatchObject({ status: 'failed', failure: { code: 'unreachable' } });
    await engine.show(picture('a'));
    expect(engine.getState()).toMatchObject({ status: 'ready', failure: undefined });
  });

  it('cancels a download without calling it a failure', async () => {
    const download = vi
      .fn()
      .mockImplementation(
        ({ signal }: { signal: AbortSignal }) =>
          new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new DownloadError({ code: 'cancelled' }))),
          ),
      );
    const { engine } = setUp({ download });
    const shown = engine.show(picture('a'));
    await settled();
    engine.cancel();
    await shown;
    expect(engine.getState()).toMatchObject({ status: 'idle', failure: undefined, working: undefined });
  });
});
