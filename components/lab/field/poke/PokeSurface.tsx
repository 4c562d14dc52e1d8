'use client';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { CropOptions } from '@/lib/image/crop';
import { POKE_GREY } from '@/lib/inference/protocol';
import type { Point } from '@/lib/receptive-field/effective';
import { CropImage } from '../../CropImage';
import styles from './PokeSurface.module.css';
import { movedSquare, type Square, squareAbout } from './square';

export interface PokeSurfaceProps {
  url: string;
  crop: CropOptions;
  /** Side of the network's input in pixels: the unit of the square. */
  size: number;
  square: Square;
  onMove: (square: Square, by: 'pointer' | 'key') => void;
  /** Pixel on which the unit is centred. */
  centre: Point;
  label: string;
  role: string;
  hintId: string;
}

/** Pixels that an arrow key moves the square by; with Shift it moves by its own side. */
export const STEP = 8;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Half the length of the cross's arms, in pixels of the network's input. */
const ARM = 5;

/** The picture with the grey square on it, which is dragged by mouse or finger and moved by arrow keys. */
export function PokeSurface(props: PokeSurfaceProps) {
  const { url, crop, size, square, onMove, centre, label, role, hintId } = props;
  /** From the pointer to the square's middle, while it is dragged. */
  const held = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const grey = `${100 * POKE_GREY}%`;

  const pointAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) * size) / box.width,
      y: ((event.clientY - box.top) * size) / box.height,
    };
  };
  const middle = { x: square.x + square.side / 2, y: square.y + square.side / 2 };

  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const at = pointAt(event);
    const onSquare = [at.x - middle.x, at.y - middle.y].every((d) => Math.abs(d) <= square.side / 2);
    // A finger beside the square may be about to scroll the page: if it only taps, it clicks.
    if (!onSquare && event.pointerType !== 'mouse') return;
    held.current = onSquare ? { x: middle.x - at.x, y: middle.y - at.y } : { x: 0, y: 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!onSquare) onMove(squareAbout(at, square.side, size), 'pointer');
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!held.current) return;
    const at = pointAt(event);
    const to = squareAbout({ x: at.x + held.current.x, y: at.y + held.current.y }, square.side, size);
    if (to.x !== square.x || to.y !== square.y) onMove(to, 'pointer');
  };
  const release = () => {
    held.current = undefined;
  };
  const step = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const pixels = event.shiftKey ? square.side : STEP;
    onMove(movedSquare(square, by[0] * pixels, by[1] * pixels, size), 'key');
  };

  const [x, y] = [centre.column + 0.5, centre.row + 0.5];
  const cross = `M${x - ARM},${y}h${2 * ARM}M${x},${y - ARM}v${2 * ARM}`;
  const percent = (pixels: number) => `${(100 * pixels) / size}%`;
  return (
    <div
      className={styles.surface}
      role="application"
      aria-label={label}
      aria-roledescription={role}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, and takes the arrow keys.
      tabIndex={0}
      data-testid="poke-surface"
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const touched = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType !== 'mouse';
        if (!touched || (event.target instanceof Element && event.target.hasAttribute('data-square'))) return;
        const at = {
          x: ((event.clientX - box.left) * size) / box.width,
          y: ((event.clientY - box.top) * size) / box.height,
        };
        onMove(squareAbout(at, square.side, size), 'pointer');
      }}
      onKeyDown={step}
    >
      <CropImage url={url} crop={crop} alt="" />
      <span
        className={styles.square}
        data-square
        data-x={square.x}
        data-y={square.y}
        style={{
          insetInlineStart: percent(square.x),
          insetBlockStart: percent(square.y),
          inlineSize: percent(square.side),
          blockSize: percent(square.side),
          backgroundColor: `rgb(${grey} ${grey} ${grey})`,
        }}
      />
      <svg className={styles.marks} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
        <path className={styles.halo} d={cross} />
        <path className={styles.line} d={cross} />
      </svg>
    </div>
  );
}
