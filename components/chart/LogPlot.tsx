'use client';

import { scaleLog } from 'd3-scale';
import { type PointerEvent, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes';
import type { Chart } from '@/lib/i18n/en/chart';
import { format } from '@/lib/i18n/format';
import type { AxisSpec } from './axis-spec';
import chart from './Chart.module.css';
import styles from './LogPlot.module.css';
import { Mark } from './Mark';
import type { Look } from './plot';
import { useWidth } from './use-width';

export type NamePlace = 'left' | 'right' | 'above' | 'below';

export interface NamedPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  /** Null where it is not known yet: a line from top to bottom stands in for the point. */
  readonly y: number | null;
  readonly look: Look;
  /** Sets its shape, a second cue beside the colour. */
  readonly order: number;
  readonly place: NamePlace;
  /** Where it would lie by the proportion; drawn hollow and joined to the point. */
  readonly expected?: number | undefined;
}

/** An axis whose ends and ticks are given: powers of ten alone would be too few. */
export type LogAxis = AxisSpec & {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
};

export interface LogPlotProps {
  /** The chart's accessible name. */
  label: string;
  points: readonly NamedPoint[];
  x: LogAxis;
  y: LogAxis;
  words: Chart;
  height: number;
  /** A point through which y = constant · x is drawn. */
  proportion?: { readonly x: number; readonly y: number } | undefined;
  /** The name of that line, and of the places on it where points are expected. */
  lineName?: string | undefined;
  /** The point that is read first. */
  start?: string | undefined;
}

const MARGIN = { left: 48, right: 22, top: 40, bottom: 46 } as const;
const NAME = 12;
/** Half of a letter's width, about. */
const LETTER = 3.8;
/** Width of the line in the legend. */
const LEGEND = 36;
const NAMES: Readonly<Record<NamePlace, { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }>> = {
  left: { dx: -NAME, dy: NAME / 3, anchor: 'end' },
  right: { dx: NAME, dy: NAME / 3, anchor: 'start' },
  above: { dx: 0, dy: -NAME, anchor: 'middle' },
  below: { dx: 0, dy: NAME * 2, anchor: 'middle' },
};

/**
 * Named points over two logarithmic axes, on which equal ratios are equal distances. Read point by point, by pointer, by
 * touch, and by the arrow keys on a native range input that lies over the plot.
 */
export function LogPlot({ label, points, x, y, words, height, proportion, lineName, start }: LogPlotProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const [wanted, setPlace] = useState(
    Math.max(
      0,
      points.findIndex(({ id }) => id === start),
    ),
  );
  const place = Math.min(wanted, points.length - 1);
  const box = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 1, width - MARGIN.right),
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const across = scaleLog().domain(x.domain).range([box.left, box.right]);
  const up = scaleLog().domain(y.domain).range([box.bottom, box.top]);
  const spoken = readPoint(points[place], x, y, words);
  const line = proportion && lineThrough(proportion, x.domain, y.domain);

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const [px, py] = [event.clientX - bounds.left, event.clientY - bounds.top];
    const away = points.map((point) =>
      Math.hypot(across(point.x) - px, point.y === null ? 0 : up(point.y) - py),
    );
    setPlace(away.indexOf(Math.min(...away)));
  };

  return (
    <div className={chart.chart} data-testid="log-plot">
      {lineName !== undefined && (
        <ul className={chart.legend}>
          <li>
            <svg width={LEGEND} height={NAME} aria-hidden="true">
              <line className={chart.rule} x2={LEGEND} y1={NAME / 2} y2={NAME / 2} />
              <circle
                className={classes(styles.expected, chart.muted)}
                cx={LEGEND / 2}
                cy={NAME / 2}
                r={NAME / 3}
              />
            </svg>
            <span className={styles.legendName}>{lineName}</span>
          </li>
        </ul>
      )}
      <div ref={plot} className={chart.plot} onPointerMove={follow} onPointerDown={follow}>
        <input
          type="range"
          className={chart.keys}
          aria-label={format(words.keys, { label })}
          aria-valuetext={spoken}
          min={0}
          max={Math.max(0, points.length - 1)}
          step={1}
          value={place}
          onChange={(event) => setPlace(event.target.valueAsNumber)}
        />
        <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
          <g className={chart.axes}>
            {y.ticks.map((tick) => (
              <g key={tick} transform={`translate(0 ${up(tick)})`}>
                <line className={chart.grid} x1={box.left} x2={box.right} />
                <text x={box.left - NAME / 2} dy="0.32em" textAnchor="end">
                  {y.format(tick)}
                </text>
              </g>
            ))}
            <line className={chart.base} x1={box.left} x2={box.right} y1={box.bottom} y2={box.bottom} />
            {x.ticks.map((tick) => (
              <g key={tick} transform={`translate(${across(tick)} ${box.bottom})`}>
                <line className={chart.base} y2={NAME / 2} />
                <text y={NAME * 2 - NAME / 3} textAnchor="middle">
                  {x.format(tick)}
                </text>
              </g>
            ))}
            <text className={chart.name} x={0} y={box.top - NAME * 2}>
              {y.label}
            </text>
            <text className={chart.name} x={box.right} y={height - NAME / 2} textAnchor="end">
              {x.label}
            </text>
          </g>
          {line && (
            <line
              className={chart.rule}
              x1={across(line.from.x)}
              y1={up(line.from.y)}
              x2={across(line.to.x)}
              y2={up(line.to.y)}
            />
          )}
          {points.map((point, index) => (
            <Point
              key={point.id}
              point={point}
              x={across(point.x)}
              y={point.y === null ? null : up(point.y)}
              expected={point.expected === undefined ? undefined : up(point.expected)}
              box={box}
              raised={points.slice(0, index).filter((other) => other.x === point.x).length}
              here={index === place}
            />
          ))}
        </svg>
      </div>
      <p className={chart.reading} data-testid="reading">
        {spoken}
      </p>
    </div>
  );
}

function Point({
  point,
  x,
  y,
  expected,
  box,
  raised,
  here,
}: {
  point: NamedPoint;
  x: number;
  y: number | null;
  expected: number | undefined;
  box: { readonly top: number; readonly bottom: number; readonly right: number };
  /** How many names stand under this one while no y is known. */
  raised: number;
  here: boolean;
}) {
  // A name keeps clear of the line between its point and where that was expected.
  const across = expected !== undefined && y !== null && expected < y && point.place === 'above';
  const { dx, dy, anchor } = NAMES[y === null ? 'above' : across ? 'below' : point.place];
  // A centred name that would leave the drawing ends at its edge.
  const out = !dx && x + point.name.length * LETTER > box.right + MARGIN.right;
  return (
    <g className={chart[point.look]} data-point={point.id}>
      {y === null && <line className={styles.unknown} x1={x} x2={x} y1={box.top} y2={box.bottom} />}
      {expected !== undefined && (
        <>
          {y !== null && <line className={styles.gap} x1={x} x2={x} y1={expected} y2={y} />}
          <circle className={styles.expected} cx={x} cy={expected} r={NAME / 3} />
        </>
      )}
      {y !== null && <Mark x={x} y={y} order={point.order} />}
      {here && y !== null && <circle className={styles.here} cx={x} cy={y} r={NAME - NAME / 4} />}
      <text
        className={classes(styles.pointName, here && styles.read)}
        x={out ? box.right + MARGIN.right : x + dx}
        y={(y ?? box.bottom - raised * (NAME + NAME / 2)) + dy}
        textAnchor={out ? 'end' : anchor}
      >
        {point.name}
      </text>
    </g>
  );
}

/** The piece of y = constant · x that lies within both domains. */
function lineThrough(
  at: { x: number; y: number },
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
) {
  const slope = at.y / at.x;
  const [left, right] = [Math.max(x0, y0 / slope), Math.min(x1, y1 / slope)];
  return { from: { x: left, y: left * slope }, to: { x: right, y: right * slope } };
}

function readPoint(point: NamedPoint | undefined, x: AxisSpec, y: AxisSpec, words: Chart): string {
  if (!point) return '';
  const read = (axis: AxisSpec, value: number) =>
    format(words.reading, { name: axis.label, value: axis.format(value) });
  const all = [point.name, read(x, point.x), ...(point.y === null ? [] : [read(y, point.y)])];
  return all.reduceRight((rest, first) => format(words.list, { first, rest }));
}
