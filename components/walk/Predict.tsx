'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { parseNumber } from '@/components/matrix/parse-number';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import { spaceAfter } from '@/lib/i18n/space-after';
import type { Ref, Trace } from '@/lib/walkthrough/trace';
import styles from './Predict.module.css';
import { type Answer, isRight, type Question } from './question';

export interface PredictProps {
  question: Question;
  trace: Trace;
  words: Walk['predict'];
  /** It is answered or skipped already. */
  passed: boolean;
  /** Changes when the reader was held back here: the question takes the focus. */
  held: number;
  /** The cell that the reader picked in the figure, for a question that asks for one. */
  picked: Ref | null;
  onPass: () => void;
  onNext: () => void;
}

type Verdict = 'right' | 'wrong' | 'shown';

/** A question before the reveal: answered by a number or a cell, judged by the trace, or skipped. */
export function Predict({ question, trace, words, passed, held, picked, onPass, onNext }: PredictProps) {
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string>();
  const [given, setGiven] = useState<Answer>();
  const [moved, setMoved] = useState(false);
  const heldBefore = useRef(held);

  const right = given !== undefined && isRight(question, given, trace);
  const verdict: Verdict | undefined = passed
    ? right
      ? 'right'
      : 'shown'
    : given && (right ? 'right' : 'wrong');
  const done = passed || right;

  useEffect(() => {
    if (held === heldBefore.current) return;
    heldBefore.current = held;
    (field.current ?? box.current)?.focus();
  }, [held]);

  // Whoever has just answered goes on from here.
  useEffect(() => {
    if (done && moved) next.current?.focus();
  }, [done, moved]);

  const answer = (it: Answer) => {
    setGiven(it);
    if (!isRight(question, it, trace)) return;
    setMoved(true);
    onPass();
  };

  const lastPicked = useRef(picked);
  useEffect(() => {
    if (picked === lastPicked.current) return;
    lastPicked.current = picked;
    if (picked && !done) answer({ cell: picked });
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const number = parseNumber(text);
    setRefused(number === null ? text : undefined);
    if (number !== null) answer({ number });
  };

  const skip = () => {
    setGiven(undefined);
    setMoved(true);
    onPass();
  };

  return (
    <form
      ref={box}
      className={styles.predict}
      tabIndex={-1}
      aria-labelledby={`${id}-title ${id}-prompt`}
      onSubmit={onSubmit}
      noValidate
    >
      <p id={`${id}-title`} className={styles.title}>
        {words.title}
      </p>
      <p id={`${id}-prompt`} className={styles.prompt}>
        {question.prompt}
      </p>
      {!done && (
        <div className={styles.controls}>
          {question.kind === 'number' ? (
            <>
              <TextField
                ref={field}
                label={words.number}
                hideLabel
                placeholder={words.number}
                value={text}
                inputMode="text"
                autoComplete="off"
                size={12}
                onChange={(typed) => {
                  setText(typed);
                  setRefused(undefined);
                }}
                error={refused === undefined ? undefined : format(words.notANumber, { text: refused })}
              />
              <Button type="submit" variant="primary">
                {words.check}
              </Button>
            </>
          ) : (
            <p>{format(words.cell, { tensor: question.tensor })}</p>
          )}
          <Button onClick={skip}>{words.skip}</Button>
        </div>
      )}
      <div className={styles.feedback} aria-live="polite">
        {verdict && (
          <p>
            <strong className={styles[verdict]}>{words[verdict]}</strong>
            {spaceAfter(words[verdict])}
            {feedback(question, verdict, given)}
            {verdict === 'wrong' && spaceAfter(feedback(question, verdict, given)) + words.again}
          </p>
        )}
      </div>
      {done && (
        <div className={styles.controls}>
          <button ref={next} type="button" className={styles.next} onClick={onNext}>
            {words.next}
          </button>
        </div>
      )}
    </form>
  );
}

function feedback(question: Question, verdict: Verdict, given: Answer | undefined): string {
  if (verdict === 'right') return question.right;
  if (verdict === 'shown' || given === undefined) return question.reveal;
  return typeof question.wrong === 'string' ? question.wrong : question.wrong(given);
}
