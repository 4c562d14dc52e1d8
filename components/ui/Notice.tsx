import type { ReactNode } from 'react';
import { Button } from './Button';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './Notice.module.css';

export interface NoticeProps {
  kind: 'info' | 'warning' | 'error';
  title?: string | undefined;
  children: ReactNode;
  /** A way on: a button or a link. */
  action?: ReactNode;
  onDismiss?: (() => void) | undefined;
  /** Says what the closing button does; needed with `onDismiss`. */
  dismissLabel?: string | undefined;
}

/** A sentence to the reader with an icon. An error interrupts a screen reader, the others wait their turn. */
export function Notice({ kind, title, children, action, onDismiss, dismissLabel }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[kind])} role={kind === 'error' ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <Icon name={kind} />
      </span>
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <div className={styles.text}>{children}</div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
      {onDismiss && (
        <Button variant="plain" className={styles.dismiss} aria-label={dismissLabel} onClick={onDismiss}>
          <Icon name="close" />
        </Button>
      )}
    </div>
  );
}
