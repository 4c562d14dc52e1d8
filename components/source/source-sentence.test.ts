import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { locales } from '@/lib/i18n/locales';
import { IDLE } from '@/lib/inference/engine-state';
import type { ExampleFailure } from '@/lib/source/example-error';
import { sourceSentence } from './source-sentence';
import { pendingOf } from './use-source';

const EXAMPLES: readonly ExampleFailure[] = [
  { code: 'unreachable', data: { file: 'block.safetensors' } },
  { code: 'not-found', data: { file: 'block.safetensors', status: 404 } },
  { code: 'cut-off', data: { file: 'block.safetensors', received: 5_000, expected: 293_536 } },
  { code: 'wrong', data: { file: 'block.safetensors' } },
];

describe.each(locales)('%s', (locale) => {
  const { source, failures } = getDictionary(locale);

  it.each(EXAMPLES)('has a sentence and a way on for $code', (failure) => {
    const sentence = sourceSentence({ of: 'example', failure }, locale, source, failures);
    expect(sentence?.retry).toBe(true);
    expect(sentence?.text).not.toMatch(/[{}]/);
  });

  it('says that the figure stays when a picture fails, and nothing of what was stopped', () => {
    const failure = { code: 'bad-picture', data: { code: 'empty' } } as const;
    const sentence = sourceSentence({ of: 'engine', failure }, locale, source, failures);
    expect(sentence?.text).toContain(failures.picture.empty);
    expect(sentence?.text).toContain(source.stays);
    const stopped = { of: 'example', failure: { code: 'cancelled' } } as const;
    expect(sourceSentence(stopped, locale, source, failures)).toBeUndefined();
  });
});

it('tells what the engine is doing', () => {
  expect(pendingOf(IDLE)).toBeUndefined();
  expect(pendingOf({ ...IDLE, status: 'downloading', download: { bytes: 3, total: 9 } })).toEqual({
    phase: 'download',
    done: 3,
    total: 9,
  });
  expect(pendingOf({ ...IDLE, status: 'starting' })).toEqual({ phase: 'start' });
  const picture = { id: 'a', sample: 'a', name: 'A', url: '/a', source: '/a' };
  expect(pendingOf({ ...IDLE, status: 'ready', working: { picture, done: 0, of: 0 } })).toEqual({
    phase: 'start',
  });
  expect(pendingOf({ ...IDLE, status: 'ready', working: { picture, done: 4, of: 21 } })).toEqual({
    phase: 'run',
    done: 4,
    total: 21,
  });
});
