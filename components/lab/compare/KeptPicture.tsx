'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { held, NOTHING_HELD } from './held';

/** The picture of the reading that was kept, small; nothing where it could not be drawn. Its name stands beside it. */
export function KeptPicture({ className }: { className?: string | undefined }) {
  const { picture } = useSyncExternalStore(held.subscribe, held.getState, () => NOTHING_HELD);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (picture) canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    picture && (
      <canvas
        ref={canvas}
        width={picture.width}
        height={picture.height}
        className={className}
        data-testid="kept-picture"
      />
    )
  );
}
