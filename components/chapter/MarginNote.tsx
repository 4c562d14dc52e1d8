import type { ReactNode } from 'react';
import styles from './MarginNote.module.css';

/** An aside: beside the text that follows it where there is room, under the text before it where there is not. */
export function MarginNote({ children }: { children: ReactNode }) {
  return <aside className={styles.note}>{children}</aside>;
}
