import type { KeyboardEvent } from 'react';
import styles from './MatrixCell.module.css';

/** The text field in a cell that is being edited. */
export function CellEditor({
  text,
  refused,
  label,
  errorId,
  onText,
  onKeyDown,
  onBlur,
}: {
  text: string;
  /** What was typed is not a number. */
  refused: boolean;
  label: string;
  errorId: string;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
}) {
  return (
    <input
      className={styles.input}
      value={text}
      aria-label={label}
      aria-invalid={refused}
      aria-errormessage={refused ? errorId : undefined}
      inputMode="decimal"
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: the reader opened this cell to type into it.
      autoFocus
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
