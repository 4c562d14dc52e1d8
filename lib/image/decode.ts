/** Pictures from bytes to pixels, by the browser. Runs in the worker; what is pure lies in sniff, crop and resample. */
import type { RowSource } from './resample';
import { checkImage, type ImageProblem, MAX_PIXELS } from './sniff';

/** What can be wrong with a picture: told from its bytes, or by the browser's own decoder. */
export type PictureProblem =
  | ImageProblem
  | { readonly code: 'undecodable'; readonly data: { bytes: number } };

export class PictureError extends Error {
  override readonly name = 'PictureError';
  constructor(readonly problem: PictureProblem) {
    super(problem.code);
  }
}

/** A decoded picture that hands out its rows as RGB over white, until it is closed. */
export interface DecodedPicture extends RowSource {
  /** Gives the decoder's memory back at once; the collector would come to it much later. */
  close(): void;
}

/** Pixels of a strip: a megabyte of RGBA. Larger strips are not faster, smaller ones are. */
const STRIP_PIXELS = 2 ** 18;

/**
 * Decodes a picture, upright by its EXIF data; an animation's first frame.
 *
 * The pixels stay with the browser and are read back in strips of a megabyte, only the columns and rows that are asked
 * for: read back whole, a photo of twelve megapixels would take its 48 MB a second time.
 *
 * @throws PictureError told from the bytes (empty, HEIC, cut off …), or `undecodable` where the browser gives up
 */
export async function decodePicture(picture: Blob): Promise<DecodedPicture> {
  const problem = checkImage(new Uint8Array(await picture.arrayBuffer()));
  if (problem) throw new PictureError(problem);
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
    const { width, height } = bitmap;
    const pixels = width * height;
    // Where the header did not tell the size, the decoder does.
    if (pixels > MAX_PIXELS) {
      throw new PictureError({ code: 'too-large', data: { width, height, pixels, maxPixels: MAX_PIXELS } });
    }
    return readInStrips(bitmap);
  } catch (error) {
    bitmap?.close();
    if (error instanceof PictureError) throw error;
    throw new PictureError({ code: 'undecodable', data: { bytes: picture.size } });
  }
}

/**
 * The rows of a bitmap. Alpha is laid over white by the canvas: what the network sees is what a reader sees on white
 * paper. A strip is drawn at whole pixels and never scaled, so each pixel is the bitmap's own.
 *
 * @throws Error where there is no canvas to read with
 */
function readInStrips(bitmap: ImageBitmap): DecodedPicture {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  let strip = { top: 0, bottom: 0, from: 0, to: 0, data: new Uint8ClampedArray() };

  const read = (top: number, from: number, to: number): void => {
    const columns = to - from;
    const rows = Math.min(Math.max(1, Math.floor(STRIP_PIXELS / columns)), height - top);
    if (canvas.width !== columns || canvas.height < rows) {
      canvas.width = columns;
      canvas.height = rows;
      context.imageSmoothingEnabled = false;
      context.fillStyle = '#fff';
    }
    context.fillRect(0, 0, columns, rows);
    context.drawImage(bitmap, from, top, columns, rows, 0, 0, columns, rows);
    const { data } = context.getImageData(0, 0, columns, rows);
    strip = { top, bottom: top + rows, from, to, data };
  };

  return {
    width,
    height,
    readRow(y, from, to, row) {
      if (y < strip.top || y >= strip.bottom || from !== strip.from || to !== strip.to) read(y, from, to);
      const { data, top } = strip;
      let source = (y - top) * (to - from) * 4;
      for (let target = 0; target < (to - from) * 3; target += 3, source += 4) {
        row[target] = data[source] ?? 0;
        row[target + 1] = data[source + 1] ?? 0;
        row[target + 2] = data[source + 2] ?? 0;
      }
    },
    close: () => bitmap.close(),
  };
}
