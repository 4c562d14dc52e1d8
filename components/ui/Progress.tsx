import { useId } from 'react';
import styles from './Progress.module.css';

export interface ProgressProps {
  label: string;
  /** 0–1; `undefined`: under way, nobody knows how far. */
  value: number | undefined;
  /** What stands at the end of the line: bytes, a percentage. */
  detail?: string | undefined;
}

/** A labelled native progress bar. */
export function Progress({ label, value, detail }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </div>
      <progress id={id} className={styles.bar} max={1} value={value} />
    </div>
  );
}
