import { useId } from 'react';
import { classes } from './classes';
import field from './Field.module.css';
import styles from './Segmented.module.css';
import type { Option } from './Select';
import { VisuallyHidden } from './VisuallyHidden';

export interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  hideLabel?: boolean | undefined;
}

/** A few exclusive choices side by side: a radio group, so arrow keys move the choice. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={field.field}>
      <legend className={classes(field.label, !hideLabel && styles.legend)}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.face}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
