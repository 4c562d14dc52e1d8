import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DecodedPicture, PictureError } from '@/lib/image/decode';
import { rowsOverWhite } from '@/lib/image/preprocess';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import manifest from '@/public/models/mobilevit-xxs-imagenette/manifest.json';
import type { Answers, Operation, Reply } from '../protocol';
import { createDriver } from './driver';

const MODEL = readFileSync(resolve('public/models/mobilevit-xxs-imagenette', manifest.file));
const WASM = `${resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist')}/`;
const SIZE = 64;
const PREPROCESSING = { size: SIZE, filter: 'bilinear' } as const;
const TAP = attentionTap(4, 0);

const copyOfModel = (): ArrayBuffer => Uint8Array.from(MODEL).buffer;

/** Decoded pictures that nobody closed. */
let opened = 0;

/** A picture whose pixels follow from a number, so that different pictures give different answers. */
function decoded(seed: number): DecodedPicture {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4).map((_, i) =>
    i % 4 === 3 ? 255 : (i * (seed * 2 + 3)) % 251,
  );
  return { ...rowsOverWhite({ data, width: SIZE, height: SIZE }), close: () => opened-- };
}

/** A driver with a page of its own around it. */
function station() {
  const replies: Reply[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  let onPart: ((part: string) => void) | undefined;
  const answer = createDriver({
    post(reply) {
      replies.push(reply);
      if (reply.kind === 'part') onPart?.(reply.part);
      else if (reply.kind !== 'alive') waiting.get(reply.id)?.(reply);
    },
    async decode(blob) {
      const text = await blob.text();
      if (text === 'broken') throw new PictureError({ code: 'undecodable', data: { bytes: 6 } });
      opened++;
      return decoded(Number(text));
    },
    yieldTask: () => new Promise((done) => setImmediate(done)),
    now: () => performance.now(),
  });
  let id = 0;
  const ask = async <Op extends Operation>(operation: Op, epoch = 0): Promise<Reply> => {
    const mine = ++id;
    const reply = new Promise<Reply>((done) => waiting.set(mine, done));
    await answer({ ...operation, id: mine, epoch });
    return reply;
  };
  const want = async <Op extends Operation>(operation: Op, epoch = 0): Promise<Answers[Op['op']]> => {
    const reply = await ask(operation, epoch);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    return reply.value as Answers[Op['op']];
  };
  return {
    ask,
    want,
    replies,
    set onPart(listener: (part: string) => void) {
      onPart = listener;
    },
  };
}

async function ready() {
  const page = station();
  await page.want({ op: 'start', backend: 'wasm', wasmBase: WASM });
  await page.want({ op: 'load', checkpoint: copyOfModel() });
  const show = async (seed: number, epoch: number) => {
    const { image } = await page.want(
      { op: 'prepare', picture: new Blob([String(seed)]), preprocessing: PREPROCESSING },
      epoch,
    );
    const ran = await page.want({ op: 'run', image, keep: [TAP] }, epoch);
    return { image, ran };
  };
  return { page, show };
}

describe('the driver', () => {
  beforeEach(() => {
    tf.disposeVariables();
  });

  it('runs a picture and lets its taps be read', async () => {
    const { page, show } = await ready();
    const { ran } = await show(1, 1);
    expect(ran.logits).toHaveLength(10);
    expect(ran.parts.length).toBeGreaterThan(15);
    const { shape, values } = await page.want({ op: 'read', run: ran.run, tap: TAP });
    expect(shape).toEqual([4, 4, 4, 4]);
    for (let from = 0; from < values.length; from += 4) {
      expect(values.subarray(from, from + 4).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    }
  });

  it('holds as many tensors after fifty pictures as after one', async () => {
    const { page, show } = await ready();
    let after = 0;
    for (let n = 0; n < 50; n++) {
      const { image, ran } = await show(n, n);
      await page.want({ op: 'release', handle: image }, n);
      await page.want({ op: 'release', handle: ran.run }, n);
      const memory = await page.want({ op: 'memory' }, n);
      expect(memory).toMatchObject({ images: 0, runs: 0 });
      if (n === 0) after = memory.tensors;
      else expect(memory.tensors).toBe(after);
    }
    expect(opened).toBe(0);
  });

  it('stops an older run when a newer epoch comes, and leaves nothing behind', async () => {
    const { page, show } = await ready();
    const { image } = await show(1, 1);
    const before = (await page.want({ op: 'memory' }, 1)).tensors;
    let parts = 0;
    page.onPart = () => {
      if (++parts === 3) void page.ask({ op: 'cancel' }, 2);
    };
    const reply = await page.ask({ op: 'run', image, keep: [TAP] }, 1);
    expect(reply).toMatchObject({ kind: 'failed', failure: { code: 'superseded' } });
    expect(parts).toBeLessThan(8);
    expect((await page.want({ op: 'memory' }, 2)).tensors).toBe(before);
  });

  it('keeps the model it has when the next file is bad', async () => {
    const { page, show } = await ready();
    const before = (await show(1, 1)).ran.logits;
    const reply = await page.ask({ op: 'load', checkpoint: copyOfModel().slice(0, 1000) });
    expect(reply).toMatchObject({ kind: 'failed', failure: { code: 'bad-checkpoint' } });
    expect([...(await show(1, 2)).ran.logits]).toEqual([...before]);
  });

  it('frees the old weights when another checkpoint takes their place', async () => {
    const { page } = await ready();
    const before = await page.want({ op: 'memory' });
    for (let n = 0; n < 3; n++) await page.want({ op: 'load', checkpoint: copyOfModel() });
    expect(await page.want({ op: 'memory' })).toEqual(before);
  });

  it('says what it does not have', async () => {
    const page = station();
    await page.want({ op: 'start', backend: 'wasm', wasmBase: WASM });
    const { image } = await page.want({
      op: 'prepare',
      picture: new Blob(['1']),
      preprocessing: PREPROCESSING,
    });
    const failure = async (operation: Operation) => {
      const reply = await page.ask(operation);
      return reply.kind === 'failed' ? reply.failure : reply;
    };
    expect(await failure({ op: 'run', image, keep: [] })).toMatchObject({ code: 'no-model' });
    expect(await failure({ op: 'read', run: 99, tap: TAP })).toMatchObject({
      code: 'unknown-handle',
    });
    expect(
      await failure({ op: 'prepare', picture: new Blob(['broken']), preprocessing: PREPROCESSING }),
    ).toMatchObject({ code: 'bad-picture', data: { code: 'undecodable' } });
    expect(await failure({ op: 'start', backend: 'webgl', wasmBase: WASM })).toMatchObject({
      code: 'backend-unavailable',
    });
  });

  it('refuses a picture larger than it runs, and says the limit', async () => {
    const { page } = await ready();
    const before = (await page.want({ op: 'memory' })).tensors;
    const { image } = await page.want({ op: 'place', input: new Float32Array(513 * 513 * 3), size: 513 });
    expect(await page.ask({ op: 'run', image, keep: [] })).toMatchObject({
      failure: { code: 'bad-size', data: { value: 513, limit: 512 } },
    });
    expect((await page.want({ op: 'memory' })).tensors).toBe(before);
  });

  it('a tap that no run keeps is named', async () => {
    const { page, show } = await ready();
    const { ran, image } = await show(1, 1);
    expect(await page.ask({ op: 'read', run: ran.run, tap: 'stem' })).toMatchObject({
      failure: { code: 'unknown-tap', data: { tap: 'stem' } },
    });
    const before = (await page.want({ op: 'memory' })).tensors;
    expect(await page.ask({ op: 'run', image, keep: ['nonesuch'] }, 1)).toMatchObject({
      failure: { code: 'unknown-tap', data: { tap: 'nonesuch' } },
    });
    expect((await page.want({ op: 'memory' })).tensors).toBe(before);
  });
});
