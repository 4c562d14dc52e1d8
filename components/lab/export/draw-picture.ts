import { planCrop } from '@/lib/image/crop';
import type { Result } from '@/lib/inference/engine-state';

/**
 * Draws what the network saw of a result's picture into a square of `side` canvas pixels at the context's origin, on
 * white where it is transparent.
 *
 * @throws EncodingError when the picture cannot be decoded any more
 */
export async function drawPicture(
  context: CanvasRenderingContext2D,
  side: number,
  { picture, width, height, preprocessing }: Pick<Result, 'picture' | 'width' | 'height' | 'preprocessing'>,
): Promise<void> {
  // The picture's own address is revoked when another takes its place.
  const address = typeof picture.source === 'string' ? undefined : URL.createObjectURL(picture.source);
  try {
    const image = new Image();
    image.src = address ?? picture.url;
    await image.decode();
    const { crop, ...resized } = planCrop(width, height, preprocessing);
    const [x, y] = [width / resized.width, height / resized.height];
    context.save();
    context.fillStyle = 'white';
    context.fillRect(0, 0, side, side);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, crop.left * x, crop.top * y, crop.width * x, crop.height * y, 0, 0, side, side);
    context.restore();
  } finally {
    if (address) URL.revokeObjectURL(address);
  }
}
