'use client';
import { useEffect, useRef } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import type { Colours } from '@/lib/session/view';
import styles from './MapScale.module.css';
import { rampAt } from './ramp-at';

export interface MapScaleProps {
  /** The values at the ends of the ramp. */
  min: number;
  max: number;
  colours: Colours;
  label: string;
  format: (value: number) => string;
}

/** A map's scale, painted from the very ramp that paints the map, with the place of zero marked where it lies inside. */
export function MapScale({ min, max, colours, label, format }: MapScaleProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const ramp = rampAt(canvas.current, colours);
    const { width } = canvas.current;
    const bytes = new ImageData(width, 1);
    for (let x = 0; x < width; x++) bytes.data.set([...ramp.subarray(3 * x, 3 * x + 3), 255], 4 * x);
    context.putImageData(bytes, 0, 0);
  }, [colours, theme]);

  return (
    <div className={styles.scale} data-testid="map-scale" data-min={min} data-max={max}>
      <span className={styles.label}>{label}</span>
      <span className={styles.end}>{format(min)}</span>
      <span className={styles.track} aria-hidden="true">
        <canvas ref={canvas} width={256} height={1} />
        {min < 0 && max > 0 && (
          <span className={styles.zero} style={{ insetInlineStart: `${(100 * -min) / (max - min)}%` }}>
            <span>0</span>
          </span>
        )}
      </span>
      <span className={styles.end}>{format(max)}</span>
    </div>
  );
}
