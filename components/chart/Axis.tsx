import type { AxisSpec } from './axis-spec';
import styles from './Chart.module.css';
import type { Frame } from './frame';
import { hundredth } from './plot';

/** Both axes, ink hairlines across at the ticks of y, and their names: y's above its end, x's below its own. */
export function Axes({ frame, x, y }: { frame: Frame; x: AxisSpec; y: AxisSpec }) {
  const { left, right, top, bottom } = frame.box;
  const xTicks = x.ticks ?? frame.x.ticks(x.count ?? frame.columns);
  const yTicks = y.ticks ?? frame.y.ticks(y.count ?? 4);
  return (
    <g className={styles.axes}>
      {yTicks.map((tick) => (
        <g key={tick} transform={`translate(0 ${frame.y(tick)})`}>
          <line className={styles.grid} x1={left} x2={right} />
          <text x={left - 8} dy="0.32em" textAnchor="end">
            {(y.tick ?? y.format)(tick)}
          </text>
        </g>
      ))}
      <line className={styles.base} x1={left} x2={right} y1={bottom} y2={bottom} />
      {xTicks.map((tick) => (
        <g key={tick} transform={`translate(${hundredth(frame.x(tick))} ${bottom})`}>
          <line className={styles.base} y2={5} />
          <text y={19} textAnchor="middle">
            {(x.tick ?? x.format)(tick)}
          </text>
        </g>
      ))}
      <text className={styles.name} x={0} y={top - 17}>
        {y.label}
      </text>
      <text className={styles.name} x={right} y={bottom + 36} textAnchor="end">
        {x.label}
      </text>
    </g>
  );
}
