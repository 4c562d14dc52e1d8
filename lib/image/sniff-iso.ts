/** AVIF and HEIC: both are boxes in boxes (ISO/IEC 14496-12), told apart by the brands of the first. */
import { ascii, uint32 } from './sniff-bytes';

interface IsoBox {
  readonly type: string;
  /** Where its content begins and ends; the end may lie past the file's. */
  readonly from: number;
  readonly to: number;
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1']);

/** The boxes between two places, as far as their headers are there. */
function* boxes(bytes: Uint8Array, from: number, to: number): Generator<IsoBox> {
  let at = from;
  while (at < to) {
    const length = uint32(bytes, at);
    const type = ascii(bytes, at + 4, 4);
    if (length === undefined || type.length < 4) return;
    let header = 8;
    let size = length;
    if (length === 1) {
      const high = uint32(bytes, at + 8);
      const low = uint32(bytes, at + 12);
      if (high === undefined || low === undefined) return;
      header = 16;
      size = high * 2 ** 32 + low;
    } else if (length === 0) {
      size = to - at; // reaches to the end
    }
    if (size < header) return;
    yield { type, from: at + header, to: at + size };
    at += size;
  }
}

/** 'avif' or 'heic' if the file begins with a file-type box that names one, else undefined. */
export function readFileTypeBox(bytes: Uint8Array): 'avif' | 'heic' | undefined {
  const first = boxes(bytes, 0, bytes.length).next().value;
  if (first?.type !== 'ftyp') return undefined;
  const brands = [ascii(bytes, first.from, 4)]; // the major brand, a version number, then the compatible ones
  for (let at = first.from + 8; at + 4 <= Math.min(first.to, bytes.length); at += 4)
    brands.push(ascii(bytes, at, 4));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? 'heic' : undefined;
}

/**
 * The size of the largest item (`meta/iprp/ipco/ispe`; thumbnails and tiles have one each, too), and whether the
 * outermost boxes end where the file does.
 */
export function readIsoSize(
  bytes: Uint8Array,
): [size: { width: number; height: number } | undefined, complete: boolean] {
  let size: { width: number; height: number } | undefined;
  let end = 0;
  let coded = false;
  for (const outer of boxes(bytes, 0, bytes.length)) {
    end = outer.to;
    if (outer.type === 'mdat') coded = true;
    if (outer.type !== 'meta') continue;
    for (const properties of boxes(bytes, outer.from + 4, outer.to)) {
      // `idat` may hold the coded picture of a tiny file in place of `mdat`.
      if (properties.type === 'idat') coded = true;
      if (properties.type !== 'iprp') continue;
      for (const container of boxes(bytes, properties.from, properties.to)) {
        if (container.type !== 'ipco') continue;
        for (const property of boxes(bytes, container.from, container.to)) {
          const width = uint32(bytes, property.from + 4);
          const height = uint32(bytes, property.from + 8);
          if (property.type !== 'ispe' || width === undefined || height === undefined) continue;
          if (!size || width * height > size.width * size.height) size = { width, height };
        }
      }
    }
  }
  return [size, coded && end <= bytes.length];
}
