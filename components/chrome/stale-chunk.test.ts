import { describe, expect, it } from 'vitest';
import { isStaleChunk, mayReload } from './stale-chunk';

describe('isStaleChunk', () => {
  it('knows what bundlers and browsers call it', () => {
    const named = new Error('x');
    named.name = 'ChunkLoadError';
    expect(isStaleChunk(named)).toBe(true);
    expect(isStaleChunk(new Error('Loading chunk 12 failed.'))).toBe(true);
    expect(isStaleChunk(new Error('Failed to load chunk /_next/static/chunks/a.js from module 1'))).toBe(
      true,
    );
    expect(isStaleChunk(new TypeError('Failed to fetch dynamically imported module: https://a/b.js'))).toBe(
      true,
    );
    expect(isStaleChunk(new TypeError('error loading dynamically imported module'))).toBe(true);
    expect(isStaleChunk(new TypeError('Importing a module script failed.'))).toBe(true);
  });

  it('leaves every other error alone', () => {
    expect(isStaleChunk(new Error('No value for {a}'))).toBe(false);
    expect(isStaleChunk('ChunkLoadError')).toBe(false);
  });
});

describe('mayReload', () => {
  const memory = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
  };

  it('allows one reload a minute', () => {
    const storage = memory();
    expect(mayReload(storage, 1_000)).toBe(true);
    expect(mayReload(storage, 2_000)).toBe(false);
    expect(mayReload(storage, 61_000)).toBe(true);
  });

  it('never loops where nothing can be remembered', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    expect(mayReload({ getItem: refuse, setItem: refuse }, 0)).toBe(false);
  });
});
