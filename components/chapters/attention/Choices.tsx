'use client';

import { useId, useState } from 'react';
import styles from './Choices.module.css';

export interface ChoiceOption {
  readonly text: string;
  readonly why: string;
}

/** A question whose answers give their reason as soon as they are chosen. */
export function Choices({ question, options }: { question: string; options: readonly ChoiceOption[] }) {
  const name = useId();
  const [chosen, setChosen] = useState<number>();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{question}</legend>
      {options.map(({ text }, i) => (
        <label key={text} className={styles.choice}>
          <input type="radio" name={name} checked={chosen === i} onChange={() => setChosen(i)} />
          <span>{text}</span>
        </label>
      ))}
      <p className={styles.why} aria-live="polite">
        {chosen === undefined ? '' : options[chosen]?.why}
      </p>
    </fieldset>
  );
}
