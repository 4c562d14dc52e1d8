'use client';

import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import type { Role } from '@/lib/colour/role';
import styles from './OperatorGrid.module.css';
import { type OperatorPicture, operatorStyle, paintOperator } from './paint-operator';

/**
 * An operator while its numbers run: a picture over its table, painted anew each frame. To set dozens of numbers in
 * elements takes longer than a frame; to paint them does not.
 */
export function OperatorCanvas({
  table,
  kind,
  looks,
  marked,
  pointed,
}: OperatorPicture & { table: RefObject<HTMLTableElement | null>; kind: Role }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeChange();
  const [size, setSize] = useState(0);

  useEffect(() => {
    if (!canvas.current) return;
    const observer = new ResizeObserver(() => setSize((before) => before + 1));
    observer.observe(canvas.current);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: theme and size say when what was read no longer holds.
  const read = useMemo(() => {
    let style: ReturnType<typeof operatorStyle> | undefined;
    return (over: HTMLElement, under: HTMLElement) => {
      style ??= operatorStyle(over, under, kind);
      return style;
    };
  }, [kind, theme, size]);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || !table.current) return;
    const style = read(element, table.current);
    const pixels = devicePixelRatio;
    const width = Math.round((2 * style.left + style.width) * pixels);
    const height = Math.round((2 * style.top + style.height) * pixels);
    if (element.width !== width) element.width = width;
    if (element.height !== height) element.height = height;
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    context.fillStyle = style.paper;
    context.fillRect(0, 0, width, height);
    paintOperator(context, { looks, marked, pointed }, style);
  }, [table, read, looks, marked, pointed]);

  return (
    <div className={styles.moving} aria-hidden="true">
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}
