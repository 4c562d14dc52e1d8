/** What a scatter is drawn from. Pure. */
import type { Cited } from '@/lib/figures/training-facts';
import type { Look } from './plot';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'plus' | 'star';

export interface ScatterGroup {
  readonly id: string;
  readonly label: string;
  readonly look: Look;
  readonly shape: Shape;
  /** Drawn as an outline: a second group of the same look. */
  readonly hollow?: boolean | undefined;
}

export interface ScatterPoint {
  readonly id: string;
  /** Id of its group. */
  readonly group: string;
  readonly label: string;
  /** What stands beside the mark where room is short and the group says the rest. */
  readonly short?: string | undefined;
  readonly x: number;
  readonly y: number;
  /** What else is known of it; a sentence. */
  readonly note?: string | undefined;
  readonly source: Cited;
}

/** Two marks and what is between them: how much higher the first is, or how many times further left. */
export interface Comparison {
  readonly kind: 'difference' | 'ratio';
  readonly first: string;
  readonly second: string;
  /** The arithmetic, as it stands on the drawing. */
  readonly label: string;
}

/** From left to right, and of those at one place from below: the order in which keys step through them. */
export const inOrder = (points: readonly ScatterPoint[]): ScatterPoint[] =>
  [...points].sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));

/** Index of the mark nearest to a place on the drawing; −1 where there is none. */
export function nearestMark(marks: readonly { x: number; y: number }[], x: number, y: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  marks.forEach((mark, i) => {
    const away = Math.hypot(mark.x - x, mark.y - y);
    if (away < least) [best, least] = [i, away];
  });
  return best;
}

const STEPS = [1, 2, 5];

/** Ticks of a logarithmic axis: 1, 2 and 5 times the powers of ten within its ends. */
export function logTicks([from, to]: readonly [number, number]): number[] {
  const ticks: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10) {
    ticks.push(...STEPS.map((step) => step * power).filter((tick) => tick >= from && tick <= to));
  }
  return ticks;
}

/** Significant digits of an axis's ends: engines differ in the last bits of a power, and a drawing must not. */
const DIGITS = 4;

/** Ends of a logarithmic axis with room at both sides, as a share of its length. */
export function logEnds(values: readonly number[], room: number): [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const factor = (greatest / least) ** room;
  return [Number((least / factor).toPrecision(DIGITS)), Number((greatest * factor).toPrecision(DIGITS))];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

export interface PlacedLabel {
  readonly x: number;
  /** Of its middle. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const LINE = 16;
const AWAY = 9;
const MARK = 6;

/** About how wide a text at 13 px is, in pixels. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    if (/\p{Script=Han}|[，：。（）]/u.test(letter)) return sum + 13;
    return sum + (/[\p{Lu}\d]/u.test(letter) ? 9.4 : 7.2);
  }, 0);

export interface WantsName {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /**
   * Something is drawn to the right of it, and downwards (−1) or upwards (1) from there: its name goes to the left, or
   * else over it (−1) or under it (1).
   */
  readonly beyond?: -1 | 1 | undefined;
}

/** How far up or down a name may stand, in half lines, the nearest first. */
const HEIGHTS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

/** Places that a name may take, the best first. */
function candidates({ x, y, beyond }: WantsName): readonly PlacedLabel[] {
  const at = (lines: number, anchor: PlacedLabel['anchor']): PlacedLabel => ({
    x: anchor === 'start' ? x + AWAY : x - AWAY,
    y: y + (lines * LINE) / 2,
    anchor,
  });
  const both = HEIGHTS.flatMap((lines) => [at(lines, 'start'), at(lines, 'end')]);
  if (beyond === undefined) return both;
  const beside = [0, beyond, 2 * beyond].map((lines) => at(lines, 'end'));
  const clear = [2, 3, 4].map((lines) => at(lines * beyond, 'start'));
  // Never on what is drawn there, however little room there is elsewhere.
  const off = both.filter((place) => place.anchor === 'end' || (place.y - y) * beyond >= LINE);
  return [...beside, ...clear, ...off];
}

/**
 * Places for names beside their marks, in the order given: to the right, to the left, then further up and down, so that
 * no name lies on a mark or on another name. Where there is no such room a name lies on a mark rather than outside or on
 * another name; where there is none at all it takes the first of its places all the same.
 *
 * @param named the marks that want a name
 * @param taken everything that a name must not cover
 */
export function placeLabels(
  named: readonly WantsName[],
  taken: readonly { readonly x: number; readonly y: number }[],
  bounds: Box,
): PlacedLabel[] {
  const marks: readonly Box[] = taken.map(({ x, y }) => ({
    left: x - MARK,
    right: x + MARK,
    top: y - MARK,
    bottom: y + MARK,
  }));
  const names: Box[] = [];
  return named.map((mark) => {
    const wide = widthOf(mark.label);
    const boxOf = (at: PlacedLabel): Box => ({
      left: at.anchor === 'start' ? at.x : at.x - wide,
      right: at.anchor === 'start' ? at.x + wide : at.x,
      top: at.y - LINE / 2,
      bottom: at.y + LINE / 2,
    });
    const fits = (at: PlacedLabel) => {
      const box = boxOf(at);
      const within =
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom;
      return within && names.every((other) => apart(box, other));
    };
    const places = candidates(mark);
    const room = places.filter(fits);
    const place = room.find((at) => marks.every((other) => apart(boxOf(at), other))) ??
      room[0] ??
      places[0] ?? { x: mark.x, y: mark.y, anchor: 'start' };
    names.push(boxOf(place));
    return place;
  });
}
