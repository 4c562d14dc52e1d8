/**
 * Why attention collapses on the plane 1…9: its windows lie on one line, uᵢ = u₀ + tᵢ·1. Then every score is
 * qᵢ · k₀ + tⱼ · (qᵢ · Wkᵀ1), linear in tⱼ: over j it only rises or only falls, so it is greatest at an end of the line,
 * whatever Wq and Wk are. No window between the ends can be looked at most; A = I is out of reach.
 */
import type { Matrix } from './matrix';

const CLOSE = 1e-9;

/**
 * The places tᵢ of rows that are the first row plus a multiple of the all-ones row; undefined when some row is not.
 * The plane's windows give 0, 1, 3, 4.
 */
export function placesOnLine(u: Matrix): readonly number[] | undefined {
  const first = u[0] ?? [];
  const places: number[] = [];
  for (const row of u) {
    const t = (row[0] ?? 0) - (first[0] ?? 0);
    if (row.some((value, i) => Math.abs(value - (first[i] ?? Number.NaN) - t) > CLOSE)) return undefined;
    places.push(t);
  }
  return places;
}

export interface Collapse {
  /** tᵢ of every window. */
  readonly places: readonly number[];
  /** The windows at the two ends of the line: the least and the greatest t. */
  readonly ends: readonly [number, number];
  /** For each row of scores the change for one step along the line: its sign says to which end the row piles. */
  readonly slopes: readonly number[];
  /** The end on which every row is greatest; undefined when the rows differ or a row is flat. */
  readonly onto: number | undefined;
  /** The least weight that A's rows have there; undefined without `onto`. */
  readonly share: number | undefined;
}

/**
 * How the scores Z and A behave over windows on a line; undefined when the windows (U's rows) do not lie on one, or all
 * lie on one point.
 */
export function collapseOf(u: Matrix, scores: Matrix, a: Matrix): Collapse | undefined {
  const places = placesOnLine(u);
  if (!places) return undefined;
  const low = places.indexOf(Math.min(...places));
  const high = places.indexOf(Math.max(...places));
  const length = (places[high] ?? 0) - (places[low] ?? 0);
  if (length === 0) return undefined;
  const slopes = scores.map((row) => ((row[high] ?? Number.NaN) - (row[low] ?? Number.NaN)) / length);
  let onto: number | undefined;
  if (slopes.every((slope) => slope > 0)) onto = high;
  else if (slopes.every((slope) => slope < 0)) onto = low;
  const end = onto;
  const share = end === undefined ? undefined : Math.min(...a.map((row) => row[end] ?? Number.NaN));
  return { places, ends: [low, high], slopes, onto, share };
}

/** A window that lies between others can never be the one most looked at. */
export interface WrongIdentity {
  readonly row: number;
  /** Between the ends: no Wq and Wk can put this row's greatest weight on itself alone. */
  readonly impossible: boolean;
}

/**
 * The puzzle "make A = I on the plane": the rows whose own score is not the only greatest one. It cannot be solved while
 * any window lies between the ends; those rows are marked impossible. Solved only for windows not on a line.
 */
export function checkIdentity(
  u: Matrix,
  scores: Matrix,
): { readonly solved: boolean; readonly wrong: readonly WrongIdentity[] } {
  const places = placesOnLine(u);
  const between = (row: number) => {
    const t = places?.[row];
    return t !== undefined && places !== undefined && t > Math.min(...places) && t < Math.max(...places);
  };
  const wrong = scores.flatMap((row, i): WrongIdentity[] => {
    const own = row[i] ?? Number.NaN;
    const alone = row.every((score, j) => j === i || score < own);
    return alone ? [] : [{ row: i, impossible: between(i) }];
  });
  return { solved: wrong.length === 0, wrong };
}
