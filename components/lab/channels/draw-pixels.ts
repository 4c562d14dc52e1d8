import { type Pixels, rasterImage } from './Raster';

/** Draws a map into a square of `side` canvas pixels at the context's origin, in the page's colours. */
export function drawPixels(
  context: CanvasRenderingContext2D,
  side: number,
  { width, height }: { readonly width: number; readonly height: number },
  pixels: Pixels,
): void {
  const sheet = document.createElement('canvas');
  sheet.width = width;
  sheet.height = height;
  sheet.getContext('2d')?.putImageData(rasterImage(document.documentElement, width, height, pixels), 0, 0);
  context.save();
  // Cells stay cells when they grow, and are averaged when they shrink.
  context.imageSmoothingEnabled = side < Math.max(width, height);
  context.drawImage(sheet, 0, 0, side, side);
  context.restore();
}
