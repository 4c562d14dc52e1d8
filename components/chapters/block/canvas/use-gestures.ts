'use client';
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point } from '@/lib/block/layout';
import type { ViewControl } from './use-view';

/** How much a wheel's pixel zooms. */
const WHEEL = 0.004;
/** A finger that moved less than this many pixels has tapped. */
const TAP = 6;

interface Gestures {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

/**
 * Ctrl and wheel (which a touchpad's pinch is, too) zoom about the pointer; a drag moves; two fingers do both. One finger
 * scrolls the page, as everywhere.
 *
 * @param onTap a click that was no drag, in units
 */
export function useGestures(
  viewport: RefObject<HTMLElement | null>,
  control: ViewControl,
  onTap: (place: Point) => void,
): Gestures {
  const now = useRef(control);
  now.current = control;
  const pointers = useRef(new Map<number, Point>());
  const travelled = useRef(0);

  const placeOf = (at: Point): Point | undefined => {
    const { view, size } = now.current;
    const box = viewport.current?.getBoundingClientRect();
    if (!view || !box) return undefined;
    const unit = view.width / size.width;
    return { x: view.x + (at.x - box.left) * unit, y: view.y + (at.y - box.top) * unit };
  };

  // React listens to wheels passively: the page would zoom as well.
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      now.current.zoom(Math.exp(-event.deltaY * WHEEL), placeOf({ x: event.clientX, y: event.clientY }));
    };
    // Two fingers are for the view: the page would scroll with them.
    const onTouch = (event: TouchEvent) => {
      if (event.touches.length > 1) event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('touchmove', onTouch, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('touchmove', onTouch);
    };
  });

  const end = (event: PointerEvent<HTMLElement>) => {
    pointers.current.delete(event.pointerId);
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      if (pointers.current.size === 0) travelled.current = 0;
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (event.target instanceof Element && !event.target.closest('button')) {
        event.currentTarget.setPointerCapture(event.pointerId);
      }
    },
    onPointerMove: (event) => {
      const before = pointers.current.get(event.pointerId);
      const { view, size, move, zoom } = now.current;
      if (!before || !view) return;
      const at = { x: event.clientX, y: event.clientY };
      const unit = view.width / size.width;
      const [other] = [...pointers.current]
        .filter(([id]) => id !== event.pointerId)
        .map(([, point]) => point);
      travelled.current += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
      if (other) {
        const apart = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
        const middle = placeOf({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
        if (apart(before) > 0) zoom(apart(at) / apart(before), middle);
      }
      const fingers = other ? 2 : 1;
      if (other || event.pointerType !== 'touch') {
        move((-(at.x - before.x) * unit) / fingers, (-(at.y - before.y) * unit) / fingers);
      }
      pointers.current.set(event.pointerId, at);
    },
    onPointerUp: (event) => {
      const tapped = pointers.current.has(event.pointerId) && travelled.current < TAP;
      end(event);
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      const place = tapped && !onButton ? placeOf({ x: event.clientX, y: event.clientY }) : undefined;
      if (place) onTap(place);
    },
    onPointerCancel: end,
  };
}
