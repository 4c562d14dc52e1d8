import { describe, expect, it, vi } from 'vitest';
import type { Manifest } from '@/lib/checkpoint/manifest';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { Engine } from './engine';
import type { Picture } from './engine-state';
import type { FieldQuestion, Poke, Request } from './protocol';
import { FakeWorker, type Script } from './testing/fake-worker';

const MANIFEST = { id: 'test', inputSize: 64, preprocessing: { filter: 'bilinear' } } as Manifest;
const FOURTH: Modes = { ...AS_TRAINED, 4: 'identity' };
const FIELD: FieldQuestion = {
  tap: 'tap',
  cell: { row: 0, column: 0 },
  probes: 3,
  seed: 1,
  modes: AS_TRAINED,
};
const POKE: Poke = { square: undefined, tap: 'tap', cell: { row: 0, column: 0 }, conditions: [AS_TRAINED] };

/** An engine with a picture on show. */
async function setUp(...scripts: (Script | undefined)[]) {
  const workers: FakeWorker[] = [];
  const requests: Request[] = [];
  const engine = new Engine({
    startWorker() {
      const worker = new FakeWorker(scripts[workers.length], requests);
      workers.push(worker);
      return worker;
    },
    wasmBase: 'wasm/',
    download: async () => ({ manifest: MANIFEST, bytes: new ArrayBuffer(8) }),
    keep: ['tap'],
    silence: 1000,
  });
  await engine.show(picture('a'));
  const asked = (op: Request['op']) => requests.filter((request) => request.op === op);
  return { engine, workers, requests, asked };
}

const picture = (id: string): Picture => ({
  id,
  sample: undefined,
  name: id,
  url: `blob:${id}`,
  source: new Blob([id]),
});
/** Resolves when nothing is under way. */
const idle = (engine: Engine) =>
  vi.waitUntil(() => engine.getState().working === undefined, { interval: 1, timeout: 10_000 });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error) => error.failure?.code as string,
  );

describe('modes', () => {
  it('run the picture on show again, on what is in the worker, and keep what it gave as trained', async () => {
    const { engine, workers, asked } = await setUp();
    const trained = engine.getState().result;
    expect(trained).toMatchObject({ modes: AS_TRAINED, simd: true });
    expect(trained?.trained).toBe(trained?.logits);
    if (workers[0]) workers[0].offset = 5;
    await engine.setModes(FOURTH);
    expect(asked('prepare')).toHaveLength(1);
    expect(asked('run').at(-1)).toMatchObject({ modes: FOURTH, base: expect.any(Number) });
    const { result } = engine.getState();
    expect(result).toMatchObject({ modes: FOURTH, picture: trained?.picture });
    expect(result?.epoch).toBeGreaterThan(trained?.epoch ?? 0);
    expect([...(result?.trained ?? [])]).toEqual([...(trained?.logits ?? [])]);
    expect([...(result?.logits ?? [])]).toEqual([0, 6]);
    // The run and the picture; the run before is gone.
    await vi.waitFor(() => expect(workers[0]?.held.size).toBe(2));
  });

  it('that are set already run nothing', async () => {
    const { engine, asked } = await setUp();
    await engine.setModes({ ...AS_TRAINED });
    expect(asked('run')).toHaveLength(1);
  });

  it('of three set at once, the last counts', async () => {
    const { engine, workers } = await setUp();
    const fifth: Modes = { ...AS_TRAINED, 5: 'uniform' };
    await Promise.all([FOURTH, AS_TRAINED, fifth].map((modes) => engine.setModes(modes)));
    expect(engine.getState().result?.modes).toEqual(fifth);
    await vi.waitFor(() => expect(workers[0]?.held.size).toBe(2));
  });

  it('stay for the next picture, which runs as trained too', async () => {
    const { engine, workers, asked } = await setUp();
    await engine.setModes(FOURTH);
    const before = asked('run').length;
    await engine.show(picture('b'));
    expect(asked('run').slice(before)).toMatchObject([{ modes: AS_TRAINED }, { modes: FOURTH }]);
    expect(engine.getState().result).toMatchObject({ modes: FOURTH, picture: { id: 'b' } });
    await vi.waitFor(() => expect(workers[0]?.held.size).toBe(2));
  });

  it('set before there is a picture wait for it', async () => {
    const engine = new Engine({
      startWorker: () => new FakeWorker(undefined, []),
      wasmBase: 'wasm/',
      download: async () => ({ manifest: MANIFEST, bytes: new ArrayBuffer(8) }),
      keep: [],
    });
    await engine.setModes(FOURTH);
    expect(engine.getState().status).toBe('idle');
    await engine.show(picture('a'));
    expect(engine.getState().result?.modes).toEqual(FOURTH);
  });

  it('survive a death of the worker', async () => {
    const dies: Script = (request, worker) =>
      request.op === 'run' && request.modes?.[4] === 'identity' ? worker.crash() : worker.answer(request);
    const { engine, workers } = await setUp(dies);
    await engine.setModes(FOURTH);
    expect(workers).toHaveLength(2);
    expect(engine.getState()).toMatchObject({ status: 'ready', result: { modes: FOURTH } });
  });
});

describe('requiring taps', () => {
  it('makes the result on show keep them, once, and those after it', async () => {
    const { engine, asked } = await setUp();
    await engine.require(['more', 'tap']);
    await engine.require(['more']);
    expect(asked('hold')).toMatchObject([{ taps: ['more'] }]);
    await engine.show(picture('b'));
    expect(asked('run').at(-1)).toMatchObject({ keep: ['tap', 'more'] });
    await engine.require([]);
    await engine.show(picture('c'));
    expect(asked('run').at(-1)).toMatchObject({ keep: ['tap'] });
  });

  it('waits for a result that is on its way, and asks that one', async () => {
    let required: Promise<void> | undefined;
    const script: Script = (request, worker) => {
      if (request.op === 'run' && request.epoch === 2) required = engine.require(['more']);
      worker.answer(request);
    };
    const { engine, asked } = await setUp(script);
    await engine.show(picture('b'));
    await required;
    expect(asked('hold')).toMatchObject([{ epoch: engine.getState().result?.epoch, taps: ['more'] }]);
  });

  it('a tap that there is not is given up, so that the next picture does not fail for it', async () => {
    const script: Script = (request, worker) =>
      request.op === 'hold'
        ? worker.fail(request, { code: 'unknown-tap', data: { tap: 'x' } })
        : worker.answer(request);
    const { engine, asked } = await setUp(script);
    expect(await codeOf(engine.require(['x']))).toBe('unknown-tap');
    await engine.show(picture('b'));
    expect(asked('run').at(-1)).toMatchObject({ keep: ['tap'] });
  });
});

describe('pokes and fields', () => {
  it('are asked about the picture on show, and change nothing on show', async () => {
    const { engine } = await setUp();
    const before = engine.getState();
    const probes = vi.fn();
    expect(await engine.poke(POKE)).toMatchObject([{ modes: AS_TRAINED }]);
    expect(await engine.field(FIELD, probes)).toMatchObject({ probes: 3 });
    expect(probes.mock.calls.map(([done]) => done)).toEqual([1, 2, 3]);
    expect((await engine.weights(['stem.conv.weight'])).get('stem.conv.weight')?.shape).toEqual([1]);
    expect(engine.getState()).toBe(before);
  });

  it('the newest counts in each lane; the lanes leave each other alone', async () => {
    const { engine } = await setUp();
    const codes = await Promise.all(
      [engine.poke(POKE), engine.field(FIELD), engine.poke(POKE), engine.field(FIELD)].map(codeOf),
    );
    expect(codes).toEqual(['superseded', 'superseded', 'answered', 'answered']);
  });

  it('a field can be stopped, and asked anew', async () => {
    const { engine, asked } = await setUp();
    const probes = vi.fn();
    const field = codeOf(engine.field(FIELD, probes));
    engine.stopField();
    expect(await field).toBe('superseded');
    expect(probes).not.toHaveBeenCalled();
    // The worker is told: a newer turn is what stops the older one.
    expect(asked('stop')).toMatchObject([{ of: 'field', turn: 2 }]);
    expect(await codeOf(engine.field(FIELD, probes))).toBe('answered');
    expect(probes).toHaveBeenCalledTimes(FIELD.probes);
  });

  it('another picture or another mode supersedes them', async () => {
    const { engine } = await setUp();
    const first = codeOf(engine.field(FIELD));
    await engine.setModes(FOURTH);
    expect(await first).toBe('superseded');
    const probes = vi.fn();
    const second = codeOf(engine.field(FIELD, probes));
    const third = codeOf(engine.poke(POKE));
    await engine.show(picture('b'));
    expect([await second, await third]).toEqual(['superseded', 'superseded']);
    expect(probes).not.toHaveBeenCalled();
  });

  it('before there is a result there is nothing to ask about', async () => {
    const engine = new Engine({
      startWorker: () => new FakeWorker(undefined, []),
      wasmBase: 'wasm/',
      download: async () => ({ manifest: MANIFEST, bytes: new ArrayBuffer(8) }),
      keep: [],
    });
    for (const question of [
      engine.poke(POKE),
      engine.field(FIELD),
      engine.read('x'),
      engine.weights(['x']),
    ]) {
      expect(await codeOf(question)).toBe('superseded');
    }
    await engine.require(['x']);
  });
});

describe('a worker that dies over a field', () => {
  const dies: Script = (request, worker) => {
    if (request.op !== 'field') worker.answer(request);
    else {
      worker.reply({ id: request.id, kind: 'probe', done: 1, rms: new Float32Array(1) });
      worker.crash();
    }
  };

  it('is replaced, and the picture comes again', async () => {
    const { engine, workers } = await setUp(dies);
    const before = engine.getState().result;
    // Superseded, since a result is on its way about which it can be asked again.
    expect(await codeOf(engine.field(FIELD))).toBe('superseded');
    await idle(engine);
    const { result, restarts, failure, status } = engine.getState();
    expect({ restarts, failure, status }).toEqual({ restarts: 1, failure: undefined, status: 'ready' });
    expect(result?.epoch).toBeGreaterThan(before?.epoch ?? 0);
    expect(workers.map((worker) => worker.terminated)).toEqual([true, false]);
    expect(await codeOf(engine.field(FIELD))).toBe('answered');
  });

  it('again and again is at last a failure, with the picture still there', async () => {
    const { engine, workers } = await setUp(dies, dies, dies, dies);
    const codes: string[] = [];
    for (let n = 0; n < 3; n++) {
      codes.push(await codeOf(engine.field(FIELD)));
      await idle(engine);
    }
    expect(codes).toEqual(['superseded', 'superseded', 'crashed']);
    expect(workers).toHaveLength(3);
    expect(engine.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'crashed' },
      result: { picture: { id: 'a' } },
    });
    // Whoever shows a picture again starts anew.
    await engine.show(picture('b'));
    expect(engine.getState()).toMatchObject({ status: 'ready', result: { picture: { id: 'b' } } });
  });

  it('while another picture is on its way costs that picture nothing', async () => {
    const { engine, workers } = await setUp(dies);
    const field = codeOf(engine.field(FIELD));
    await engine.show(picture('b'));
    expect(await field).toBe('superseded');
    expect(engine.getState()).toMatchObject({ status: 'ready', result: { picture: { id: 'b' } } });
    expect(workers).toHaveLength(2);
  });
});
