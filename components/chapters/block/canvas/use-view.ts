'use client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { between, camera, framed, panned, zoomed } from '@/lib/block/camera';
import type { Box, Point } from '@/lib/block/layout';
import { ease } from '@/lib/walkthrough/ease';
import { READABLE } from './paint-view';

/** How much one press of a button or key zooms, and how far one moves, as a share of the view. */
const ZOOM = 1.5;
const MOVE = 0.2;
/** How long the view glides to an operation that was opened by hand, in milliseconds. As --move. */
const GLIDE = 450;
/** Pixels of a number at the nearest: somewhat more than it takes to read it. */
const NEAREST = READABLE * 1.7;

export interface ViewControl {
  /** What is in view, in units; undefined before the first measurement. */
  readonly view: Box | undefined;
  /** Size of the viewport in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Whether the reader moved the view away from where the walk puts it. */
  readonly free: boolean;
  readonly zoom: (factor: number, about?: Point) => void;
  readonly nearer: () => void;
  readonly farther: () => void;
  readonly move: (dx: number, dy: number) => void;
  /** By shares of the view. */
  readonly nudge: (right: number, down: number) => void;
  readonly glideTo: (box: Box) => void;
  /** Back to where the walk puts it. */
  readonly follow: () => void;
}

/**
 * The view of the block: the walk's camera, until the reader zooms or moves it; the walk takes it back when it goes on.
 *
 * @param frames what each step frames
 */
export function useView(
  viewport: RefObject<HTMLElement | null>,
  frames: readonly Box[],
  whole: Box,
  step: number,
  t: number,
): ViewControl {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [held, setHeld] = useState<{ step: number; view: Box }>();
  const glide = useRef(0);

  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [viewport]);

  const measured = size.width > 0 && size.height > 0;
  const aspect = measured ? size.width / size.height : 1;
  const walk = measured ? camera(frames, step, t, aspect) : undefined;
  // Held only for the step that it was held in: going on is following again.
  const mine = held?.step === step ? held.view : undefined;
  const view = mine && measured ? framed(mine, aspect) : walk;
  const limits = { least: size.width / NEAREST, most: framed(whole, aspect).width * 1.1 };

  const current = useRef(view);
  current.current = view;
  const hold = useCallback(
    (next: (view: Box) => Box) => {
      cancelAnimationFrame(glide.current);
      const { current: now } = current;
      if (!now) return;
      const moved = next(now);
      current.current = moved;
      setHeld({ step, view: moved });
    },
    [step],
  );
  useEffect(() => () => cancelAnimationFrame(glide.current), []);

  const zoom = (factor: number, about?: Point) =>
    hold((now) =>
      zoomed(now, factor, about ?? { x: now.x + now.width / 2, y: now.y + now.height / 2 }, limits),
    );
  return {
    view,
    size,
    free: mine !== undefined,
    zoom,
    nearer: () => zoom(ZOOM),
    farther: () => zoom(1 / ZOOM),
    move: (dx, dy) => hold((now) => panned(now, dx, dy, whole)),
    nudge: (right, down) =>
      hold((now) => panned(now, right * MOVE * now.width, down * MOVE * now.height, whole)),
    glideTo: (box) => {
      const from = current.current;
      const to = framed(box, aspect);
      if (!from || matchMedia('(prefers-reduced-motion: reduce)').matches) {
        hold(() => to);
        return;
      }
      let start: number | undefined;
      const frame = (now: number) => {
        start ??= now;
        const share = Math.min(1, (now - start) / GLIDE);
        hold(() => between(from, to, ease(share)));
        if (share < 1) glide.current = requestAnimationFrame(frame);
      };
      cancelAnimationFrame(glide.current);
      glide.current = requestAnimationFrame(frame);
    },
    follow: () => {
      cancelAnimationFrame(glide.current);
      setHeld(undefined);
    },
  };
}
