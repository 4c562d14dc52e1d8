/** What a chart is drawn from, and how its points are found again by a pointer or a key. Pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
  /** How far its value may stray up and down: a whisker at its mark, where the series has marks. */
  readonly spread?: number | undefined;
}

/** `ink` and `muted` for what has no role; a role where the series is one (weights, output …). */
export type Look = 'ink' | 'muted' | 'input' | 'weights' | 'attention' | 'output';

export interface Series {
  readonly id: string;
  /** In the legend, the read-out and the table. */
  readonly label: string;
  /** In ascending x. */
  readonly points: readonly Point[];
  readonly look: Look;
  /** A second cue beside the colour. */
  readonly dash?: boolean | undefined;
  /** Every point has a mark; without it only the one that is read. */
  readonly marks?: boolean | undefined;
  /** No line between the points. */
  readonly loose?: boolean | undefined;
}

/** All x at which any series has a point, ascending, each once: the places that a reader steps through. */
export function placesOf(series: readonly Series[]): number[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
}

/** The index of the place nearest to x; 0 where there is none. */
export function nearest(places: readonly number[], x: number): number {
  let best = 0;
  places.forEach((place, i) => {
    if (Math.abs(place - x) < Math.abs((places[best] ?? Number.POSITIVE_INFINITY) - x)) best = i;
  });
  return best;
}

/** The series that have a point at exactly this place, with its value. */
export function readingsAt(
  series: readonly Series[],
  x: number,
): { readonly series: Series; readonly y: number }[] {
  return series.flatMap((one) => {
    const point = one.points.find((candidate) => candidate.x === x);
    return point ? [{ series: one, y: point.y }] : [];
  });
}

/** A place on a drawing to a hundredth of a pixel: engines differ in the last bits of a logarithm, and pages made beforehand must not. */
export const hundredth = (place: number): number => Math.round(100 * place) / 100;

/** The least and the greatest of some values. Throws a RangeError when there are none: such a chart has no axis. */
export function extent(values: readonly number[]): [number, number] {
  if (values.length === 0) throw new RangeError('A chart without points has no axis');
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}

/** At most `most` of the places, at equal distances, the first and the last among them: the rows of a table. */
export function thinned(places: readonly number[], most: number): number[] {
  if (places.length <= most) return [...places];
  const step = (places.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => places[Math.round(i * step)] ?? Number.NaN);
}
