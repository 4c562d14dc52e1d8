'use client';

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef } from 'react';
import { FIRST_WIDTH, useWidth } from '@/components/chart/use-width';
import { classes } from '@/components/ui/classes';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './SamplerPlot.module.css';
import { batchesOf, budgetOf, type SamplerFrame, SETTINGS, SIDES } from './sampler-walk';

const HEIGHT = 360;
const MARGIN = { left: 62, right: 40, top: 42, bottom: 44 } as const;
/** How finely the curve of equal cost is drawn. */
const POINTS = 80;

const GREATEST = SIDES.at(-1) ?? 1;
/** The widest batch of any rule, and some room. */
const WIDEST = 1.04 * Math.max(...(['paper', 'first-release', 'head'] as const).flatMap(batchesOf));

/**
 * Every batch as a rectangle: as wide as its pictures are many, as high as each has pixels. Its area is what it costs, so
 * the corners of batches that cost the same lie on one curve, pictures × pixels = constant.
 */
export function SamplerPlot({
  frame,
  locale,
  words,
}: {
  frame: SamplerFrame;
  locale: Locale;
  words: Training['sampler'];
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) || FIRST_WIDTH;
  const bottom = HEIGHT - MARGIN.bottom;
  const right = width - MARGIN.right;
  const x = scaleLinear().domain([0, WIDEST]).range([MARGIN.left, right]);
  const y = scaleLinear()
    .domain([0, GREATEST ** 2])
    .range([bottom, MARGIN.top]);
  const budget = budgetOf(SETTINGS[frame.rule]);
  const from = budget / GREATEST ** 2;
  const curve = line<number>(
    (n) => x(n),
    (n) => y(budget / n),
  )(Array.from({ length: POINTS }, (_, i) => from + ((WIDEST - from) * i) / (POINTS - 1)));
  const shown = frame.pictures.some((n) => n > 0);
  const order = SIDES.map((_, i) => i).sort((a, b) => Number(a === frame.lit) - Number(b === frame.lit));

  return (
    <div ref={box} className={styles.plot}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={words.plotLabel}>
        <text className={styles.name} x={0} y={MARGIN.top - 20}>
          {words.perPicture}
        </text>
        <text className={styles.name} x={right} y={bottom + 38} textAnchor="end">
          {words.pictures}
        </text>
        <line className={styles.base} x1={MARGIN.left} x2={right} y1={bottom} y2={bottom} />
        <line className={styles.base} x1={MARGIN.left} x2={MARGIN.left} y1={MARGIN.top} y2={bottom} />
        {x.ticks(Math.max(2, Math.floor(width / 100))).map((tick) => (
          <text key={tick} className={styles.tick} x={x(tick)} y={bottom + 18} textAnchor="middle">
            {formatNumber(locale, tick)}
          </text>
        ))}
        {frame.sides.map((side, i) => (
          <g key={SIDES[i]}>
            <line
              className={shown ? styles.level : styles.levelAlone}
              x1={MARGIN.left}
              x2={right}
              y1={y(side ** 2)}
              y2={y(side ** 2)}
            />
            <text
              className={classes(styles.tick, frame.lit === i && styles.litTick)}
              x={MARGIN.left - 8}
              y={y(side ** 2)}
              dy="0.32em"
              textAnchor="end"
            >
              {format(words.squared, { side: formatNumber(locale, side, 0) })}
            </text>
          </g>
        ))}
        {shown && <path className={styles.curve} d={curve ?? ''} />}
        {order.map((i) => {
          const n = frame.pictures[i] ?? 0;
          const top = y((frame.sides[i] ?? 0) ** 2);
          if (n <= 0) return null;
          const lit = frame.lit === i;
          return (
            <g key={SIDES[i]} data-side={SIDES[i]}>
              <rect
                className={classes(styles.batch, lit && styles.lit)}
                x={x(0)}
                y={top}
                width={x(n) - x(0)}
                height={bottom - top}
              />
              <circle className={styles.corner} cx={x(n)} cy={top} r={4} />
              <text className={classes(styles.count, lit && styles.litTick)} x={x(n) + 8} y={top - 7}>
                {formatNumber(locale, n, 0)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
