import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import { ExampleError } from './example-error';
import { exampleSource, loadExample } from './example-source';
import { readExample } from './testing/read-example';

const PICTURE = { url: '/p.webp', sample: 'church', name: 'Church' };
const { about, packed: whole, buffer } = await readExample('block');

const answer = (body: BodyInit | null, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
const load = () => loadExample(`/examples/${about.file}`, about, PICTURE);
const failure = async () => {
  const error: unknown = await load().catch((thrown: unknown) => thrown);
  if (!(error instanceof ExampleError)) throw error;
  return error.failure;
};

afterEach(() => vi.unstubAllGlobals());

describe('fetching an example', () => {
  it('reads it, and tells how far it is', async () => {
    answer(new Uint8Array(whole));
    const told: number[] = [];
    const source = await loadExample('/x', about, PICTURE, { onProgress: (done) => told.push(done) });
    expect(source).toMatchObject({ kind: 'example', size: 256, picture: PICTURE });
    expect((await source.tap('stages.4.1')).shape).toEqual([8, 8, 80]);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(about.bytes);
  });

  it('says what went wrong', async () => {
    answer(null, 404);
    expect(await failure()).toMatchObject({ code: 'not-found', data: { file: about.file, status: 404 } });
    answer(new Uint8Array(whole.subarray(0, 1000)));
    expect(await failure()).toMatchObject({
      code: 'cut-off',
      data: { received: 1000, expected: about.bytes },
    });
    const damaged = new Uint8Array(whole);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    answer(damaged);
    expect(await failure()).toMatchObject({ code: 'wrong' });
    answer(new Uint8Array([...whole, 0]));
    expect(await failure()).toMatchObject({ code: 'wrong' });
    // The very bytes, but they do not unpack to what was written.
    answer(whole);
    const other = { ...about, unpacked: about.unpacked + 2 };
    await expect(loadExample('/x', other, PICTURE)).rejects.toMatchObject({ failure: { code: 'wrong' } });
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('offline');
    });
    expect(await failure()).toMatchObject({ code: 'unreachable' });
  });

  it('says nothing of what the reader stopped', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', async () => {
      controller.abort();
      throw new DOMException('stopped', 'AbortError');
    });
    const error: unknown = await loadExample('/x', about, PICTURE, { signal: controller.signal }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ failure: { code: 'cancelled' } });
  });
});

describe('an example as a source', () => {
  it('has what it ships and what follows from it, and nothing else', async () => {
    const source = exampleSource(buffer, about, PICTURE);
    expect(source.has('stages.4.1.unfolded')).toBe(true);
    expect(source.has('stages.4.1.transformer.2.attn.probabilities')).toBe(true);
    expect(source.has('stages.4.1.transformer.0.mlp.fc1.weight')).toBe(false);
    expect(source.has('stages.2.1')).toBe(false);
    await expect(source.tap('stages.2.1')).rejects.toThrow(RangeError);
    await expect(source.weight('stages.4.1.conv_kxk.conv.weight')).rejects.toThrow('conv_kxk');
    expect(await source.tap('stages.4.1.norm')).toBe(await source.tap('stages.4.1.norm'));
  });

  it('refuses bytes that are no such file', () => {
    expect(() => exampleSource(new ArrayBuffer(12), about, PICTURE)).toThrow(ExampleError);
    const empty = writeSafetensors(new Map([['a', { shape: [1], data: Float32Array.of(1) }]]));
    expect(exampleSource(empty, about, PICTURE).has('stages.4.1')).toBe(false);
  });
});
