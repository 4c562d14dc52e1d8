'use client';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Lab } from '@/lib/i18n/en/lab';
import type { Size } from '@/lib/mobilevit/spec/size';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import type { View } from '@/lib/session/view';
import styles from './PictureStage.module.css';

export interface PictureStageProps {
  url: string;
  alt: string;
  /** The open map; arrow keys move by its cells. */
  map: Size;
  query: View['query'];
  /** The place under the pointer; undefined when it leaves. */
  onHover: (query: View['query'] | undefined) => void;
  /** The place chosen, by click, touch or key. */
  onChoose: (query: View['query'], by: 'pointer' | 'key') => void;
  /** What stands over the picture. */
  children: ReactNode;
  /** Id of the text that tells how to point. */
  hintId: string;
  busy: boolean;
  t: Lab['picture'];
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The square that the network sees, with the query to be pointed at by mouse, finger or arrow keys. */
export function PictureStage({
  url,
  alt,
  map,
  query,
  onHover,
  onChoose,
  children,
  hintId,
  busy,
  t,
}: PictureStageProps) {
  const at = (event: MouseEvent<HTMLElement>): View['query'] => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (v: number) => Math.min(Math.max(v, 0), 1);
    return {
      x: share((event.clientX - box.left) / box.width),
      y: share((event.clientY - box.top) / box.height),
    };
  };

  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const cells = event.shiftKey ? PATCH : 1;
    // From centre to centre: a query never sits on the border of two cells.
    const move = (share: number, count: number, delta: number) =>
      (Math.min(Math.max(Math.min(Math.floor(share * count), count - 1) + delta, 0), count - 1) + 0.5) /
      count;
    onChoose(
      { x: move(query.x, map.width, by[0] * cells), y: move(query.y, map.height, by[1] * cells) },
      'key',
    );
  };

  return (
    <div
      className={styles.stage}
      role="application"
      aria-label={t.surface}
      aria-roledescription={t.surfaceRole}
      aria-describedby={hintId}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive, and takes the arrow keys.
      tabIndex={0}
      data-testid="surface"
      onPointerMove={(event) => event.pointerType === 'mouse' && onHover(at(event))}
      onPointerLeave={() => onHover(undefined)}
      onClick={(event) => onChoose(at(event), 'pointer')}
      onKeyDown={step}
    >
      {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser, and files are local. */}
      <img className={styles.image} src={url} alt={alt} draggable={false} decoding="async" />
      {children}
    </div>
  );
}
