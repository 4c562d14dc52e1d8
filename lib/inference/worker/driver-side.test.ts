import { beforeAll, describe, expect, it } from 'vitest';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { attentionTap } from '@/lib/mobilevit/spec/taps';
import type { FieldQuestion, Poke, Reply } from '../protocol';
import { withSquare } from './poke';
import { type DriverPage, openDriver } from './testing/driver-page';

const SIZE = 64;
const IDENTITY: Modes = { 3: 'identity', 4: 'identity', 5: 'identity' };
let page: DriverPage;
let image: number;
/** Epochs of the page: each test that supersedes takes a new one. */
let epoch = 0;
let turn = 0;

beforeAll(async () => {
  page = await openDriver();
  image = await page.place(SIZE);
});

const POKE: Poke = {
  square: { x: 8, y: 8, side: 16 },
  tap: 'stages.3.1',
  cell: { row: 1, column: 2 },
  conditions: [AS_TRAINED, { ...AS_TRAINED, 4: 'identity' }],
};
const FIELD: FieldQuestion = {
  tap: 'stages.2.1',
  cell: { row: 4, column: 3 },
  probes: 2,
  seed: 1,
  modes: AS_TRAINED,
};
const poke = (change: Partial<Poke> = {}) =>
  ({ op: 'poke', turn: ++turn, image, ...POKE, ...change }) as const;
const field = (change: Partial<FieldQuestion> = {}) =>
  ({ op: 'field', turn: ++turn, image, ...FIELD, ...change }) as const;

describe('reading', () => {
  it('one unit of a map and of a sequence is a row of the whole tap', async () => {
    const keep = ['stages.2.1', 'stages.2.1.transformer.1'];
    const { run } = await page.want({ op: 'run', image, keep }, epoch);
    const whole = async (tap: string) => (await page.want({ op: 'read', run, tap })).values;
    const unit = async (tap: string) => page.want({ op: 'read', run, tap, cell: { row: 3, column: 5 } });
    const map = await unit('stages.2.1');
    expect(map.shape).toEqual([48]);
    expect([...map.values]).toEqual([...(await whole('stages.2.1')).subarray(29 * 48, 30 * 48)]);
    // Slot 3 (odd row, odd column), second row of patches, third patch: token 6 of 16.
    const token = await unit('stages.2.1.transformer.1');
    expect([...token.values]).toEqual([
      ...(await whole('stages.2.1.transformer.1')).subarray(54 * 64, 55 * 64),
    ]);
    expect(await page.failure({ op: 'read', run, tap: 'stages.2.1', cell: { row: 8, column: 0 } })).toBe(
      'unknown-tap',
    );
    await page.want({ op: 'release', handle: run });
  });

  it('a run can be made to keep more, as it ran', async () => {
    const before = await page.tensors();
    const modes = { ...AS_TRAINED, 3: 'uniform' } as const;
    const { run } = await page.want({ op: 'run', image, keep: ['stages.1.2'], modes }, epoch);
    const tap = 'stages.2.1.transformer.1.mlp';
    expect(await page.failure({ op: 'read', run, tap })).toBe('unknown-tap');
    await page.want({ op: 'hold', run, taps: [tap, 'stages.1.2'] }, epoch);
    const added = (await page.want({ op: 'read', run, tap })).values;
    const other = await page.want({ op: 'run', image, keep: [tap], modes }, epoch);
    expect(added).toEqual((await page.want({ op: 'read', run: other.run, tap })).values);
    expect(await page.failure({ op: 'hold', run, taps: ['nonesuch'] }, epoch)).toBe('unknown-tap');
    await page.want({ op: 'release', handle: run });
    await page.want({ op: 'release', handle: other.run });
    expect(await page.tensors()).toBe(before);
  });

  it('a run released while it is made to keep more leaves nothing behind', async () => {
    const before = await page.tensors();
    const { run } = await page.want({ op: 'run', image, keep: [] }, epoch);
    const held = page.ask({ op: 'hold', run, taps: ['stem'] }, epoch);
    await page.want({ op: 'release', handle: run });
    await held;
    expect(await page.tensors()).toBe(before);
  });

  it('weights come as the checkpoint has them, batch norm apart', async () => {
    const names = ['stem.conv.weight', 'stem.bn.running_var', 'stages.2.1.transformer.0.attn.qkv.bias'];
    const { weights } = await page.want({ op: 'weights', names });
    expect(weights.map(([name, { shape }]) => [name, shape])).toEqual([
      [names[0], [16, 3, 3, 3]],
      [names[1], [16]],
      [names[2], [192]],
    ]);
    expect(weights.every(([, { values }]) => values.every(Number.isFinite))).toBe(true);
    // What was transferred away is a copy.
    expect((await page.want({ op: 'weights', names })).weights).toEqual(weights);
    expect(await page.failure({ op: 'weights', names: ['nonesuch'] })).toBe('unknown-tap');
  });
});

describe('a poke', () => {
  it('answers for each condition what a run over the changed picture gives', async () => {
    const before = await page.tensors();
    const { answers } = await page.want(poke({ square: undefined }), epoch);
    for (const { modes, logits, vector } of answers) {
      const ran = await page.want({ op: 'run', image, keep: [POKE.tap], modes }, epoch);
      expect([...logits]).toEqual([...ran.logits]);
      const { values } = await page.want({ op: 'read', run: ran.run, tap: POKE.tap, cell: POKE.cell });
      expect(vector).toEqual(values);
      await page.want({ op: 'release', handle: ran.run });
    }
    const poked = await page.want(poke(), epoch);
    expect([...(poked.answers[0]?.logits ?? [])]).not.toEqual([...(answers[0]?.logits ?? [])]);
    expect(await page.tensors()).toBe(before);
  });

  it('a far square moves a unit through attention, and not through convolutions alone', async () => {
    // Unit (0, 0) of stage 3 reaches pixel 33 along its convolutions; the square begins at 44.
    const far = {
      square: { x: 44, y: 44, side: 20 },
      tap: 'stages.2.1',
      cell: { row: 0, column: 0 },
      conditions: [AS_TRAINED, IDENTITY],
    };
    const { answers } = await page.want(poke(far), epoch);
    const still = await page.want(poke({ ...far, square: undefined }), epoch);
    const moved = answers.map(({ vector }, i) =>
      vector.some((value, channel) => value !== still.answers[i]?.vector[channel]),
    );
    expect(moved).toEqual([true, false]);
  });

  it('greys what of the square lies in the picture', () => {
    const input = new Float32Array(4 * 4 * 3);
    const grey = (square: Poke['square'] & object) =>
      Array.from(withSquare({ input, size: 4 }, square), (value, i) => (value === 0.5 ? i : -1)).filter(
        (i) => i >= 0,
      );
    expect(grey({ x: 3, y: -1, side: 2 })).toEqual([9, 10, 11]);
    expect(grey({ x: -5, y: -5, side: 2 })).toEqual([]);
    expect(grey({ x: -1, y: -1, side: 9 })).toHaveLength(48);
    expect(input.every((value) => value === 0)).toBe(true);
  });

  it('a newer one stops an older one, and a newer epoch stops both; a poke stops no run', async () => {
    const before = await page.tensors();
    const older = page.ask(poke(), epoch);
    const newer = page.ask(poke(), epoch);
    const running = page.ask({ op: 'run', image, keep: [] }, epoch);
    expect(await older).toMatchObject({ failure: { code: 'superseded' } });
    expect(await newer).toMatchObject({ kind: 'done' });
    const ran = await running;
    expect(ran).toMatchObject({ kind: 'done' });
    if (ran.kind === 'done' && ran.value && 'run' in ran.value) {
      await page.want({ op: 'release', handle: ran.value.run });
    }
    const stopped = page.ask(poke(), epoch);
    await page.want({ op: 'cancel' }, ++epoch);
    expect(await stopped).toMatchObject({ failure: { code: 'superseded' } });
    expect(await page.tensors()).toBe(before);
  });

  it('names a unit that there is not', async () => {
    expect(await page.failure(poke({ tap: 'head.fc' }), epoch)).toBe('unknown-tap');
    expect(await page.failure(poke({ cell: { row: 4, column: 0 } }), epoch)).toBe('unknown-tap');
  });
});

describe('a field', () => {
  it('comes probe by probe, and the last is the answer', async () => {
    const seen: Reply[] = [];
    page.onWord = (word) => word.kind === 'probe' && seen.push(word);
    const { rms, size, probes } = await page.want(field(), epoch);
    page.onWord = undefined;
    expect({ size, probes, length: rms.length }).toEqual({ size: SIZE, probes: 2, length: SIZE * SIZE });
    expect(seen.map((word) => word.kind === 'probe' && word.done)).toEqual([1, 2]);
    expect(seen.at(-1)).toMatchObject({ rms });
    expect(rms.some((value) => value > 0)).toBe(true);
    // Fewer probes and the same seed: the same beginning.
    expect((await page.want(field({ probes: 1 }), epoch)).rms).toEqual(
      seen[0]?.kind === 'probe' ? seen[0].rms : [],
    );
  });

  it('with the identity for attention ends where the convolutions end', async () => {
    const { rms } = await page.want(field({ cell: { row: 0, column: 0 }, modes: IDENTITY }), epoch);
    const reached = (limit: number) =>
      rms.every((value, i) => value === 0 || Math.max(Math.floor(i / SIZE), i % SIZE) <= limit);
    // Side 67 about pixel 0.
    expect(reached(33)).toBe(true);
    expect(reached(29)).toBe(false);
    const trained = await page.want(field({ cell: { row: 0, column: 0 } }), epoch);
    expect(trained.rms.filter((value) => value === 0).length).toBeLessThan(SIZE);
  });

  it('fifty leave as many tensors as one', async () => {
    await page.want(field({ probes: 1 }), epoch);
    const after = await page.tensors();
    for (let n = 0; n < 50; n++) {
      await page.want(
        field({ tap: n % 2 ? 'stages.1.2' : 'stages.2.1.transformer.1', probes: 1, seed: n }),
        epoch,
      );
    }
    // The transposed weights of the first question serve the others.
    expect(await page.tensors()).toBe(after);
  });

  it('is of the picture with a square made grey, where one is asked for', async () => {
    const asked = { cell: { row: 0, column: 0 }, probes: 1 };
    const plain = await page.want(field(asked), epoch);
    const everything = { x: 0, y: 0, side: SIZE };
    const grey = await page.want(field({ ...asked, square: everything }), epoch);
    const none = await page.want(field({ ...asked, square: { ...everything, side: 0 } }), epoch);
    expect(none.rms).toEqual(plain.rms);
    expect(grey.rms).not.toEqual(plain.rms);
    // The picture itself is as it was.
    expect((await page.want(field(asked), epoch)).rms).toEqual(plain.rms);
  });

  it('lets pokes and runs in between its probes, and is stopped by a newer field and by a newer epoch', async () => {
    const before = await page.tensors();
    const order: string[] = [];
    const note = (name: string) => (reply: Reply) => {
      order.push(reply.kind === 'failed' ? `${name} ${reply.failure.code}` : name);
      return reply;
    };
    const long = page.ask(field({ probes: 20 }), epoch).then(note('field'));
    const between = page.ask(poke(), epoch).then(note('poke'));
    await between;
    const newer = page.ask(field({ probes: 20 }), epoch).then(note('newer'));
    await long;
    await page.want({ op: 'cancel' }, ++epoch);
    await newer;
    expect(order).toEqual(['poke', 'field superseded', 'newer superseded']);
    expect(await page.tensors()).toBe(before);
  });

  it('is stopped alone: what else is under way goes on', async () => {
    const long = page.ask(field({ probes: 20 }), epoch);
    const between = page.ask(poke(), epoch);
    await page.want({ op: 'stop', of: 'field', turn: ++turn }, epoch);
    expect(await long).toMatchObject({ failure: { code: 'superseded' } });
    expect(await between).toMatchObject({ kind: 'done' });
  });

  it('that takes long says that it goes on', async () => {
    const kinds: string[] = [];
    page.onWord = (word) => kinds.push(word.kind);
    page.clock = () => 0;
    await page.want(field({ probes: 1 }), epoch);
    expect(kinds).toEqual(['probe']);
    let seconds = 0;
    page.clock = () => 1000 * ++seconds;
    await page.want(field({ probes: 1 }), epoch);
    page.clock = () => performance.now();
    page.onWord = undefined;
    expect(kinds.filter((kind) => kind === 'alive').length).toBeGreaterThan(10);
  });

  it('of weights that were replaced is given up', async () => {
    const asked = page.ask(field({ probes: 20 }), epoch);
    await page.loadShipped();
    expect(await asked).toMatchObject({ failure: { code: 'superseded' } });
    const { images, runs, tensors } = await page.want({ op: 'memory' });
    expect({ images, runs }).toEqual({ images: 1, runs: 0 });
    await page.loadShipped();
    expect(await page.tensors()).toBe(tensors);
  });

  it('names a unit that there is not', async () => {
    const before = await page.tensors();
    expect(await page.failure(field({ tap: attentionTap(3, 0) }), epoch)).toBe('unknown-tap');
    expect(await page.failure(field({ tap: 'nonesuch' }), epoch)).toBe('unknown-tap');
    expect(await page.tensors()).toBe(before);
  });
});
