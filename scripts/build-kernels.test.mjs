import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { asSource, BUILDS, compile, fileOf } from './build-kernels.mjs';

describe.each(BUILDS)('the committed kernels, $name', (build) => {
  it('are what their source compiles to, byte by byte', async () => {
    const wasm = await compile(build);
    expect(await readFile(fileOf(build), 'utf8')).toBe(asSource(wasm));
  });

  it('bring no memory and no data of their own, and call nobody', async () => {
    const module = await WebAssembly.compile(await compile({ features: [] }));
    expect(WebAssembly.Module.imports(module)).toEqual([{ module: 'env', name: 'memory', kind: 'memory' }]);
    // Section 11 is data, 8 a start function. Sections: one byte of kind, then a length in LEB128.
    expect(sections(await compile(build))).not.toEqual(
      expect.arrayContaining([expect.toSatisfy((id) => id === 11 || id === 8)]),
    );
  });
});

/** The kinds of a wasm module's sections. */
function sections(bytes) {
  const kinds = [];
  for (let at = 8; at < bytes.length; ) {
    kinds.push(bytes[at++]);
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += length;
  }
  return kinds;
}
