'use client';
import { useEffect, useRef } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import type { CropOptions } from '@/lib/image/crop';
import type { Point } from '@/lib/receptive-field/effective';
import type { LogSpan } from '@/lib/receptive-field/log-span';
import type { PixelBox } from '@/lib/receptive-field/theoretical';
import { CropImage } from '../CropImage';
import type { Part } from './close-up';
import styles from './FieldMap.module.css';
import { fieldImage } from './paint-field';
import { ringLabel } from './ring-label';

export interface Ring {
  /** In pixels. */
  readonly radius: number;
  /** Its name on the picture: "50%". */
  readonly name: string;
  readonly kind: 'half' | 'most';
}

export interface FieldMapProps {
  /** Where an <img> finds the picture, and which square of it the network sees. */
  url: string;
  crop: CropOptions;
  /** Side of the network's input in pixels: the unit of everything here. */
  size: number;
  /** The part of the picture to show; all of it if left out. */
  part?: Part | undefined;
  /** The effective field [size, size], and the scale that it is shown on; undefined while nothing is measured. */
  rms: Float32Array | undefined;
  span: LogSpan | undefined;
  /** Pixels that the unit can see at all. */
  reach: PixelBox;
  /** Those that convolutions alone would let it see, where that is less. */
  convolutions?: PixelBox | undefined;
  /** Pixel on which the unit is centred; whole numbers are centres of pixels. */
  centre: Point;
  rings: readonly Ring[];
  /** How much of the picture the field covers, 0–1. */
  opacity: number;
  /** All of it in words and numbers. */
  label: string;
}

/** Half the length of the cross's arms, in shares of what is shown. */
const ARM = 0.02;

/** A unit's effective field over the picture, with the box that it can see and the rings that hold shares of it. */
export function FieldMap({
  url,
  crop,
  size,
  part = { left: 0, top: 0, side: size },
  rms,
  span,
  reach,
  convolutions,
  centre,
  rings,
  opacity,
  label,
}: FieldMapProps) {
  // An index is a pixel's centre; a drawing counts from the edge.
  const [x, y] = [centre.column + 0.5, centre.row + 0.5];
  const arm = ARM * part.side;
  const cross = `M${x - arm},${y}h${2 * arm}M${x},${y - arm}v${2 * arm}`;
  const zoom = size / part.side;
  return (
    <div role="img" aria-label={label} className={styles.map}>
      <div
        className={styles.ground}
        data-close={zoom > 1}
        style={{
          scale: String(zoom),
          translate: `${(-100 * zoom * part.left) / size}% ${(-100 * zoom * part.top) / size}%`,
        }}
      >
        <CropImage url={url} crop={crop} alt="" />
        {rms && span && <Sheet rms={rms} size={size} span={span} opacity={opacity} />}
      </div>
      <svg
        className={styles.marks}
        viewBox={`${part.left} ${part.top} ${part.side} ${part.side}`}
        aria-hidden="true"
        focusable="false"
      >
        {(['halo', 'line'] as const).map((layer) => (
          <g key={layer} className={styles[layer]}>
            {convolutions && <path className={styles.convolutions} d={outline(convolutions)} />}
            <path className={styles.reach} d={outline(reach)} />
            {rings.map(({ kind, radius }) => (
              <circle key={kind} className={styles[kind]} cx={x} cy={y} r={radius} data-ring={kind} />
            ))}
            <path className={styles.centre} d={cross} />
          </g>
        ))}
      </svg>
      {rings.map(({ kind, name, radius }) => {
        const at = ringLabel(
          { x: (x - part.left) / part.side, y: (y - part.top) / part.side },
          radius / part.side,
          kind === 'half' ? 'down' : 'up',
        );
        return (
          at && (
            <span
              key={kind}
              aria-hidden="true"
              className={styles.name}
              style={{ insetInlineStart: `${100 * at.x}%`, insetBlockStart: `${100 * at.y}%` }}
            >
              {name}
            </span>
          )
        );
      })}
    </div>
  );
}

function outline({ left, top, right, bottom }: PixelBox): string {
  return `M${left},${top}H${right}V${bottom}H${left}Z`;
}

function Sheet({
  rms,
  size,
  span,
  opacity,
}: {
  rms: Float32Array;
  size: number;
  span: LogSpan;
  opacity: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useEffect(() => {
    const element = canvas.current;
    element?.getContext('2d')?.putImageData(fieldImage(element, rms, size, span), 0, 0);
  }, [rms, size, span, theme]);

  return <canvas ref={canvas} width={size} height={size} className={styles.sheet} style={{ opacity }} />;
}
