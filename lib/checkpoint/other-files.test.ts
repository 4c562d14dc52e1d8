import { describe, expect, it } from 'vitest';
import { parseSafetensors } from './safetensors';
import { problemOf, rawFile } from './testing/files';

const fromText = (text: string) => problemOf(() => parseSafetensors(new TextEncoder().encode(text).buffer));
const fromBytes = (...bytes: number[]) => problemOf(() => parseSafetensors(Uint8Array.from(bytes).buffer));

describe('a file of another kind is called by its name', () => {
  it('a web page', () => {
    expect(fromText('<!DOCTYPE html><title>404</title>')).toEqual({ code: 'html', data: { byte: 0 } });
    expect(fromText('\n  <HTML lang="en">')).toEqual({ code: 'html', data: { byte: 3 } });
    expect(fromText('\ufeff<!doctype html>')).toEqual({ code: 'html', data: { byte: 3 } });
    expect(fromText('<!-- served by --><html>').code).toBe('html');
    expect(fromText('<html>').code).toBe('html');
  });

  it('a pointer of Git LFS', () => {
    expect(fromText('version https://git-lfs.github.com/spec/v1\noid sha256:00').code).toBe('git-lfs');
  });

  it("PyTorch's zip and its older pickle", () => {
    // The first bytes of torch.save in torch 2, and of its legacy format.
    expect(fromBytes(0x50, 0x4b, 0x03, 0x04, 0, 0, 8, 8, 0, 0)).toEqual({
      code: 'pytorch',
      data: { byte: 0, container: 'zip' },
    });
    expect(fromBytes(0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9)).toEqual({
      code: 'pytorch',
      data: { byte: 0, container: 'pickle' },
    });
  });

  it('anything else by the byte where its header would begin', () => {
    expect(fromBytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49).code).toBe('not-safetensors');
  });

  it('is not mistaken for one because its length begins with the same bytes', () => {
    // 0x0280 = 640: a header whose length begins as a pickle does.
    const header = `{}${' '.repeat(638)}`;
    expect([...new Uint8Array(rawFile(header), 0, 2)]).toEqual([0x80, 0x02]);
    expect(parseSafetensors(rawFile(header)).tensors.size).toBe(0);
  });
});
