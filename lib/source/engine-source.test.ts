import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '@/lib/inference/engine';
import type { OpenModel } from '@/lib/inference/engine-state';
import { engineSource } from './engine-source';

/** An engine that has one result, and counts what is asked of it. */
function fakeEngine(opened: Partial<OpenModel> = {}) {
  const model = { variant: 'xs', name: 'm.safetensors', ...opened };
  const result = { picture: { url: '/p', sample: undefined, name: 'mine.png' }, size: 256, model };
  let state: object = { result, model };
  const engine = {
    getState: () => state,
    require: vi.fn(async (_taps: readonly string[], _by: string) => undefined),
    read: vi.fn(async (_tap: string) => ({ shape: [1, 1, 3], values: Float32Array.of(1, 2, 3) })),
    weights: vi.fn(
      async (names: readonly string[]) =>
        new Map(names.map((name) => [name, { shape: [1], values: Float32Array.of(7) }])),
    ),
  };
  return {
    ...engine,
    supersede: () => {
      state = { result: { ...result }, model };
    },
    engine: engine as unknown as Engine,
  };
}

describe('the engine as a source', () => {
  it('requires its taps once and reads each when it is first asked for', async () => {
    const { engine, require, read } = fakeEngine();
    const source = await engineSource(engine, { by: 'block', taps: ['a', 'b'] });
    expect(source).toMatchObject({ kind: 'engine', size: 256, picture: { name: 'mine.png' } });
    expect(require).toHaveBeenCalledExactlyOnceWith(['a', 'b'], 'block');
    expect(read).not.toHaveBeenCalled();
    expect(await source.tap('a')).toBe(await source.tap('a'));
    expect(read).toHaveBeenCalledTimes(1);
    await source.tap('c');
    expect(require).toHaveBeenLastCalledWith(['a', 'b', 'c'], 'block');
  });

  it('names the reader’s own checkpoint, and says nothing of the site’s', async () => {
    const options = { by: 'block', taps: [] };
    const own = await engineSource(fakeEngine().engine, options);
    expect(own.checkpoint).toEqual({ variant: 'xs', name: 'MobileViT-XS, m.safetensors' });
    const shipped = { manifest: { id: 'site' } as OpenModel['manifest'] };
    expect((await engineSource(fakeEngine(shipped).engine, options)).checkpoint).toBeUndefined();
  });

  it('keeps all that is about to be read with one run, and only what is new', async () => {
    const { engine, require } = fakeEngine();
    const source = await engineSource(engine, { by: 'block', taps: ['a'] });
    await source.prepare(['a', 'b', 'c']);
    expect(require).toHaveBeenCalledTimes(2);
    expect(require).toHaveBeenLastCalledWith(['a', 'b', 'c'], 'block');
    await source.prepare(['c', 'a']);
    await source.tap('b');
    expect(require).toHaveBeenCalledTimes(2);
  });

  it('reads weights, and pictures of taps', async () => {
    const { engine, weights } = fakeEngine();
    const source = await engineSource(engine, { by: 'block', taps: [] });
    expect((await source.weight('w')).values[0]).toBe(7);
    await source.weight('w');
    expect(weights).toHaveBeenCalledTimes(1);
    expect((await source.tap('picture:a')).shape).toEqual([1, 1, 3]);
  });

  it('hands out nothing of a result that is no longer the newest', async () => {
    const { engine, supersede, read } = fakeEngine();
    const source = await engineSource(engine, { by: 'block', taps: ['a'] });
    supersede();
    await expect(source.tap('a')).rejects.toMatchObject({ failure: { code: 'superseded' } });
    await expect(source.prepare(['b'])).rejects.toMatchObject({ failure: { code: 'superseded' } });
    // What failed is asked for again.
    await expect(source.tap('a')).rejects.toThrow();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
