/** Where a chart's data lands on its drawing. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { AxisSpec } from './axis-spec';
import { extent, type Series } from './plot';

/** Room for the ticks and the names around the plot, in pixels. */
const MARGIN = { left: 56, right: 18, top: 36, bottom: 44 } as const;
/** About how many ticks y has: its ends are rounded to such. */
const ROUND = 4;
/** One tick of x takes about this many pixels. */
const TICK = 90;

type Scale = ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>;

export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** How many ticks of x fit. */
  readonly columns: number;
}

const scaleOf = (
  { log, domain }: AxisSpec,
  values: readonly number[],
  range: [number, number],
  nice: boolean,
) => {
  const scale = (log ? scaleLog() : scaleLinear()).domain(domain ?? extent(values)).range(range);
  return nice && !domain ? scale.nice(ROUND) : scale;
};

/**
 * The scales of a chart. Without a domain of its own, x runs from the first point to the last, and y to round numbers
 * around the data.
 */
export function frameOf(
  series: readonly Series[],
  x: AxisSpec,
  y: AxisSpec,
  width: number,
  height: number,
): Frame {
  const points = series.flatMap((one) => one.points);
  const box = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  return {
    x: scaleOf(
      x,
      points.map((point) => point.x),
      [box.left, box.right],
      false,
    ),
    y: scaleOf(
      y,
      points.flatMap(({ y: value, spread = 0 }) => [value - spread, value + spread]),
      [box.bottom, box.top],
      true,
    ),
    box,
    columns: Math.max(2, Math.floor((box.right - box.left) / TICK)),
  };
}
