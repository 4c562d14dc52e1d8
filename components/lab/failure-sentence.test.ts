import { describe, expect, it } from 'vitest';
import type { CheckpointProblem } from '@/lib/checkpoint/errors';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import type { PictureProblem } from '@/lib/image/decode';
import type { EngineFailure } from '@/lib/inference/engine-state';
import { failureSentence } from './failure-sentence';

const PICTURES: readonly PictureProblem[] = [
  { code: 'empty' },
  { code: 'not-an-image', data: { format: 'text' } },
  { code: 'heic' },
  { code: 'svg' },
  { code: 'cut-off', data: { format: 'png', bytes: 12 } },
  { code: 'too-large', data: { width: 10_000, height: 6_000, pixels: 60e6, maxPixels: 50e6 } },
  { code: 'unsupported', data: { format: 'tiff' } },
  { code: 'undecodable', data: { bytes: 12 } },
];

const CHECKPOINTS: readonly CheckpointProblem[] = [
  { code: 'empty', data: { byte: 0 } },
  { code: 'html', data: { byte: 0 } },
  { code: 'pytorch', data: { byte: 0, container: 'zip' } },
  { code: 'git-lfs', data: { byte: 0 } },
  { code: 'not-safetensors', data: { byte: 8, found: 32 } },
  { code: 'prefix-truncated', data: { byte: 3, fileBytes: 3 } },
  { code: 'header-too-long', data: { byte: 0, headerBytes: 2e8, limit: 1e8 } },
  { code: 'header-past-end', data: { byte: 8, headerBytes: 5000, fileBytes: 10 } },
  { code: 'header-not-utf8', data: { byte: 9 } },
  { code: 'header-not-json', data: { byte: 9 } },
  { code: 'duplicate-name', data: { byte: 9, name: 'a' } },
  { code: 'bad-metadata', data: { key: null } },
  { code: 'bad-entry', data: { tensor: 'a', field: 'shape' } },
  { code: 'unknown-dtype', data: { tensor: 'a', dtype: 'Q7' } },
  { code: 'offsets-reversed', data: { tensor: 'a', begin: 8, end: 4 } },
  { code: 'size-mismatch', data: { tensor: 'a', expectedBytes: 8, foundBytes: 4 } },
  { code: 'data-truncated', data: { tensor: 'a', byte: 4, expectedBytes: 8, fileBytes: 4 } },
  { code: 'offset-out-of-range', data: { tensor: 'a', byte: 4, fileBytes: 4 } },
  { code: 'overlap', data: { tensor: 'a', byte: 4 } },
  { code: 'hole', data: { tensor: null, byte: 4, bytes: 2 } },
  { code: 'unknown-naming', data: { tensor: 'a' } },
  { code: 'unknown-variant', data: { tensor: 'a', found: 7 } },
  { code: 'missing-tensor', data: { tensor: 'a' } },
  { code: 'unexpected-tensor', data: { tensor: 'a' } },
  { code: 'wrong-shape', data: { tensor: 'a', expected: [null, 320], found: [10, 3] } },
  { code: 'unsupported-dtype', data: { tensor: 'a', dtype: 'I8' } },
  { code: 'not-finite', data: { tensor: 'a', index: 1, value: 'NaN' } },
];

const FAILURES: readonly EngineFailure[] = [
  ...PICTURES.map((data): EngineFailure => ({ code: 'bad-picture', data })),
  ...CHECKPOINTS.map((data): EngineFailure => ({ code: 'bad-checkpoint', data })),
  { code: 'backend-unavailable', data: { backend: 'webgl', reason: 'none' } },
  { code: 'no-model' },
  { code: 'unknown-handle', data: { handle: 1 } },
  { code: 'unknown-tap', data: { tap: 'x' } },
  { code: 'bad-size', data: { side: 'height', value: 600, limit: 512 } },
  { code: 'not-finite' },
  { code: 'crashed', data: { reason: 'boom' } },
  { code: 'unreachable', data: { url: 'https://a/b/c.json' } },
  { code: 'refused', data: { url: 'https://a/b/c.json', status: 503 } },
  { code: 'bad-manifest', data: { url: 'x' } },
  { code: 'wrong-length', data: { expected: 8, received: 4 } },
  { code: 'wrong-checksum', data: { expected: 'a', received: 'b' } },
];

describe.each(locales)('failures in %s', (locale) => {
  const { failures } = getDictionary(locale);

  it.each(
    FAILURES.map(
      (f) =>
        [
          f.code === 'bad-picture' || f.code === 'bad-checkpoint' ? `${f.code} ${f.data.code}` : f.code,
          f,
        ] as const,
    ),
  )('%s has a sentence with every placeholder filled', (_, failure) => {
    const sentence = failureSentence(failure, failures);
    expect(sentence?.title).toBeTruthy();
    expect(sentence?.text).toMatch(/[.。]$/);
    expect(sentence?.text).not.toMatch(/[{}]|undefined|\[object/);
  });

  it('covers every code that the dictionary has', () => {
    expect(PICTURES.map((p) => p.code).sort()).toEqual(Object.keys(failures.picture).sort());
    expect(CHECKPOINTS.map((p) => p.code).sort()).toEqual(Object.keys(failures.checkpoint).sort());
  });

  it('needs none for what the reader did on purpose', () => {
    expect(failureSentence({ code: 'cancelled' }, failures)).toBeUndefined();
    expect(failureSentence({ code: 'superseded' }, failures)).toBeUndefined();
  });
});
