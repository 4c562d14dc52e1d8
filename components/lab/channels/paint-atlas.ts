import { colourMap } from '@/lib/colour/colour-map';
import { channelPlane, type FeatureMap } from '@/lib/features/feature-map';
import type { Range } from '@/lib/features/ranges';
import { type AtlasLayout, tileAt } from './atlas-layout';

/**
 * Draws all channels of a map, in the given order, each in its range, with `frame`, a CSS colour, between them.
 */
export function paintAtlas(
  context: CanvasRenderingContext2D,
  layout: AtlasLayout,
  map: FeatureMap,
  order: readonly number[],
  rangeOfChannel: (channel: number) => Range,
  ramp: Uint8ClampedArray,
  frame: string,
): void {
  const sheet = document.createElement('canvas');
  sheet.width = map.width;
  sheet.height = map.height;
  const cells = sheet.getContext('2d', { willReadFrequently: true });
  if (!cells) return;
  const { gap, tile } = layout;
  context.clearRect(0, 0, layout.width, layout.height);
  context.fillStyle = frame;
  // Cells stay cells when they grow, and are averaged when they shrink.
  context.imageSmoothingEnabled = layout.tile < map.width;
  order.forEach((channel, n) => {
    const bytes = colourMap(channelPlane(map, channel), rangeOfChannel(channel), ramp);
    cells.putImageData(new ImageData(bytes, map.width, map.height), 0, 0);
    const { x, y } = tileAt(layout, n);
    const around = [x - gap, y - gap, tile + 2 * gap, tile + 2 * gap] as const;
    context.clearRect(...around);
    context.fillRect(...around);
    context.clearRect(x, y, tile, tile);
    context.drawImage(sheet, x, y, tile, tile);
  });
}
