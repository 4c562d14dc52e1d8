import { beforeAll, describe, expect, it } from 'vitest';
import { AS_TRAINED, type Modes } from '@/lib/mobilevit/spec/modes';
import { attentionTap, STAGE_TAPS } from '@/lib/mobilevit/spec/taps';
import { type DriverPage, openDriver } from './testing/driver-page';

// Smaller, and stage 5 has one token a slot, for which every mode is the same.
const SIZE = 128;
const KEEP = [...STAGE_TAPS, attentionTap(3, 0), attentionTap(4, 0), attentionTap(5, 2)];
let page: DriverPage;
let image: number;

beforeAll(async () => {
  page = await openDriver();
  image = await page.place(SIZE);
});

const run = (modes: Modes, base?: number, keep = KEEP) => page.want({ op: 'run', image, keep, modes, base });
const read = async (handle: number, tap: string) =>
  (await page.want({ op: 'read', run: handle, tap })).values;
const release = (handle: number) => page.want({ op: 'release', handle });

describe('a run in other modes', () => {
  it.each([3, 4, 5] as const)('that builds on another gives what it gives alone: stage %i', async (stage) => {
    const before = await page.tensors();
    const modes = { ...AS_TRAINED, [stage]: 'identity' } as Modes;
    const trained = await run(AS_TRAINED);
    const alone = await run(modes);
    const done: string[] = [];
    page.onWord = (word) => word.kind === 'part' && done.push(word.part);
    const built = await run(modes, trained.run);
    page.onWord = undefined;
    // It starts at the block that changes, and tells the times of all parts nevertheless.
    expect(done[0]).toBe(`stages.${stage - 1}.1.local`);
    expect(built.parts.map(({ part }) => part)).toEqual(alone.parts.map(({ part }) => part));
    await release(trained.run);
    expect([...built.logits]).toEqual([...alone.logits]);
    expect([...built.logits]).not.toEqual([...trained.logits]);
    for (const tap of KEEP) {
      const [one, other] = [await read(built.run, tap), await read(alone.run, tap)];
      // Compared by hand: the matcher takes seconds over these.
      expect([tap, one.length === other.length && one.every((value, i) => value === other[i])]).toEqual([
        tap,
        true,
      ]);
    }
    await release(alone.run);
    await release(built.run);
    expect(await page.tensors()).toBe(before);
  });

  it('builds on a run that built on a run, and back again', async () => {
    const before = await page.tensors();
    const trained = await run(AS_TRAINED);
    const fifth = await run({ ...AS_TRAINED, 5: 'uniform' }, trained.run);
    const both = await run({ ...AS_TRAINED, 4: 'uniform', 5: 'uniform' }, fifth.run);
    const back = await run(AS_TRAINED, both.run);
    expect([...back.logits]).toEqual([...trained.logits]);
    for (const { run: handle } of [trained, fifth, both, back]) await release(handle);
    expect(await page.tensors()).toBe(before);
  });

  it('starts at the image where the base lacks an early tap, or is of another picture', async () => {
    const before = await page.tensors();
    const bare = await run(AS_TRAINED, undefined, []);
    const firstPart = async (handle: number, picture: number) => {
      const done: string[] = [];
      page.onWord = (word) => word.kind === 'part' && done.push(word.part);
      const modes = { ...AS_TRAINED, 4: 'identity' } as const;
      const ran = await page.want({ op: 'run', image: picture, keep: KEEP, modes, base: handle });
      page.onWord = undefined;
      await release(ran.run);
      return done[0];
    };
    expect(await firstPart(bare.run, image)).toBe('stem');
    const other = await page.place(SIZE, 2);
    const full = await run(AS_TRAINED);
    expect(await firstPart(full.run, other)).toBe('stem');
    expect(await firstPart(full.run, image)).toBe('stages.3.1.local');
    for (const handle of [bare.run, full.run, other]) await release(handle);
    expect(await page.tensors()).toBe(before);
  });

  it('leaves nothing behind when it is stopped, not even what it took over', async () => {
    const trained = await run(AS_TRAINED);
    const before = await page.tensors();
    page.onWord = () => void page.ask({ op: 'cancel' }, 1);
    const modes = { ...AS_TRAINED, 5: 'identity' } as const;
    expect(await page.failure({ op: 'run', image, keep: KEEP, modes, base: trained.run })).toBe('superseded');
    page.onWord = undefined;
    expect(await page.tensors()).toBe(before);
  });

  it('keeps the probabilities that were applied', async () => {
    const tap = attentionTap(3, 1);
    const probabilities = async (mode: 'identity' | 'uniform') => {
      const modes = { ...AS_TRAINED, 3: mode };
      const ran = await page.want({ op: 'run', image, keep: [tap], modes }, 1);
      const { shape, values } = await page.want({ op: 'read', run: ran.run, tap });
      await release(ran.run);
      const tokens = shape.at(-1) ?? 0;
      expect(shape).toEqual([4, 4, 64, 64]);
      return Array.from(values, (value, i) => ({
        value,
        own: Math.floor(i / tokens) % tokens === i % tokens,
      }));
    };
    expect((await probabilities('identity')).every(({ value, own }) => value === (own ? 1 : 0))).toBe(true);
    expect((await probabilities('uniform')).every(({ value }) => Math.abs(value - 1 / 64) < 1e-7)).toBe(true);
  });
});
