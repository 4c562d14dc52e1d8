'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import type { Scene } from './flight';
import { paintScene, paletteAt } from './paint-scene';
import styles from './Sky.module.css';
import type { BoxOf, GridBoxes } from './use-grid-boxes';

/**
 * What moves over a board, on one canvas: a frame of it changes no element, so nothing is styled or laid out. The scene
 * depends on the step and t alone, so going back looks like going forward.
 *
 * @param layout changes when other grids stand on the board, so that they are measured anew
 * @param scene what is in the air; null: nothing, and nothing is measured
 */
export function Sky({
  boxes,
  layout,
  scene,
}: {
  boxes: GridBoxes;
  layout: unknown;
  scene: ((boxOf: BoxOf) => Scene) | null;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef(false);
  const theme = useThemeChange();
  const { measure, size } = boxes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when what was read no longer holds.
  const read = useMemo(() => lazily(measure), [measure, size, layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme says when the colours no longer hold.
  const palette = useMemo(() => lazily(paletteAt), [theme]);

  // Every render is a frame.
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || (scene === null && !painted.current)) return;
    const pixels = devicePixelRatio;
    const width = Math.round(size.width * pixels);
    const height = Math.round(size.height * pixels);
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    context.clearRect(0, 0, element.width, element.height);
    painted.current = scene !== null;
    if (scene) paintScene(context, scene(read()), palette(element));
  });

  return (
    <div className={styles.sky} aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}

/** Calls once, when first asked, and gives the same answer ever after. */
function lazily<A extends unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let made: { readonly it: R } | undefined;
  return (...args) => {
    made ??= { it: make(...args) };
    return made.it;
  };
}
