import { afterEach, describe, expect, it, vi } from 'vitest';
import { missingFeatures } from './browser-features';

/** A Worker as browsers have it: it reads its options, then finds that the address is none. */
class ModernWorker {
  constructor(_: string, options?: { type?: string }) {
    void options?.type;
    throw new SyntaxError('no address');
  }
}

/** A Worker from before modules: it never looks at `type`. */
class OldWorker {
  constructor() {
    throw new SyntaxError('no address');
  }
}

class Canvas {}

afterEach(() => vi.unstubAllGlobals());

describe('missingFeatures', () => {
  it('is empty where everything is there', () => {
    vi.stubGlobal('Worker', ModernWorker);
    vi.stubGlobal('OffscreenCanvas', Canvas);
    expect(missingFeatures()).toEqual([]);
  });

  it('names what is not', () => {
    vi.stubGlobal('Worker', OldWorker);
    vi.stubGlobal('OffscreenCanvas', undefined);
    vi.stubGlobal('WebAssembly', { validate: () => false });
    expect(missingFeatures()).toEqual(['simd', 'offscreen', 'worker']);
  });

  it('asks WebAssembly with a module that is valid but for SIMD', () => {
    const asked: BufferSource[] = [];
    vi.stubGlobal('Worker', ModernWorker);
    vi.stubGlobal('OffscreenCanvas', Canvas);
    const { validate } = WebAssembly;
    vi.stubGlobal('WebAssembly', {
      validate: (bytes: BufferSource) => {
        asked.push(bytes);
        return validate(bytes);
      },
    });
    expect(missingFeatures()).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
