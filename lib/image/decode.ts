/** Pictures from bytes to pixels, by the browser. Runs in the worker; what is pure lies in sniff and resample. */
import { checkImage, type ImageProblem } from './sniff';

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

/**
 * Decodes a picture to RGBA over white, upright by its EXIF data.
 *
 * Alpha is laid over white here, where the browser still has the whole picture: what the network sees is what a
 * reader sees on white paper.
 *
 * @returns 8-bit RGBA, every alpha 255, rows from the top
 * @throws PictureError told from the bytes (empty, HEIC, cut off …), or `undecodable` where the browser gives up
 */
export async function decodePicture(
  picture: Blob,
): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const problem = checkImage(bytes);
  if (problem) throw new PictureError(problem);
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2d context');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    return { data: context.getImageData(0, 0, width, height).data, width, height };
  } catch {
    throw new PictureError({ code: 'undecodable', data: { bytes: bytes.length } });
  } finally {
    bitmap?.close();
  }
}
