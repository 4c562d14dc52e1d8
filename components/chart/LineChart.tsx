'use client';

import { line } from 'd3-shape';
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes';
import type { Chart } from '@/lib/i18n/en/chart';
import { format } from '@/lib/i18n/format';
import { Axes } from './Axis';
import type { AxisSpec } from './axis-spec';
import styles from './Chart.module.css';
import { ChartTable } from './ChartTable';
import { frameOf } from './frame';
import { Legend } from './Legend';
import { Mark } from './Mark';
import { nearest, type Point, placesOf, readingsAt, type Series } from './plot';
import { useWidth } from './use-width';

/** A line across the whole plot, with its name: where a run was restarted, what cannot be passed. */
export interface Rule {
  /** Standing at an x, or lying at a y. */
  readonly at: { readonly x: number } | { readonly y: number };
  readonly label: string;
}

export interface LineChartProps {
  /** The chart's accessible name. */
  label: string;
  series: readonly Series[];
  x: AxisSpec;
  y: AxisSpec;
  words: Chart;
  rules?: readonly Rule[] | undefined;
  /** In pixels. */
  height?: number | undefined;
  /** The place that is read; given with `onPlace`, charts can be read together. Without it the chart keeps its own. */
  place?: number | undefined;
  onPlace?: ((place: number) => void) | undefined;
  /** Where reading begins; without it at the last place. */
  start?: number | undefined;
}

const HEIGHT = 260;

/**
 * Series over a common x, read point by point: by pointer, by touch, and by the arrow keys on a native range input that
 * lies over the plot and says the point under it. The numbers stand in a table behind the chart.
 */
export function LineChart({
  label,
  series,
  x,
  y,
  words,
  rules = [],
  height = HEIGHT,
  place,
  onPlace,
  start,
}: LineChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const places = useMemo(() => placesOf(series), [series]);
  const [own, setOwn] = useState(start);
  const wanted = place ?? own;
  const index = wanted === undefined ? places.length - 1 : nearest(places, wanted);
  const at = places[index] ?? 0;
  const frame = frameOf(series, x, y, width, height);
  const { box } = frame;
  const path = line<Point>(
    (point) => frame.x(point.x),
    (point) => frame.y(point.y),
  );
  const readings = readingsAt(series, at);
  const spoken = [
    format(words.at, { name: x.label, value: x.format(at) }),
    ...readings.map(({ series: one, y: value }) =>
      format(words.reading, { name: series.length > 1 ? one.label : y.label, value: y.format(value) }),
    ),
  ].reduceRight((rest, first) => format(words.list, { first, rest }));

  const go = (to: number) => {
    setOwn(to);
    onPlace?.(to);
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const to =
      places[
        nearest(
          places.map((one) => frame.x(one)),
          event.clientX - bounds.left,
        )
      ];
    if (to !== undefined && to !== at) go(to);
  };

  return (
    <div className={styles.chart} data-testid="chart">
      <Legend series={series} />
      <div ref={plot} className={styles.plot} onPointerMove={follow} onPointerDown={follow}>
        <input
          type="range"
          className={styles.keys}
          aria-label={format(words.keys, { label })}
          aria-valuetext={spoken}
          min={0}
          max={places.length - 1}
          step={1}
          value={index}
          onChange={(event) => go(places[event.target.valueAsNumber] ?? at)}
        />
        <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
          <Axes frame={frame} x={x} y={y} />
          {rules.map(({ at: where, label: name }) =>
            'x' in where ? (
              <g key={`x${where.x}`} transform={`translate(${frame.x(where.x)} 0)`}>
                <line className={styles.rule} y1={box.top} y2={box.bottom} />
                <text className={styles.ruleName} x={4} y={box.top + 10}>
                  {name}
                </text>
              </g>
            ) : (
              <g key={`y${where.y}`} transform={`translate(0 ${frame.y(where.y)})`}>
                <line className={styles.rule} x1={box.left} x2={box.right} />
                <text className={styles.ruleName} x={box.right} y={-5} textAnchor="end">
                  {name}
                </text>
              </g>
            ),
          )}
          <line className={styles.cursor} x1={frame.x(at)} x2={frame.x(at)} y1={box.top} y2={box.bottom} />
          {series.map((one, order) => (
            <g key={one.id} className={styles[one.look]}>
              {!one.loose && (
                <path className={classes(styles.line, one.dash && styles.dash)} d={path(one.points) ?? ''} />
              )}
              {(one.marks || one.loose) &&
                one.points.map(({ x: across, y: up, spread }) => (
                  <g key={across}>
                    {spread !== undefined && (
                      <path
                        className={styles.whisker}
                        d={`M${frame.x(across)} ${frame.y(up - spread)}V${frame.y(up + spread)}`}
                      />
                    )}
                    <Mark x={frame.x(across)} y={frame.y(up)} order={order} />
                  </g>
                ))}
            </g>
          ))}
          {readings.map(({ series: one, y: value }) => (
            <circle
              key={one.id}
              className={classes(styles.here, styles[one.look])}
              cx={frame.x(at)}
              cy={frame.y(value)}
              r={5}
            />
          ))}
        </svg>
      </div>
      <p className={styles.reading} data-testid="reading">
        {spoken}
      </p>
      <ChartTable label={label} series={series} x={x} y={y} words={words} />
    </div>
  );
}
