/** The strip's boxes, drawn to one declared scale. Pure; everything in drawing units. */
import type { Shape } from '@/lib/mobilevit/spec/layers';

/** A cell of the map is one unit tall, and as many channels are one unit across. */
export const CHANNELS_PER_UNIT = 8;
/** How far a cell goes back into the picture. */
const BACK = { x: 0.3, y: 0.2 };
/** Width of a column, one for each part: the widest box, 1,000 classes, fits with some air. */
export const COLUMN = 136;
/** Height of the strip: the tallest map, 128 cells, and how far it goes back. */
export const TALL = 160;
const FOOT = 2;

export interface BoxSize {
  /** Cells along a side of a square map. */
  readonly side: number;
  readonly channels: number;
}

/** A map [height, width, channels] or a vector [length] as a box; a vector is one cell. */
export function boxSize(shape: Shape): BoxSize {
  return shape.length === 3
    ? { side: shape[0] ?? 0, channels: shape[2] ?? 0 }
    : { side: 1, channels: shape.at(-1) ?? 0 };
}

export interface Box {
  /** SVG's `points` of the three faces: what is seen of it. */
  readonly front: string;
  readonly top: string;
  readonly right: string;
  /** From the left edge of the front to the right edge of the back. */
  readonly width: number;
  /** From the foot of the front to the top of the back. */
  readonly height: number;
}

const across = ({ side, channels }: BoxSize): number => channels / CHANNELS_PER_UNIT + BACK.x * side;

/** A box that stands on y = `base`, its middle at x = `middle`. */
export function boxAt(size: BoxSize, middle: number, base: number): Box {
  const { side, channels } = size;
  const w = channels / CHANNELS_PER_UNIT;
  const dx = BACK.x * side;
  const dy = BACK.y * side;
  const width = across(size);
  const x = middle - width / 2;
  const points = (...corners: readonly (readonly [number, number])[]) =>
    corners.map(([px, py]) => `${round(px)},${round(py)}`).join(' ');
  const top = base - side;
  return {
    width,
    height: side + dy,
    front: points([x, base], [x + w, base], [x + w, top], [x, top]),
    top: points([x, top], [x + w, top], [x + w + dx, top - dy], [x + dx, top - dy]),
    right: points([x + w, base], [x + w + dx, base - dy], [x + w + dx, top - dy], [x + w, top]),
  };
}

/** The middle of a part's column. */
export const middleOf = (column: number): number => COLUMN * (column + 0.5);

/** The ground that all boxes stand on. */
export const BASE = TALL - FOOT;

/** A box on its way from one to the next, at 0–1. */
export function between(from: BoxSize, to: BoxSize, t: number): BoxSize {
  const mix = (a: number, b: number) => a + (b - a) * t;
  return { side: mix(from.side, to.side), channels: mix(from.channels, to.channels) };
}

/** Drawn positions need no more than a thousandth of a unit. */
const round = (value: number): number => Math.round(1000 * value) / 1000;
