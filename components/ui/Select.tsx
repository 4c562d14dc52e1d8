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

export interface SelectOption<V extends string> extends Option<V> {
  /** Options one after the other with the same group stand together under its name. */
  readonly group?: string | undefined;
}

export interface SelectProps<V extends string> {
  label: string;
  value: V;
  options: readonly SelectOption<V>[];
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
          {grouped(options).map(({ group, members }) =>
            group === undefined ? (
              members.map(optionOf)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(optionOf)}
              </optgroup>
            ),
          )}
        </select>
        <svg className={styles.arrow} viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </span>
    </div>
  );
}

function optionOf<V extends string>({ value, label, disabled }: Option<V>) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

function grouped<V extends string>(options: readonly SelectOption<V>[]) {
  const runs: { group: string | undefined; members: SelectOption<V>[] }[] = [];
  for (const option of options) {
    const last = runs.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else runs.push({ group: option.group, members: [option] });
  }
  return runs;
}
