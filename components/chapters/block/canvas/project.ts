import type { Box, Point } from '@/lib/block/layout';

/** From units to pixels of the viewport. */
export interface Projection {
  /** Pixels of one number. */
  readonly scale: number;
  readonly x: (x: number) => number;
  readonly y: (y: number) => number;
}

/** @param width of the viewport, in pixels */
export function projection(view: Box, width: number): Projection {
  const scale = width / view.width;
  return { scale, x: (x) => (x - view.x) * scale, y: (y) => (y - view.y) * scale };
}

export const path = (points: readonly Point[], { x, y }: Projection): string =>
  points
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`)
    .join('');
