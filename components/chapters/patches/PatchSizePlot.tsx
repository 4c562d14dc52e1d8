import { scaleLinear } from 'd3-scale';
import type { PatchSizeRow } from '@/lib/figures/paper-facts';
import type { Patches } from '@/lib/i18n/en/patches';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './PatchSizePlot.module.css';

/** In the drawing's own units; it is scaled as a whole. */
const WIDTH = 360;
const HEIGHT = 220;
const EDGE = { left: 44, right: 24, top: 30, bottom: 40 };
const TICKS = 4;
const DOT = 5;
const AWAY = 10;

/** Latency across, accuracy up: what each patch size bought and cost. The table beside it holds the numbers. */
export function PatchSizePlot({
  locale,
  words,
  rows,
}: {
  locale: Locale;
  words: Patches['sizes'];
  rows: readonly PatchSizeRow[];
}) {
  const range = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const x = scaleLinear(range(rows.map(({ latencyMs }) => latencyMs)), [EDGE.left, WIDTH - EDGE.right]).nice(
    TICKS,
  );
  const y = scaleLinear(range(rows.map(({ top1 }) => top1)), [HEIGHT - EDGE.bottom, EDGE.top]).nice(TICKS);
  const n = (value: number) => formatNumber(locale, value, 1);
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.plot}>
      {x.ticks(TICKS).map((tick) => (
        <g key={tick} transform={`translate(${x(tick)} 0)`} className={styles.tick}>
          <path d={`M0 ${EDGE.top}V${HEIGHT - EDGE.bottom}`} />
          <text y={HEIGHT - EDGE.bottom + 16} textAnchor="middle">
            {n(tick)}
          </text>
        </g>
      ))}
      {y.ticks(TICKS).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`} className={styles.tick}>
          <path d={`M${EDGE.left} 0H${WIDTH - EDGE.right}`} />
          <text x={EDGE.left - 6} dy="0.35em" textAnchor="end">
            {n(tick)}
          </text>
        </g>
      ))}
      <text className={styles.axis} x={WIDTH - EDGE.right} y={HEIGHT - 6} textAnchor="end">
        {words.latency}
      </text>
      <text className={styles.axis} x={4} y={EDGE.top - 16}>
        {words.top1}
      </text>
      {rows.map(({ patch, latencyMs, top1 }) => {
        const late = x(latencyMs) > WIDTH / 2;
        return (
          <g key={patch.join()} transform={`translate(${x(latencyMs)} ${y(top1)})`} className={styles.point}>
            <circle r={DOT} />
            <text x={late ? -AWAY : AWAY} dy="0.35em" textAnchor={late ? 'end' : 'start'}>
              {patch.join(', ')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
