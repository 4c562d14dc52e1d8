'use client';

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import type { Refuse } from '@/components/matrix/use-cell-draft';
import { Player } from '@/components/player/Player';
import type { Clock } from '@/components/player/use-step-player';
import { Waits } from '@/components/player/Waits';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Walk } from '@/lib/i18n/en/walk';
import type { Locale } from '@/lib/i18n/locales';
import type { Ref, StepKind, Trace } from '@/lib/walkthrough/trace';
import { Board } from './Board';
import { formulaSlots } from './formula-slots';
import { Predict } from './Predict';
import type { Question } from './question';
import { Strip } from './Strip';
import { type StepWords, useWalk, type WalkView } from './use-walk';
import styles from './WalkFigure.module.css';

export type { StepWords } from './use-walk';

export interface WalkFigureProps {
  /** Keep it the same over renders while nothing in it changes. */
  trace: Trace;
  /** The words of a step, in the reader's language. Keep the function the same, too. */
  captions: (step: number) => StepWords;
  /** The figure's accessible name. */
  label: string;
  /** Its id, for links to it. */
  id?: string | undefined;
  locale: Locale;
  words: { readonly walk: Walk; readonly figure: Figure };
  /** The walk as one formula, its symbols marked by \tensor. */
  formula?: FormulaTree | undefined;
  /**
   * How a step's number is made, by the kind of the step. Slots: `result`, `terms` (2·1 + 3·0 + …), `row`, `column`
   * (of the result, from 1).
   */
  numbers?: Readonly<Partial<Record<StepKind, FormulaTree>>> | undefined;
  /** Those formulae need several lines on a narrow screen. */
  longNumbers?: boolean | undefined;
  /** Makes a tensor's cells editable; called with the cell's index. Keep the handlers the same over renders. */
  edit?: Readonly<Record<string, (index: number, value: number) => void>> | undefined;
  /** Which numbers cannot be typed, and why. Keep it the same over renders. */
  refuse?: Refuse | undefined;
  /** Questions by step: the walk stops after that step until its question is answered or skipped. */
  questions?: Readonly<Record<number, Question>> | undefined;
  /** The query parameter that holds the step; without it the walk has no address. */
  address?: string | undefined;
  /** Controls that belong to the figure: sliders, settings. They stand under the strip. */
  children?: ReactNode;
  /** The same in another form, in step with the walk: it stands before the board, beside it where there is room. */
  beside?: ((view: WalkView) => ReactNode) | undefined;
  clock?: Clock | undefined;
}

const NO_QUESTIONS: Readonly<Record<number, Question>> = {};

/** A walk that can be stepped, edited and asked: strip, working set, formula, provenance, player. */
export function WalkFigure({
  trace,
  captions,
  label,
  id,
  locale,
  words,
  formula,
  numbers = {},
  longNumbers = false,
  edit,
  refuse,
  questions = NO_QUESTIONS,
  address,
  children,
  beside,
  clock,
}: WalkFigureProps) {
  const view = useWalk({
    trace,
    captions,
    questions,
    address,
    clock,
    tongue: { locale, words: words.walk.provenance },
    idle: words.walk.provenance.idle,
  });
  const { player, step, t, frame, known, linked, litTensors, point, question, open } = view;
  const { dispatch } = player;
  const [picked, setPicked] = useState<Ref | null>(null);
  const figure = useRef<HTMLElement>(null);
  const onTensor = useCallback(
    (tensor: string | null) => point(tensor === null ? null : { tensor }),
    [point],
  );
  const inNumbers = numbers[frame.step.kind];
  const { subject } = view;
  const made = frame.formula.result?.ref;
  const arrived = t === 1;
  const slots = useMemo(
    () => formulaSlots(trace, subject, made, arrived, locale),
    [trace, subject, made, arrived, locale],
  );
  const board = (
    <Board
      trace={trace}
      step={step}
      t={t}
      flyers={view.flyers}
      known={known}
      linked={linked}
      locale={locale}
      words={words.figure.matrix}
      edit={edit}
      refuse={refuse}
      picking={open && question?.kind === 'cell' ? question.tensor : undefined}
      onPick={setPicked}
      onPoint={point}
    />
  );

  return (
    <figure
      ref={figure}
      id={id}
      tabIndex={-1}
      className={styles.figure}
      aria-label={label}
      onKeyDown={player.onKeyDown}
    >
      <Waits hurried={player.hurried}>
        <Strip
          trace={trace}
          items={frame.strip}
          known={known}
          working={frame.working}
          words={words.walk}
          onStep={view.goTo}
        />
      </Waits>
      {children}
      {beside ? (
        <div className={styles.ways}>
          {beside(view)}
          {board}
        </div>
      ) : (
        board
      )}
      <div className={styles.reading} data-asks={questions !== NO_QUESTIONS} data-long={longNumbers}>
        {question && (
          <Predict
            key={step}
            question={question}
            trace={trace}
            words={words.walk.predict}
            passed={!open}
            held={player.held}
            picked={picked}
            onPass={() => dispatch({ type: 'pass', step })}
            onNext={() => {
              dispatch({ type: 'next' });
              figure.current?.focus();
            }}
          />
        )}
        <Waits hurried={player.hurried}>
          <div className={styles.formulae} hidden={question !== undefined}>
            {formula && <Formula tree={formula} lit={litTensors} onTensor={onTensor} />}
            {inNumbers && <Formula tree={inNumbers} lit={litTensors} onTensor={onTensor} slots={slots} />}
            <p className={styles.provenance} data-testid="provenance">
              {view.provenance}
            </p>
          </div>
        </Waits>
      </div>
      <Player player={player} words={words.figure.player} />
    </figure>
  );
}
