'use client';

import { useEffect, useRef } from 'react';
import { Scale } from '@/components/ui/Scale';
import { extent } from '@/lib/colour/magnitude';
import type { Role } from '@/lib/colour/role';
import styles from './Heatmap.module.css';
import { paintHeatmap } from './paint-heatmap';
import { useThemeChange } from './use-theme-change';

export interface HeatmapProps {
  /** rows × columns values, row by row. */
  values: ArrayLike<number>;
  rows: number;
  columns: number;
  /** The hue; without it ink greyscale. */
  kind?: Role | undefined;
  /** What the map shows, for screen readers and beside the scale. */
  label: string;
  /** A value of the scale in words. */
  format: (value: number) => string;
}

/** A map too big for a grid of numbers, drawn on a canvas, with a scale that has its true minimum and maximum. */
export function Heatmap({ values, rows, columns, kind, label, format }: HeatmapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();
  const range = extent(Array.from(values));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    if (canvas.current) paintHeatmap(canvas.current, values, rows, columns, kind);
  }, [values, rows, columns, kind, theme]);

  return (
    <div className={styles.heatmap}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        style={{ aspectRatio: `${columns} / ${rows}` }}
        role="img"
        aria-label={range ? `${label} (${format(range.min)} – ${format(range.max)})` : label}
      />
      {range && <Scale min={range.min} max={range.max} format={format} kind={kind} label={label} />}
    </div>
  );
}
