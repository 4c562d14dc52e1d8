'use client';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import styles from './PlaceSurface.module.css';
import type { Place } from './place';

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A picture on which a place is chosen by pointer or arrow keys; what is drawn on it are its children. */
export function PlaceSurface({
  size,
  onPlace,
  onMove,
  label,
  role,
  hint,
  says,
  testid,
  children,
}: {
  /** Side of the picture in its own pixels. */
  size: number;
  /** Told a pixel that was pointed at. */
  onPlace: (place: Place) => void;
  /** Told by how many units an arrow key moves. */
  onMove: (rows: number, columns: number) => void;
  label: string;
  role: string;
  hint: string;
  /** The choice in words: part of the name, and spoken when a key changes it. */
  says: string;
  testid: string;
  children: ReactNode;
}) {
  const id = useId();
  const [keyed, setKeyed] = useState(false);
  const choose = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setKeyed(false);
    onPlace({
      row: ((event.clientY - box.top) * size) / box.height,
      column: ((event.clientX - box.left) * size) / box.width,
    });
  };
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setKeyed(true);
    onMove(...by);
  };
  return (
    <div
      className={styles.surface}
      role="application"
      aria-label={`${label}. ${says}`}
      aria-roledescription={role}
      aria-describedby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, and takes the arrow keys.
      tabIndex={0}
      onPointerDown={(event) => event.button === 0 && event.pointerType === 'mouse' && choose(event)}
      // A finger may be about to scroll the page: only its tap chooses.
      onClick={(event) => {
        const { nativeEvent } = event;
        if ('pointerType' in nativeEvent && nativeEvent.pointerType !== 'mouse') choose(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && event.pointerType === 'mouse' && choose(event)}
      onKeyDown={move}
      data-testid={testid}
    >
      {children}
      <VisuallyHidden>
        <span id={id}>{hint}</span>
        <span aria-live="polite">{keyed ? says : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
