import { type ComponentProps, useId } from 'react';
import field from './Field.module.css';
import { Icon } from './Icon';
import { VisuallyHidden } from './VisuallyHidden';

export interface TextFieldProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className' | 'id'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  /** A sentence: what is wrong and what would be right. Marks the field invalid. */
  error?: string | undefined;
  hideLabel?: boolean | undefined;
}

/** A labelled one-line text input with an optional hint and error sentence. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  hideLabel,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  const text = <label htmlFor={id}>{label}</label>;
  return (
    <div className={field.field}>
      {hideLabel ? <VisuallyHidden>{text}</VisuallyHidden> : <span className={field.label}>{text}</span>}
      <input
        {...rest}
        id={id}
        type={type}
        className={field.control}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={error === undefined ? field.hint : field.error}>
          {error !== undefined && <Icon name="error" />}
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}
