'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { Walk } from '@/lib/i18n/en/walk';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './CheckYourself.module.css';

export interface Choice {
  readonly text: string;
  readonly right: boolean;
  /** Why it is right, or what is wrong with it. */
  readonly why: string;
}

export interface CheckQuestion {
  readonly question: string;
  /** One of them is right. */
  readonly choices: readonly Choice[];
}

/** Two to four questions at a chapter's end, each choice with its reason. The reasons open without JavaScript, too. */
export function CheckYourself({
  questions,
  words,
}: {
  questions: readonly CheckQuestion[];
  words: Walk['check'];
}) {
  const id = useId();
  return (
    <section className={styles.check} aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <ol className={styles.questions}>
        {questions.map((question) => (
          <li key={question.question}>
            <OneQuestion {...question} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneQuestion({ question, choices, words }: CheckQuestion & { words: Walk['check'] }) {
  const name = useId();
  const [chosen, setChosen] = useState<number>();
  const [checked, setChecked] = useState<'nothing' | number>();
  const verdict = typeof checked === 'number' ? choices[checked] : undefined;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(chosen ?? 'nothing');
  };

  return (
    <form className={styles.question} onSubmit={onSubmit}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{question}</legend>
        {choices.map(({ text }, i) => (
          <label key={text} className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={chosen === i}
              onChange={() => {
                setChosen(i);
                setChecked(undefined);
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit">{words.check}</Button>
      <p className={styles.verdict} aria-live="polite">
        {checked === 'nothing' && words.choose}
        {verdict && (
          <>
            <strong className={verdict.right ? styles.right : styles.wrong}>
              {verdict.right ? words.right : words.wrong}
            </strong>
            {spaceAfter(verdict.right ? words.right : words.wrong)}
            {verdict.why}
          </>
        )}
      </p>
      <details className={styles.reasons}>
        <summary>{words.reasons}</summary>
        <ul>
          {choices.map(({ text, right, why }) => (
            <li key={text}>
              <strong>{text}</strong> {right ? words.isRight : words.isWrong} {why}
            </li>
          ))}
        </ul>
      </details>
    </form>
  );
}
