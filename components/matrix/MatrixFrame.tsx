import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import type { Role } from '@/lib/colour/role';
import styles from './MatrixGrid.module.css';
import { MatrixName } from './MatrixName';

/** 44 px, 32 px, or 20 px cells; `fit`: as the surroundings say by --side. */
export type CellSize = 'large' | 'medium' | 'small' | 'fit';

/** What stands around the cells of a matrix: its name and shape above, its brackets beside. */
export function MatrixFrame({
  name,
  kind,
  size,
  rows,
  columns,
  dense = false,
  children,
  below,
}: {
  name: string;
  kind: Role;
  size: CellSize;
  rows: number;
  columns: number;
  /** Its cells are as small as its height asks for. */
  dense?: boolean | undefined;
  children: ReactNode;
  /** Hints and sentences. */
  below?: ReactNode;
}) {
  return (
    <div
      className={classes(styles.matrix, styles[kind], styles[size], dense && styles.dense)}
      style={{ '--rows-here': rows, '--columns-here': columns }}
    >
      <MatrixName name={name} kind={kind} rows={rows} columns={columns} />
      <div className={styles.body}>
        <span className={classes(styles.bracket, styles.open)} aria-hidden="true" />
        {children}
        <span className={classes(styles.bracket, styles.close)} aria-hidden="true" />
      </div>
      {below}
    </div>
  );
}
