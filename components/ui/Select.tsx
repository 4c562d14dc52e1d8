import { useId } from 'react';
import { classes } from './classes';
import field from './Field.module.css';
import styles from './Select.module.css';
import { VisuallyHidden } from './VisuallyHidden';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps<V extends string> {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  /** The label is for screen readers only, where the place says it already. */
  hideLabel?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** A labelled native select. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel,
  disabled,
}: SelectProps<V>) {
  const id = useId();
  const text = <label htmlFor={id}>{label}</label>;
  return (
    <div className={field.field}>
      {hideLabel ? <VisuallyHidden>{text}</VisuallyHidden> : <span className={field.label}>{text}</span>}
      <span className={styles.frame}>
        <select
          id={id}
          className={classes(field.control, styles.select)}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <svg className={styles.arrow} viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </span>
    </div>
  );
}
