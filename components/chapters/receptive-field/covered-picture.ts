/** A picture with a square of what the network sees of it made mid-grey. Browser only. */
import { type CropOptions, planCrop } from '@/lib/image/crop';
import { POKE_GREY } from '@/lib/inference/protocol';
import type { GreySquare } from '@/lib/source/example-fields';

const GREY = `rgb(${100 * POKE_GREY}% ${100 * POKE_GREY}% ${100 * POKE_GREY}%)`;

async function decoded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  return { canvas, context };
}

function asBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png');
  });
}

/** Pixels on the screen for each of the network's. */
const SHARPNESS = 2;

/**
 * What the network sees of it, to show: a square.
 *
 * @throws Error where the picture cannot be drawn
 */
export async function coveredView(url: string, square: GreySquare, options: CropOptions): Promise<Blob> {
  const image = await decoded(url);
  const { width, crop } = planCrop(image.naturalWidth, image.naturalHeight, options);
  const scale = image.naturalWidth / width;
  const side = SHARPNESS * options.size;
  const { canvas, context } = canvasOf(side, side);
  context.drawImage(
    image,
    scale * crop.left,
    scale * crop.top,
    scale * crop.width,
    scale * crop.height,
    0,
    0,
    side,
    side,
  );
  context.fillStyle = GREY;
  context.fillRect(
    SHARPNESS * square.x,
    SHARPNESS * square.y,
    SHARPNESS * square.side,
    SHARPNESS * square.side,
  );
  return asBlob(canvas);
}
