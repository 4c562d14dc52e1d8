'use client';

import { useCallback, useMemo } from 'react';
import {
  type Clock,
  type PlayerStep,
  type StepPlayer,
  useStepPlayer,
} from '@/components/player/use-step-player';
import { type Flyer, type Frame, flyers as flyersOf, still } from '@/lib/walkthrough/frame';
import type { Ref, Trace } from '@/lib/walkthrough/trace';
import { piecesOf } from './Flyers';
import { provenanceLine, type Tongue } from './provenance';
import type { Question } from './question';
import { type LinkedState, useLinked } from './use-linked';

export interface StepWords {
  readonly name: string;
  /** One sentence, two lines at most, with the step's numbers. */
  readonly caption: string;
  /** Its name on the timeline: `name` without it; `null` where it goes on under the name before. */
  readonly tick?: string | null | undefined;
}

export interface WalkSettings {
  /** Keep it the same over renders while nothing in it changes. */
  readonly trace: Trace;
  /** The words of a step, in the reader's language. Keep the function the same, too. */
  readonly captions: (step: number) => StepWords;
  /** Questions by step: the walk stops after that step until its question is answered or skipped. */
  readonly questions: Readonly<Record<number, Question>>;
  /** The query parameter that holds the step; without it the walk has no address. */
  readonly address: string | undefined;
  readonly clock: Clock | undefined;
  readonly tongue: Tongue;
  /** What the provenance line says while there is nothing to say. */
  readonly idle: string;
}

/** Where a walk stands and what lights in it: all that a figure draws from. */
export interface WalkView extends LinkedState {
  readonly trace: Trace;
  readonly player: StepPlayer;
  readonly step: number;
  readonly t: number;
  readonly frame: Frame;
  readonly flyers: readonly Flyer[];
  /** The cells that exist: while the step moves, those that it makes do not yet. */
  readonly known: Frame['known'];
  /** The cell that the provenance is about: the one pointed at, or else the first that the step makes. */
  readonly subject: Ref | undefined;
  readonly provenance: string;
  /** The question of the step, once its pieces have arrived. */
  readonly question: Question | undefined;
  /** It is neither answered nor skipped. */
  readonly open: boolean;
  /** To a step, settled. */
  readonly goTo: (step: number) => void;
}

const NOTHING_FLIES: readonly Flyer[] = [];

/** The stills of a walk, each made when it is first asked for: a hand on the timeline asks for them again and again. */
function stillsOf(trace: Trace): (step: number) => Frame {
  const made = new Map<number, Frame>();
  return (step) => {
    const frame = made.get(step) ?? still(trace, step);
    made.set(step, frame);
    return frame;
  };
}

/** The state of a walk: the player's and what the reader points at. Everything else is derived from the trace. */
export function useWalk({
  trace,
  captions,
  questions,
  address,
  clock,
  tongue,
  idle,
}: WalkSettings): WalkView {
  const flights = useMemo(() => trace.steps.map((_, step) => flyersOf(trace, step)), [trace]);
  const steps = useMemo<readonly PlayerStep[]>(
    () =>
      trace.steps.map((_, step) => ({
        ...captions(step),
        pieces: piecesOf(flights[step] ?? NOTHING_FLIES),
        question: questions[step] !== undefined,
      })),
    [trace, captions, flights, questions],
  );
  const player = useStepPlayer(steps, { clock, address });
  const { step, t, dispatch } = player;
  const arrived = t === 1;
  const frameOf = useMemo(() => stillsOf(trace), [trace]);
  const frame = frameOf(step);
  const known = arrived ? frame.known : frameOf(Math.max(0, step - 1)).known;
  const highlight = useLinked(trace, frame);
  const { pointed, uses } = highlight;

  const made = frame.formula.result?.ref;
  const subject = pointed?.index === undefined ? made : pointed;
  const isKnown = ({ tensor, index }: Ref) => {
    const cells = known.get(tensor);
    return cells === 'all' || cells?.has(index) === true;
  };
  // What the step makes is told while it moves; of anything else only what has been made.
  const told = subject !== undefined && (subject === made || isKnown(subject));
  const { locale, words } = tongue;
  const provenance = useMemo(
    () => (subject ? provenanceLine(trace, subject, uses(subject), told, { locale, words }) : idle),
    [trace, subject, uses, told, locale, words, idle],
  );
  const question = arrived ? questions[step] : undefined;

  return {
    ...highlight,
    trace,
    player,
    step,
    t,
    frame,
    flyers: flights[step] ?? NOTHING_FLIES,
    known,
    subject,
    provenance,
    question,
    open: question !== undefined && !player.passed.includes(step),
    goTo: useCallback((to: number) => dispatch({ type: 'seek', position: to + 1 }), [dispatch]),
  };
}
