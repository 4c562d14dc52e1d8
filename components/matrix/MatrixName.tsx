import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import styles from './MatrixName.module.css';

/** The symbol of a matrix, underlined with its role's second cue, and its shape. The grid's label says both. */
export function MatrixName({
  name,
  kind,
  rows,
  columns,
}: {
  name: string;
  kind: Role;
  rows: number;
  columns: number;
}) {
  return (
    <span className={styles.name} aria-hidden="true">
      {/* Symbols are set as in an English text: a Chinese font would draw ∂ in full width. */}
      <span lang="en" className={classes(styles.symbol, styles[kind])}>
        {name}
      </span>
      <span className={styles.shape}>
        {rows}×{columns}
      </span>
    </span>
  );
}
