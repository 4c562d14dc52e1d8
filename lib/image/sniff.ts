/**
 * What a file is, from its bytes alone: format, size in pixels where that is cheap, and whether its end is there.
 *
 * Asked before the browser decodes anything: some browsers show half a cut-off picture as if it were whole, and a
 * picture that is far too large should be refused before it takes the memory.
 */

import { ascii, startsWith, uint16, uint24le, uint32 } from './sniff-bytes';
import { readFileTypeBox, readIsoSize } from './sniff-iso';
import { sniffText } from './sniff-text';

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'bmp' | 'heic' | 'svg';

export type FileFormat = PictureFormat | 'tiff' | 'jxl' | 'pdf' | 'html' | 'text' | 'empty' | 'unknown';

export interface Sniffed {
  readonly format: FileFormat;
  /** Pixels as stored, before any EXIF rotation; absent where the header does not tell. */
  readonly width?: number;
  readonly height?: number;
  /** Whether the format's end is there; undefined where its bytes do not say. */
  readonly complete: boolean | undefined;
}

/** The largest picture that is taken, in pixels. */
export const MAX_PIXELS = 50_000_000;

export type ImageProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'not-an-image'; readonly data: { format: FileFormat } }
  | { readonly code: 'heic' }
  | { readonly code: 'svg' }
  | { readonly code: 'cut-off'; readonly data: { format: FileFormat; bytes: number } }
  | {
      readonly code: 'too-large';
      readonly data: { width: number; height: number; pixels: number; maxPixels: number };
    }
  | { readonly code: 'unsupported'; readonly data: { format: FileFormat } };

interface Size {
  readonly width: number;
  readonly height: number;
}

function sniffed(format: FileFormat, size: Size | undefined, complete: boolean | undefined): Sniffed {
  return size ? { format, width: size.width, height: size.height, complete } : { format, complete };
}

/** Walks a JPEG's segments to its frame header (SOF) and its scans to the end marker (EOI). */
function sniffJpeg(bytes: Uint8Array): Sniffed {
  let size: Size | undefined;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return sniffed('jpeg', size, false);
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++; // fill byte
    } else if (marker === 0xd9) {
      return sniffed('jpeg', size, true); // what follows, a motion photo's film for instance, is not the picture's
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
    } else {
      const length = uint16(bytes, at + 2);
      if (length === undefined || length < 2) return sniffed('jpeg', size, false);
      // SOF0–SOF15 without the three codes that mean tables: DHT, JPG, DAC.
      const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
      if (frame) {
        const height = uint16(bytes, at + 5);
        const width = uint16(bytes, at + 7);
        if (width !== undefined && height !== undefined) size = { width, height };
      }
      at += 2 + length;
      if (marker === 0xda) at = endOfScan(bytes, at);
    }
  }
  return sniffed('jpeg', size, false);
}

/** From inside a scan to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** Walks a PNG's chunks to IEND. */
function sniffPng(bytes: Uint8Array): Sniffed {
  const width = ascii(bytes, 12, 4) === 'IHDR' ? uint32(bytes, 16) : undefined;
  const height = uint32(bytes, 20);
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  let at = 8;
  for (;;) {
    const length = uint32(bytes, at);
    if (length === undefined) return sniffed('png', size, false);
    const end = at + 12 + length;
    if (end > bytes.length) return sniffed('png', size, false);
    if (ascii(bytes, at + 4, 4) === 'IEND') return sniffed('png', size, true);
    at = end;
  }
}

/** Walks a GIF's blocks to its trailer. */
function sniffGif(bytes: Uint8Array): Sniffed {
  const width = uint16(bytes, 6, true);
  const height = uint16(bytes, 8, true);
  const size = width !== undefined && height !== undefined ? { width, height } : undefined;
  const colourTable = (flags: number) => ((flags & 0x80) !== 0 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skipSubBlocks = (from: number) => {
    let next = from;
    while (next < bytes.length && bytes[next] !== 0) next += 1 + (bytes[next] ?? 0);
    return next + 1;
  };
  let at = 13 + colourTable(bytes[10] ?? 0);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return sniffed('gif', size, true);
    if (kind === 0x21) at = skipSubBlocks(at + 2);
    else if (kind === 0x2c) at = skipSubBlocks(at + 11 + colourTable(bytes[at + 9] ?? 0));
    else return sniffed('gif', size, false);
  }
  return sniffed('gif', size, false);
}

/** Reads a WebP's RIFF length and the size in its first chunk (VP8, VP8L or VP8X). */
function sniffWebp(bytes: Uint8Array): Sniffed {
  const length = uint32(bytes, 4, true);
  const complete = length !== undefined && bytes.length >= length + 8;
  return sniffed('webp', webpSize(bytes), complete);
}

function webpSize(bytes: Uint8Array): Size | undefined {
  const chunk = ascii(bytes, 12, 4);
  if (chunk === 'VP8 ') {
    const width = uint16(bytes, 26, true);
    const height = uint16(bytes, 28, true);
    // The two high bits are an upscaling hint.
    return width !== undefined && height !== undefined
      ? { width: width & 0x3fff, height: height & 0x3fff }
      : undefined;
  }
  if (chunk === 'VP8L') {
    const bits = uint32(bytes, 21, true);
    return bits === undefined
      ? undefined
      : { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8X') {
    const width = uint24le(bytes, 24);
    const height = uint24le(bytes, 27);
    return width !== undefined && height !== undefined ? { width: width + 1, height: height + 1 } : undefined;
  }
  return undefined;
}

/** Reads a BMP's header: size, and the file length that it states. */
function sniffBmp(bytes: Uint8Array): Sniffed {
  const length = uint32(bytes, 2, true);
  const header = uint32(bytes, 14, true) ?? 0;
  const width = header === 12 ? uint16(bytes, 18, true) : uint32(bytes, 18, true);
  const height = header === 12 ? uint16(bytes, 20, true) : uint32(bytes, 22, true);
  const size =
    width !== undefined && height !== undefined
      ? { width, height: Math.abs(header === 12 ? height : height | 0) } // a negative height: rows from the top
      : undefined;
  // Some writers leave the length 0.
  const complete = length === undefined ? false : length === 0 ? undefined : bytes.length >= length;
  return sniffed('bmp', size, complete);
}

/**
 * Tells what a file is.
 *
 * @param bytes the whole file
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { format: 'empty', complete: undefined };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return sniffJpeg(bytes);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return sniffPng(bytes);
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return sniffGif(bytes);
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return sniffWebp(bytes);
  const iso = readFileTypeBox(bytes);
  if (iso) return sniffed(iso, ...readIsoSize(bytes));
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])) {
    return { format: 'tiff', complete: undefined };
  }
  if (startsWith(bytes, [0xff, 0x0a]) || startsWith(bytes, [0, 0, 0, 0x0c, 0x4a, 0x58, 0x4c, 0x20])) {
    return { format: 'jxl', complete: undefined };
  }
  if (ascii(bytes, 0, 5) === '%PDF-') return { format: 'pdf', complete: undefined };
  if (ascii(bytes, 0, 2) === 'BM' && [12, 40, 52, 56, 64, 108, 124].includes(uint32(bytes, 14, true) ?? 0)) {
    return sniffBmp(bytes);
  }
  return { format: sniffText(bytes) ?? 'unknown', complete: undefined };
}

/**
 * The first reason not to decode a file, or undefined if there is none to be seen from outside.
 *
 * @param bytes the whole file
 */
export function checkImage(bytes: Uint8Array): ImageProblem | undefined {
  const { format, width, height, complete } = sniff(bytes);
  switch (format) {
    case 'empty':
      return { code: 'empty' };
    case 'heic':
      return { code: 'heic' };
    case 'svg':
      return { code: 'svg' };
    case 'tiff':
    case 'jxl':
      return { code: 'unsupported', data: { format } };
    case 'pdf':
    case 'html':
    case 'text':
    case 'unknown':
      return { code: 'not-an-image', data: { format } };
  }
  if (complete === false) return { code: 'cut-off', data: { format, bytes: bytes.length } };
  if (width !== undefined && height !== undefined) {
    const pixels = width * height;
    if (pixels > MAX_PIXELS) {
      return { code: 'too-large', data: { width, height, pixels, maxPixels: MAX_PIXELS } };
    }
  }
  return undefined;
}
