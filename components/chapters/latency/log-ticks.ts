/** Ends and ticks of a logarithmic axis over less than a few decades. Pure. */

/** Room beyond the outermost values, as a factor. */
const ROOM = 1.7;
const TEN = 10;
/** Ticks within a decade: at equal distances, nearly, on a logarithmic axis. */
const WITHIN = [1, 2, 0.5];

/** A tick this near above the lower end, as a factor, becomes that end: its line and the axis would be a double line. */
const NEAR = 1.1;

/** The ends of an axis that holds all these values with some room. */
export function aroundPoints(values: readonly number[]): readonly [number, number] {
  const [least, greatest] = [Math.min(...values) / ROOM, Math.max(...values) * ROOM];
  return [ticksIn([least, least * NEAR])[0] ?? least, greatest];
}

/** 1, 2 and 5 times powers of ten between two ends. */
export function ticksIn([least, greatest]: readonly [number, number]): readonly number[] {
  const [from, to] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(greatest)) + 1];
  return Array.from({ length: to - from + 1 }, (_, i) => TEN ** (from + i))
    .flatMap((power) => WITHIN.map((times) => Number((times * power).toPrecision(2))))
    .filter((tick) => tick >= least && tick <= greatest)
    .sort((a, b) => a - b);
}
