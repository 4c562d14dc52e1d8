import { scaleSqrt } from 'd3-scale';
import type { InfluencePoint } from './influence';
import styles from './Scatter.module.css';

export interface ScatterProps {
  points: readonly InfluencePoint[];
  /** Names of the conditions, in the order of the points' changes. */
  names: readonly string[];
  /** The place that the reader covered last. */
  marked: InfluencePoint | undefined;
  x: string;
  y: string;
  /** What kind of axes these are. */
  note: string;
  /** All of it in words and numbers. */
  label: string;
  percent: (share: number) => string;
}

/** In the drawing's own units, which are CSS pixels at its full width. */
const WIDTH = 400;
const HEIGHT = 260;
const LEFT = 48;
const BOTTOM = 40;
const TOP = 8;
const RIGHT = 14;
const TICKS = 4;
const RADIUS = 3.4;

/**
 * Change of the unit against attention, a disc for what is set and a ring for A = I. Most places get little of either:
 * axes by the square root spread them without losing the zeros, as logarithms would.
 */
export function Scatter({ points, names, marked, x, y, note, label, percent }: ScatterProps) {
  const greatest = (values: readonly number[]) => Math.max(0, ...values.filter(Number.isFinite)) || 1;
  const across = scaleSqrt([0, greatest(points.map((p) => p.attention))], [LEFT, WIDTH - RIGHT]).nice(TICKS);
  const up = scaleSqrt([0, greatest(points.flatMap((p) => p.changes))], [HEIGHT - BOTTOM, TOP]).nice(TICKS);
  const kinds = [styles.set, styles.identity];
  return (
    <figure className={styles.scatter}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} data-testid="scatter">
        {up.ticks(TICKS).map((tick) => (
          <g key={tick} transform={`translate(0,${up(tick)})`}>
            <path className={styles.rule} d={`M${LEFT},0H${WIDTH - RIGHT}`} />
            <text className={styles.tick} x={LEFT - 6} dy="0.32em" textAnchor="end">
              {percent(tick)}
            </text>
          </g>
        ))}
        {across.ticks(TICKS).map((tick) => (
          <g key={tick} transform={`translate(${across(tick)},${HEIGHT - BOTTOM})`}>
            <path className={styles.axis} d="M0,0V4" />
            <text className={styles.tick} y="16" textAnchor="middle">
              {percent(tick)}
            </text>
          </g>
        ))}
        <path className={styles.axis} d={`M${LEFT},${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} />
        <text className={styles.name} x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
          {x}
        </text>
        {[1, 0].map((i) =>
          points.map(({ attention, changes }, n) => {
            const change = changes[i];
            return (
              change !== undefined &&
              Number.isFinite(change) && (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: places are only ever added.
                  key={`${i}-${n}`}
                  className={kinds[i]}
                  cx={across(attention)}
                  cy={up(change)}
                  r={RADIUS}
                />
              )
            );
          }),
        )}
        {marked?.changes.map(
          (change, i) =>
            Number.isFinite(change) && (
              <circle
                key={names[i]}
                className={styles.marked}
                cx={across(marked.attention)}
                cy={up(change)}
                r={2 * RADIUS}
              />
            ),
        )}
      </svg>
      <figcaption className={styles.legend}>
        <span>{y}</span>
        {names.map((name, i) => (
          <span key={name} className={styles.entry}>
            <svg width="10" height="10" aria-hidden="true" focusable="false">
              <circle className={kinds[i]} cx="5" cy="5" r={RADIUS} />
            </svg>
            {name}
          </span>
        ))}
        <span>{note}</span>
      </figcaption>
    </figure>
  );
}
