import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here. `quiet` (default): outlined. `plain`: text or an icon alone. */
  variant?: 'primary' | 'quiet' | 'plain' | undefined;
  /** Given: a toggle button in this state. */
  pressed?: boolean | undefined;
}

/** A native button; `type` is "button" unless said otherwise. An icon alone needs an `aria-label`. */
export function Button({ variant = 'quiet', pressed, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-pressed={pressed}
      className={classes(styles.button, styles[variant], className)}
    />
  );
}
