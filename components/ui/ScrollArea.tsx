import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './ScrollArea.module.css';

/** What may be wider than its place and then scrolls there, by touch, by wheel and by the arrow keys. */
export function ScrollArea({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={classes(styles.scroll, className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
