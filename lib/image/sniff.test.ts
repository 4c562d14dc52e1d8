import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkImage, MAX_PIXELS, sniff } from './sniff';
import { TINY } from './tiny-pictures';

type TinyName = keyof typeof TINY;

const NAMES = Object.keys(TINY) as TinyName[];
const PICTURES = NAMES.filter((name) => TINY[name].format !== 'tiff');

function file(name: TinyName): Uint8Array {
  return Uint8Array.from(Buffer.from(TINY[name].base64, 'base64'));
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** The file with the bytes from `at` on replaced. */
function patched(name: TinyName, at: number, replacement: readonly number[]): Uint8Array {
  const bytes = file(name);
  bytes.set(replacement, at);
  return bytes;
}

function indexOf(bytes: Uint8Array, letters: string): number {
  return Buffer.from(bytes).indexOf(letters, 0, 'latin1');
}

describe('sniff', () => {
  it.each(PICTURES)('knows a whole %s, its size and its end', (name) => {
    expect(sniff(file(name))).toEqual({ format: TINY[name].format, width: 23, height: 17, complete: true });
    expect(checkImage(file(name))).toBeUndefined();
  });

  it.each(PICTURES)('takes a %s with bytes after its end', (name) => {
    const longer = concat(file(name), Uint8Array.of(0, 0, 0, 12, 0x66, 0x72, 0x65, 0x65, 1, 2, 3, 4));
    expect(sniff(longer)).toEqual({ format: TINY[name].format, width: 23, height: 17, complete: true });
  });

  it.each(PICTURES)('says of every beginning of a %s that its end is missing', (name) => {
    const bytes = file(name);
    // Up to here a file may still be anything.
    const recognised = TINY[name].format === 'avif' ? indexOf(bytes, 'meta') : 18;
    for (let length = recognised; length < bytes.length; length++) {
      const told = sniff(bytes.subarray(0, length));
      expect([length, told.format, told.complete]).toEqual([length, TINY[name].format, false]);
      expect(checkImage(bytes.subarray(0, length))).toEqual({
        code: 'cut-off',
        data: { format: TINY[name].format, bytes: length },
      });
    }
  });

  it('tells the size as soon as the header is there', () => {
    for (const [name, length] of [
      ['png', 24],
      ['gif', 13],
      ['webp lossy', 30],
      ['webp lossless', 25],
      ['webp with alpha and EXIF', 30],
      ['bmp', 26],
    ] as const) {
      expect(sniff(file(name).subarray(0, length))).toMatchObject({ width: 23, height: 17, complete: false });
    }
  });

  it('is not led astray by an end marker inside other data', () => {
    const bytes = file('jpeg baseline');
    // A comment segment that holds an EOI, as an embedded thumbnail would.
    const comment = Uint8Array.of(0xff, 0xfe, 0, 6, 0xff, 0xd9, 0xff, 0xd9);
    const commented = concat(bytes.subarray(0, 2), comment, bytes.subarray(2));
    expect(sniff(commented)).toMatchObject({ width: 23, height: 17, complete: true });
    expect(sniff(commented.subarray(0, commented.length - 2)).complete).toBe(false);
  });

  it('tells HEIC from AVIF by its brands', () => {
    const avif = file('avif');
    const heic = Uint8Array.from(avif);
    const brand = (from: string, to: string) => {
      for (let at = indexOf(heic, from); at >= 0 && at < 40; at = indexOf(heic, from)) heic.set(text(to), at);
    };
    brand('avif', 'heic');
    expect(sniff(heic)).toEqual({ format: 'heic', width: 23, height: 17, complete: true });
    expect(checkImage(heic)).toEqual({ code: 'heic' });
    // A film has the same container and none of these brands.
    expect(
      sniff(concat(Uint8Array.of(0, 0, 0, 16), text('ftypisom'), Uint8Array.of(0, 0, 0, 0))).format,
    ).toBe('unknown');
  });

  it('reads BMP rows from the top and stated lengths of zero', () => {
    expect(sniff(patched('bmp', 22, [0xef, 0xff, 0xff, 0xff]))).toMatchObject({ height: 17, complete: true });
    expect(sniff(patched('bmp', 2, [0, 0, 0, 0])).complete).toBeUndefined();
  });

  it('knows what is no picture', () => {
    expect(sniff(new Uint8Array(0)).format).toBe('empty');
    expect(sniff(text('%PDF-1.7\n')).format).toBe('pdf');
    expect(sniff(text('<!DOCTYPE html><html><svg></svg></html>')).format).toBe('html');
    expect(sniff(text('\uFEFF  <html lang="en">')).format).toBe('html');
    expect(sniff(text('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="…">')).format).toBe('svg');
    expect(sniff(text('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>')).format).toBe(
      'svg',
    );
    expect(sniff(text('<svg/>')).format).toBe('svg');
    expect(sniff(text('version https://git-lfs.github.com/spec/v1\n')).format).toBe('text');
    expect(sniff(text('許多文字'.repeat(200))).format).toBe('text');
    expect(sniff(file('tiff')).format).toBe('tiff');
    expect(sniff(Uint8Array.of(0xff, 0x0a, 0x12)).format).toBe('jxl');
    expect(sniff(Uint8Array.of(1, 2, 3, 0, 255)).format).toBe('unknown');
    expect(sniff(Uint8Array.of(0xe9, 0xe8, 0xe7, 0xe6, 0xe5, 0xe4)).format).toBe('unknown');
  });

  it('answers for any bytes, and never calls noise after a known beginning a whole picture', () => {
    const beginnings = NAMES.map((name) => file(name).subarray(0, 12));
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, noise) => {
        const bytes = concat(beginning, noise);
        const { complete, width, height } = sniff(bytes);
        if (complete) expect(bytes.length).toBeGreaterThan(12);
        expect(width === undefined || Number.isInteger(width)).toBe(true);
        expect(height === undefined || Number.isInteger(height)).toBe(true);
        checkImage(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends on any damage to a real file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        (name, at, damage) => {
          const bytes = file(name);
          const place = at % bytes.length;
          bytes.set(damage.subarray(0, bytes.length - place), place);
          const { complete } = sniff(bytes);
          expect([true, false, undefined]).toContain(complete);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('checkImage', () => {
  it('names what is wrong', () => {
    expect(checkImage(new Uint8Array(0))).toEqual({ code: 'empty' });
    expect(checkImage(text('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({ code: 'svg' });
    expect(checkImage(text('<html></html>'))).toEqual({ code: 'not-an-image', data: { format: 'html' } });
    expect(checkImage(text('%PDF-1.4'))).toEqual({ code: 'not-an-image', data: { format: 'pdf' } });
    expect(checkImage(text('hello'))).toEqual({ code: 'not-an-image', data: { format: 'text' } });
    expect(checkImage(Uint8Array.of(1, 2, 0))).toEqual({ code: 'not-an-image', data: { format: 'unknown' } });
    expect(checkImage(file('tiff'))).toEqual({ code: 'unsupported', data: { format: 'tiff' } });
  });

  it('refuses what is over fifty megapixels, and nothing that is not', () => {
    const png = (width: number, height: number) => {
      const bytes = file('png');
      const view = new DataView(bytes.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      return bytes;
    };
    expect(checkImage(png(10_000, 5000))).toBeUndefined();
    expect(checkImage(png(10_000, 5001))).toEqual({
      code: 'too-large',
      data: { width: 10_000, height: 5001, pixels: 50_010_000, maxPixels: MAX_PIXELS },
    });
    expect(checkImage(png(0xffffffff, 0xffffffff))?.code).toBe('too-large');
  });
});
