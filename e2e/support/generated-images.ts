/**
 * Sixteen pictures from integer arithmetic alone, the same to the byte in training/generated_images.py, as real PNG
 * files. PyTorch's logits for them lie in e2e/fixtures/logits.generated.json.
 *
 * Each is a gradient with discs and boxes and a little noise. Together they cover what an 8-bit PNG may be: RGB, grey,
 * grey with alpha, palette with and without transparency, RGBA; every alpha; sides from 1 to 1024 pixels.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { chunk } from './png';

type Storage = 'rgb' | 'grey' | 'grey-alpha' | 'palette' | 'palette-alpha' | 'rgba';
type Alpha = 'opaque' | 'cut-out' | 'every' | 'steps';

export interface GeneratedImage {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What a decoder gives: straight (unpremultiplied) RGBA, rows from the top. */
  readonly rgba: Uint8Array;
  /** SHA-256 of `rgba` in hex. */
  readonly rgbaSha256: string;
  readonly png: Uint8Array;
}

const PICTURES: readonly (readonly [string, number, number, Storage, Alpha])[] = [
  ['rgb-square', 256, 256, 'rgb', 'opaque'],
  ['rgb-landscape', 300, 200, 'rgb', 'opaque'],
  ['rgb-portrait', 97, 411, 'rgb', 'opaque'],
  ['rgb-large', 640, 480, 'rgb', 'opaque'],
  ['rgb-larger', 1024, 1024, 'rgb', 'opaque'],
  ['rgb-small', 32, 32, 'rgb', 'opaque'],
  ['rgb-strip', 512, 16, 'rgb', 'opaque'],
  ['rgb-one-pixel', 1, 1, 'rgb', 'opaque'],
  ['grey-square', 256, 256, 'grey', 'opaque'],
  ['grey-landscape', 123, 77, 'grey', 'opaque'],
  ['grey-alpha', 200, 200, 'grey-alpha', 'every'],
  ['palette', 320, 240, 'palette', 'opaque'],
  ['palette-cut-out', 128, 256, 'palette-alpha', 'cut-out'],
  ['rgba-opaque', 255, 257, 'rgba', 'opaque'],
  ['rgba-cut-out', 257, 255, 'rgba', 'cut-out'],
  ['rgba-five-alphas', 400, 300, 'rgba', 'steps'],
];

const SHAPES = 6;
const ALPHA_STEPS = [0, 1, 64, 128, 254];

/** 32 well mixed bits for an index (murmur3's finaliser), as an unsigned integer. */
function hash32(index: number, seed: number): number {
  let x = (index + Math.imul(seed, 0x9e3779b1)) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  x ^= x >>> 16;
  return x >>> 0;
}

const quotient = (dividend: number, divisor: number) => Math.floor(dividend / divisor);

type Rgb = readonly [number, number, number];

interface Shape {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly colour: Rgb;
  readonly isDisc: boolean;
}

/** One channel of a shape at a pixel, or undefined outside it. A disc darkens towards its rim. */
function shapeAt(
  { cx, cy, radius, colour, isDisc }: Shape,
  x: number,
  y: number,
  c: 0 | 1 | 2,
): number | undefined {
  if (!isDisc) return Math.abs(x - cx) <= radius && 2 * Math.abs(y - cy) <= radius ? colour[c] : undefined;
  const distance = (x - cx) ** 2 + (y - cy) ** 2;
  if (distance > radius * radius) return undefined;
  return quotient(colour[c] * (256 - quotient(distance * 128, radius * radius)), 256);
}

/** RGB, row by row. */
function scene(width: number, height: number, seed: number): Uint8Array {
  let thrown = 0;
  const die = () => hash32(thrown++, seed) >>> 24;
  const colour = (): Rgb => [die(), die(), die()];
  const down = Math.max(1, height - 1);
  const top = colour();
  const bottom = colour();
  const shapes: Shape[] = Array.from({ length: SHAPES }, () => ({
    cx: quotient(die() * width, 256),
    cy: quotient(die() * height, 256),
    radius: 1 + quotient(die() * Math.min(width, height), 512),
    colour: colour(),
    isDisc: die() < 128,
  }));
  const pixels = new Uint8Array(width * height * 3);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (const c of [0, 1, 2] as const) {
        let value = quotient(top[c] * (down - y) + bottom[c] * y, down);
        for (const shape of shapes) value = shapeAt(shape, x, y, c) ?? value;
        const noise = (hash32(at, seed + 1) >>> 27) - 16;
        pixels[at++] = Math.min(255, Math.max(0, value + noise));
      }
    }
  }
  return pixels;
}

function alphaAt(kind: Alpha, x: number, y: number, width: number, height: number): number {
  switch (kind) {
    case 'opaque':
      return 255;
    case 'cut-out':
      return (2 * x - width) ** 2 + (2 * y - height) ** 2 <= Math.min(width, height) ** 2 ? 255 : 0;
    case 'every':
      return quotient(x * 255, Math.max(1, width - 1));
    case 'steps':
      return ALPHA_STEPS[quotient(y * ALPHA_STEPS.length, height)] ?? 255;
  }
}

function rgbaPixels(width: number, height: number, storage: Storage, alpha: Alpha, seed: number): Uint8Array {
  const rgb = scene(width, height, seed);
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    let channels = [...rgb.subarray(pixel * 3, pixel * 3 + 3)];
    if (storage.startsWith('grey')) {
      const [r = 0, g = 0, b = 0] = channels;
      channels = Array(3).fill(quotient(77 * r + 150 * g + 29 * b, 256));
    } else if (storage.startsWith('palette')) {
      channels = channels.map((value) => quotient(value, 64) * 85);
    }
    rgba.set([...channels, alphaAt(alpha, pixel % width, quotient(pixel, width), width, height)], pixel * 4);
  }
  return rgba;
}

const COLOUR_TYPE: Readonly<Record<Storage, number>> = {
  grey: 0,
  rgb: 2,
  palette: 3,
  'palette-alpha': 3,
  'grey-alpha': 4,
  rgba: 6,
};

/**
 * What a PNG stores for one pixel. A palette's colours are numbered by their two bits of red, green and blue; where
 * it has transparency, the same 64 follow once more, transparent.
 */
function samplesOf(storage: Storage, [r = 0, g = 0, b = 0, a = 0]: Uint8Array): number[] {
  const index = (r / 85) * 16 + (g / 85) * 4 + b / 85;
  switch (storage) {
    case 'grey':
      return [r];
    case 'grey-alpha':
      return [r, a];
    case 'rgb':
      return [r, g, b];
    case 'rgba':
      return [r, g, b, a];
    case 'palette':
      return [index];
    case 'palette-alpha':
      return [a === 0 ? index + 64 : index];
  }
}

function paletteChunks(storage: Storage): Buffer[] {
  if (!storage.startsWith('palette')) return [];
  const transparent = storage === 'palette-alpha';
  const colours = Array.from({ length: transparent ? 128 : 64 }, (_, index) => {
    const colour = index % 64;
    return [quotient(colour, 16) * 85, (quotient(colour, 4) % 4) * 85, (colour % 4) * 85];
  });
  const palette = chunk('PLTE', Uint8Array.from(colours.flat()));
  if (!transparent) return [palette];
  return [
    palette,
    chunk(
      'tRNS',
      Uint8Array.from({ length: 128 }, (_, index) => (index < 64 ? 255 : 0)),
    ),
  ];
}

/** A PNG with eight bits a sample, no interlacing and no filter. */
function encodePng(rgba: Uint8Array, width: number, height: number, storage: Storage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPE[storage], 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = [0];
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      row.push(...samplesOf(storage, rgba.subarray(at, at + 4)));
    }
    return Buffer.from(row);
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...paletteChunks(storage),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** All sixteen, made anew. */
export function generatedImages(): GeneratedImage[] {
  return PICTURES.map(([name, width, height, storage, alpha], index) => {
    const rgba = rgbaPixels(width, height, storage, alpha, 10 * (1 + index));
    return {
      name,
      width,
      height,
      rgba,
      rgbaSha256: createHash('sha256').update(rgba).digest('hex'),
      png: encodePng(rgba, width, height, storage),
    };
  });
}
