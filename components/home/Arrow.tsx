import { classes } from '@/components/ui/classes';
import styles from './Arrow.module.css';

/** An arrow to the right with the name of what happens on the way. */
export function Arrow({ label, className }: { label: string; className?: string | undefined }) {
  return (
    <span className={classes(styles.arrow, className)}>
      <span>{label}</span>
      <svg viewBox="0 0 48 8" width="48" height="8" aria-hidden="true" focusable="false">
        <path d="M0 4h46M42 1l4 3-4 3" fill="none" stroke="currentColor" />
      </svg>
    </span>
  );
}
