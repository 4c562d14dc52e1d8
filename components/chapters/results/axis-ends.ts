import { scaleLinear } from 'd3-scale';

/** About how many ticks the ends are rounded for. */
const TICKS = 4;

/**
 * Round numbers around some values: the ends of an axis, whatever of them is drawn.
 *
 * @param room between the outermost values and the ends, at least, as a share of their distance
 */
export function axisEnds(values: readonly number[], room = 0): [number, number] {
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const away = room * (greatest - least);
  const [from = 0, to = 1] = scaleLinear([least - away, greatest + away], [0, 1])
    .nice(TICKS)
    .domain();
  return [from, to];
}
