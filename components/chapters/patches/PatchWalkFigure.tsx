'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { Player } from '@/components/player/Player';
import { Button } from '@/components/ui/Button';
import { Segmented } from '@/components/ui/Segmented';
import { Predict } from '@/components/walk/Predict';
import { useWalk } from '@/components/walk/use-walk';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Patches } from '@/lib/i18n/en/patches';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { placeOfCell } from '@/lib/patches/patch-index';
import { type PatchWalk, patchWalk } from '@/lib/patches/patch-walk';
import { SIDES, type Side, START_SIDE } from '@/lib/patches/start-map';
import type { Ref } from '@/lib/walkthrough/trace';
import { captionOf, exampleCell, placeWords } from './captions';
import figures from './figures.module.css';
import type { IndexFormulae } from './formulae';
import { IndexMap } from './IndexMap';
import { PatchBoard } from './PatchBoard';
import { cellOf, placeLine, slotOfWeights } from './place-line';
import { questionsOf } from './question';
import { refuseBeyond, useMap } from './use-map';
import { slotsWithWeights } from './weights-known';

interface Words {
  locale: Locale;
  words: Patches['walk'];
  walk: Walk;
  figure: Figure;
  formulae: IndexFormulae;
}

/** The chapter's main figure: a map of the reader's choice, cut, unfolded, attended within slots and folded. */
export function PatchWalkFigure(props: Words) {
  const { words } = props;
  const [side, setSide] = useState<Side>(START_SIDE);
  return (
    <div data-track="figure" data-testid="walk">
      <div className={figures.controls}>
        <Segmented
          label={words.size}
          value={String(side)}
          options={SIDES.map((n) => ({
            value: String(n),
            label: format(n % 2 === 0 ? words.sizeEven : words.sizeOdd, { n }),
          }))}
          onChange={(value) => {
            const chosen = SIDES.find((n) => String(n) === value);
            if (chosen !== undefined) setSide(chosen);
          }}
        />
      </div>
      <OneMap key={side} side={side} {...props} />
    </div>
  );
}

const isShown = (slot: number | undefined): slot is number => slot !== undefined;

/** The walk of one map. Another map is another walk: it opens at the step of the address. */
function OneMap({ side, locale, words, walk: walkWords, figure, formulae }: Words & { side: Side }) {
  const { x, edit, changed, reset } = useMap(side);
  const walk = useMemo(() => patchWalk(x), [x]);
  const captions = useCallback((step: number) => captionOf(walk, step, words, locale), [walk, words, locale]);
  const questions = useMemo(() => questionsOf(walk, words.predict), [walk, words]);
  const view = useWalk({
    trace: walk.trace,
    captions,
    questions,
    address: 'step',
    clock: undefined,
    tongue: { locale, words: walkWords.provenance },
    idle: walkWords.provenance.idle,
  });
  const { player, step, t, question, open, pointed, known } = view;
  const { dispatch } = player;
  const [picked, setPicked] = useState<Ref | null>(null);
  const [chosenSlot, setChosenSlot] = useState<{ slot: number; step: number }>();
  const onSlot = useCallback((slot: number) => setChosenSlot({ slot, step }), [step]);
  const frame = useRef<HTMLElement>(null);
  const refuse = useMemo(() => refuseBeyond(locale, words.beyond), [locale, words]);
  const edits = useMemo(() => ({ X: edit }), [edit]);

  const now = walk.steps[step] ?? { kind: 'input' as const };
  const ref = pointed && pointed.index !== undefined ? pointed : undefined;
  const cell = ref ? cellOf(walk, ref) : undefined;
  const isKnown = (at: Ref) => {
    if (slotOfWeights(at.tensor) !== undefined)
      return slotsWithWeights(walk, step, t) > (slotOfWeights(at.tensor) ?? 0);
    const cells = known.get(at.tensor);
    return cells === 'all' || cells?.has(at.index) === true;
  };
  // Before the question is passed the formulae would give its answer away.
  const cutAt = walk.steps.findIndex(({ kind }) => kind === 'cut');
  const revealed = step > cutAt || (step === cutAt && !open && t === 1);
  const slots = revealed
    ? Object.fromEntries(
        Object.entries(placeWords(walk, cell ?? exampleCell(walk, now))).map(([key, value]) => [
          key,
          String(value),
        ]),
      )
    : null;
  const shownSlot = [
    chosenSlot?.step === step ? chosenSlot.slot : undefined,
    now.about !== undefined && (now.kind === 'weights' || now.kind === 'mix') ? now.about : undefined,
    now.kind === 'mixes' ? 3 : undefined,
    slotOfExample(walk, step),
  ].find(isShown);

  return (
    <figure
      ref={frame}
      id="walk"
      tabIndex={-1}
      className={figures.figure}
      aria-label={words.label}
      onKeyDown={player.onKeyDown}
    >
      <PatchBoard
        walk={walk}
        view={view}
        slot={shownSlot ?? 0}
        weightsKnown={slotsWithWeights(walk, step, t)}
        onSlot={onSlot}
        revealed={revealed}
        locale={locale}
        words={words}
        matrix={figure.matrix}
        edit={edits}
        refuse={refuse}
        onPick={setPicked}
      />
      <div className={figures.reading}>
        {question && (
          <Predict
            key={step}
            question={question}
            trace={walk.trace}
            words={walkWords.predict}
            passed={!open}
            held={player.held}
            picked={picked}
            onPass={() => dispatch({ type: 'pass', step })}
            onNext={() => {
              dispatch({ type: 'next' });
              frame.current?.focus();
            }}
          />
        )}
        <div className={figures.formulae} hidden={question !== undefined}>
          <IndexMap formulae={formulae} slots={slots} words={words} />
          <p className={figures.provenance} data-testid="provenance">
            {ref
              ? placeLine(walk, ref, isKnown(ref), words.lines, locale, revealed)
              : walkWords.provenance.idle}
          </p>
        </div>
      </div>
      <Player player={player} words={figure.player} />
      <div>
        <Button disabled={!changed} onClick={reset}>
          {words.reset}
        </Button>
      </div>
    </figure>
  );
}

/** The slot that the step's sentence is about, once all have been attended. */
function slotOfExample(walk: PatchWalk, step: number): number | undefined {
  const now = walk.steps[step];
  if (now?.kind !== 'fold') return undefined;
  return placeOfCell(walk.map, exampleCell(walk, now)).slot;
}
