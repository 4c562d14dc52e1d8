import { useId } from 'react';
import field from './Field.module.css';
import styles from './Slider.module.css';

export interface SliderProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  /** The value in words, beside the label and for screen readers. Without it: the number. */
  format?: ((value: number) => string) | undefined;
  disabled?: boolean | undefined;
}

/** A labelled native range input that says its value. */
export function Slider({ label, value, min, max, step, onChange, format = String, disabled }: SliderProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <span className={styles.head}>
        <label htmlFor={id} className={field.label}>
          {label}
        </label>
        <output htmlFor={id} className={styles.value}>
          {format(value)}
        </output>
      </span>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={format(value)}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
