'use client';

import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes';
import type { Chart } from '@/lib/i18n/en/chart';
import { format } from '@/lib/i18n/format';
import { Axes } from './Axis';
import type { AxisSpec } from './axis-spec';
import chart from './Chart.module.css';
import { frameOf } from './frame';
import { hundredth } from './plot';
import { ScatterBetween } from './ScatterBetween';
import styles from './ScatterChart.module.css';
import { ScatterLegend } from './ScatterLegend';
import { ScatterMark } from './ScatterMark';
import { ScatterTable, type ScatterWords } from './ScatterTable';
import {
  type Comparison,
  inOrder,
  nearestMark,
  placeLabels,
  type ScatterGroup,
  type ScatterPoint,
} from './scatter';
import { useWidth } from './use-width';

export interface ScatterChartProps {
  /** The chart's accessible name. */
  label: string;
  groups: readonly ScatterGroup[];
  /** All of them: the table's rows. */
  points: readonly ScatterPoint[];
  /** Ids of the groups that are drawn; without it all. */
  shown?: ReadonlySet<string> | undefined;
  /** Both with a domain, so that nothing jumps when groups come and go. */
  x: AxisSpec & { readonly domain: readonly [number, number] };
  y: AxisSpec & { readonly domain: readonly [number, number] };
  words: Chart;
  /** What the chart's own words do not say. */
  terms: ScatterWords;
  /** Ids of the marks that have their names beside them. */
  named?: readonly string[] | undefined;
  comparisons?: readonly Comparison[] | undefined;
  /** 0 to 1: how far the drawing of the comparisons has come. */
  t?: number | undefined;
  /** In pixels. */
  height?: number | undefined;
  /** The names of the groups over the plot, where nothing beside it says them. */
  legend?: boolean | undefined;
}

const HEIGHT = 420;
/** A name's middle may be so far above or below its mark's and still be beside it; a line to it ends so far from its middle. */
const BESIDE = 12;
const LEAD = 5;

/**
 * Things at two numbers each, in groups. Read mark by mark: by pointer, by touch, and by the arrow keys on a native range
 * input over the plot that says the mark under it; its source stands in the line below. Two marks can be compared, and
 * the rest fades meanwhile. All numbers stand in the table behind.
 */
export function ScatterChart({
  label,
  groups,
  points,
  shown,
  x,
  y,
  words,
  terms,
  named = [],
  comparisons = [],
  t = 1,
  height = HEIGHT,
  legend,
}: ScatterChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const visible = useMemo(
    () => inOrder(points.filter(({ group }) => shown?.has(group) ?? true)),
    [points, shown],
  );
  const [chosen, setChosen] = useState<string>();
  const frame = frameOf([], x, y, width, height);
  const { box } = frame;
  const marks = visible.map((point) => ({
    point,
    x: hundredth(frame.x(point.x)),
    y: hundredth(frame.y(point.y)),
  }));
  const at = marks.find(({ point }) => point.id === chosen);
  const compared = new Set(comparisons.flatMap(({ first, second }) => [first, second]));
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const markOf = (id: string) => marks.find(({ point }) => point.id === id);

  // A difference's sum stands on a ratio's guide, not under it.
  const bySum = [...comparisons].sort(
    (a, b) => Number(a.kind === 'difference') - Number(b.kind === 'difference'),
  );

  /** The measure of a difference stands to the right of its marks, between their heights. */
  const beyondOf = (id: string): -1 | 1 | undefined => {
    const of = comparisons.find(
      ({ kind, first, second }) => kind === 'difference' && (first === id || second === id),
    );
    if (!of) return undefined;
    const other = markOf(of.first === id ? of.second : of.first);
    return (other?.y ?? 0) > (markOf(id)?.y ?? 0) ? -1 : 1;
  };

  const nameOf = ({ id, label, short }: ScatterPoint) => (compared.has(id) ? label : (short ?? label));
  const wanted = [...new Set([...compared, ...named])].flatMap((id) => markOf(id) ?? []);
  const labels = placeLabels(
    wanted.map(({ point, x: across, y: down }) => ({
      x: across,
      y: down,
      label: nameOf(point),
      beyond: beyondOf(point.id),
    })),
    marks,
    { left: box.left, right: width, top: 0, bottom: box.bottom },
  );

  const spoken = at
    ? [
        at.point.label,
        groupOf.get(at.point.group)?.label ?? '',
        format(words.reading, { name: x.label, value: x.format(at.point.x) }),
        format(words.reading, { name: y.label, value: y.format(at.point.y) }),
        ...(at.point.note === undefined ? [] : [at.point.note]),
      ].reduceRight((rest, first) => format(words.list, { first, rest }))
    : '';

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = event.currentTarget.getBoundingClientRect();
    const mark = marks[nearestMark(marks, event.clientX - bounds.left, event.clientY - bounds.top)];
    if (mark) setChosen(mark.point.id);
  };

  return (
    <div className={chart.chart} data-testid="scatter">
      {legend && <ScatterLegend groups={groups} />}
      <div ref={plot} className={chart.plot} onPointerMove={follow} onPointerDown={follow}>
        {visible.length > 0 && (
          <input
            type="range"
            className={chart.keys}
            aria-label={format(words.keys, { label })}
            aria-valuetext={spoken || visible[0]?.label}
            min={0}
            max={visible.length - 1}
            step={1}
            value={Math.max(
              0,
              visible.findIndex(({ id }) => id === at?.point.id),
            )}
            onFocus={() => at ?? setChosen(visible[0]?.id)}
            onChange={(event) => setChosen(visible[event.target.valueAsNumber]?.id)}
          />
        )}
        <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true">
          <Axes frame={frame} x={x} y={y} />
          {wanted.map(({ point, x: across, y: down }, i) => {
            const place = labels[i];
            // A name that is not beside its mark is led to it: another's may be as near.
            return (
              place &&
              Math.abs(place.y - down) > BESIDE && (
                <line
                  key={point.id}
                  className={styles.leader}
                  x1={across}
                  y1={down}
                  x2={place.x}
                  y2={place.y + (place.y < down ? LEAD : -LEAD)}
                />
              )
            );
          })}
          {marks.map(({ point, ...place }) => {
            const group = groupOf.get(point.group);
            const lit = compared.has(point.id);
            return (
              group && (
                <ScatterMark
                  key={point.id}
                  id={point.id}
                  {...place}
                  group={group}
                  lit={lit}
                  faded={compared.size > 0 && !lit}
                />
              )
            );
          })}
          {bySum.map((comparison) => {
            const [first, second] = [markOf(comparison.first), markOf(comparison.second)];
            return (
              first &&
              second && (
                <ScatterBetween
                  key={`${comparison.kind} ${comparison.first} ${comparison.second}`}
                  of={comparison}
                  {...{ first, second, t }}
                  left={box.left}
                  right={box.right}
                  bottom={box.bottom}
                />
              )
            );
          })}
          {wanted.map(({ point }, i) => {
            const place = labels[i];
            return (
              place && (
                <text
                  key={point.id}
                  className={classes(styles.name, compared.has(point.id) && styles.litName)}
                  x={place.x}
                  y={place.y}
                  dy="0.32em"
                  textAnchor={place.anchor}
                >
                  {nameOf(point)}
                </text>
              )
            );
          })}
          {at && <circle className={styles.here} cx={at.x} cy={at.y} r={9} />}
        </svg>
      </div>
      <p className={classes(chart.reading, styles.reading)} data-testid="reading">
        {at ? (
          <>
            {spoken} · <a href={at.point.source.url}>{at.point.source.cited}</a>
          </>
        ) : (
          <span className={styles.hint}>{terms.hint}</span>
        )}
      </p>
      <ScatterTable {...{ label, groups, points, x, y }} summary={words.table} words={terms} />
    </div>
  );
}
