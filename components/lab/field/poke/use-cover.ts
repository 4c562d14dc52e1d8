'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changeView } from '@/lib/session/store';
import type { Cover, Place } from '@/lib/session/view';
import { SIDES, type Side, type Square, squareAbout } from './square';

/** Side of the square at first, in pixels. */
const FIRST_SIDE: Side = 32;
/** How long the square rests before the lab's view, and its address, know of it (milliseconds). */
const REST = 300;

/**
 * The grey square, which moves here alone: the lab hears where it stands when it rests, not with every pixel.
 *
 * @param cover where the view has it
 * @param query it begins about the query where the view has none
 * @param size side of the network's input in pixels
 */
export function useCover(
  cover: Cover | undefined,
  query: Place,
  size: number,
): [Square, (square: Square) => void] {
  const [square, setSquare] = useState<Square>(() => firstSquare(cover, query, size));
  const pending = useRef<Square>(undefined);
  const tell = useCallback(() => {
    if (pending.current) changeView({ cover: pending.current });
    pending.current = undefined;
  }, []);
  const move = useCallback((to: Square) => {
    pending.current = to;
    setSquare(to);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait begins anew with every move.
  useEffect(() => {
    const timer = setTimeout(tell, REST);
    return () => clearTimeout(timer);
  }, [square, tell]);
  // What is closed before it rested counts too.
  useEffect(() => tell, [tell]);
  return [square, move];
}

/** An address may hold any numbers: the nearest square that can be is taken. */
export function firstSquare(cover: Cover | undefined, query: Place, size: number): Square {
  if (!cover) return squareAbout({ x: query.x * size, y: query.y * size }, FIRST_SIDE, size);
  const side = SIDES.find((known) => known === cover.side) ?? FIRST_SIDE;
  return squareAbout({ x: cover.x + side / 2, y: cover.y + side / 2 }, side, size);
}
