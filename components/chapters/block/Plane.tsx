'use client';
import { useEffect, useRef } from 'react';
import { paintHeatmap } from '@/components/matrix/paint-heatmap';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import type { Role } from '@/lib/colour/role';
import styles from './Plane.module.css';

/** A square matrix as a picture, one square a number, from 0 to its greatest; empty while it is not there. */
export function Plane({
  values,
  side,
  kind,
  label,
}: {
  values: Float32Array | undefined;
  side: number;
  kind: Role;
  label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    if (canvas.current && values) paintHeatmap(canvas.current, values, side, side, kind);
  }, [values, side, kind, theme]);
  return <canvas ref={canvas} className={styles.plane} role="img" aria-label={label} />;
}
