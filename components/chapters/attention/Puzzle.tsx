'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import type { Attention } from '@/lib/i18n/en/attention';
import styles from './Puzzle.module.css';

export interface Verdict {
  readonly solved: boolean;
  /** What is right about it, or what is still wrong. */
  readonly reason: string;
}

/** The frame of a puzzle: the task, the matrices, and what the page says to the reader's answer. */
export function Puzzle({
  id,
  title,
  task,
  words,
  verdict,
  onCheck,
  onGive,
  onClear,
  children,
  after,
}: {
  id: string;
  title: string;
  task: string;
  words: Attention['puzzles'];
  verdict: Verdict | undefined;
  onCheck: () => void;
  onGive: () => void;
  onClear: () => void;
  children: ReactNode;
  after?: ReactNode;
}) {
  return (
    <section className={styles.puzzle} data-testid={`puzzle-${id}`} aria-labelledby={`puzzle-${id}`}>
      <h3 id={`puzzle-${id}`}>{title}</h3>
      <p className={styles.task}>{task}</p>
      <div className={styles.board}>{children}</div>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={onCheck}>
          {words.check}
        </Button>
        <Button onClick={onGive}>{words.give}</Button>
        <Button variant="plain" onClick={onClear}>
          {words.clear}
        </Button>
      </div>
      <p className={styles.verdict} aria-live="polite" data-solved={verdict?.solved}>
        {verdict && (
          <>
            <strong className={verdict.solved ? styles.solved : styles.not}>
              {verdict.solved ? words.solved : words.notYet}
            </strong>{' '}
            {verdict.reason}
          </>
        )}
      </p>
      {after}
    </section>
  );
}
