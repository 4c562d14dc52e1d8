'use client';
import { useEffect, useRef } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import { classes } from '@/components/ui/classes';
import { colourMap } from '@/lib/colour/colour-map';
import type { Range } from '@/lib/features/ranges';
import type { Colours } from '@/lib/session/view';
import styles from './Raster.module.css';
import { rampAt } from './ramp-at';

/** What a raster shows: colours as they are, or values along a ramp. */
export type Pixels =
  | { readonly rgba: Uint8ClampedArray<ArrayBuffer> }
  | { readonly values: Float32Array; readonly range: Range; readonly colours: Colours };

export interface RasterProps {
  width: number;
  height: number;
  pixels: Pixels;
  /** What it shows, in words and numbers; empty where the words stand beside it. */
  label: string;
  className?: string | undefined;
  style?: React.CSSProperties | undefined;
}

/** Above this many cells a side a small picture is averaged when it shrinks, since leaving out cells would lie. */
const CRISP = 64;

/** A map as a picture of one pixel per cell, as large as its place. */
export function Raster({ width, height, pixels, label, className, style }: RasterProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element && context) context.putImageData(rasterImage(element, width, height, pixels), 0, 0);
  }, [width, height, pixels, theme]);

  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      className={classes(styles.raster, Math.max(width, height) <= CRISP && styles.crisp, className)}
      style={style}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}

/** The pixels in the colours that they have at an element. */
export function rasterImage(at: Element, width: number, height: number, pixels: Pixels): ImageData {
  const bytes =
    'rgba' in pixels ? pixels.rgba : colourMap(pixels.values, pixels.range, rampAt(at, pixels.colours));
  return new ImageData(bytes, width, height);
}
