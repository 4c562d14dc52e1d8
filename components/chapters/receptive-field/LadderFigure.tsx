'use client';

import { useMemo, useRef, useState } from 'react';
import { Formula } from '@/components/formula/Formula';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import { Predict } from '@/components/walk/Predict';
import type { Figure } from '@/lib/i18n/en/figure';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { FIELD_PLACE } from '@/lib/source/receptive-field-example';
import { captionOf, ladderSteps, rungName } from './captions';
import { useFieldSource } from './FieldSourceProvider';
import figures from './figures.module.css';
import type { FieldFormulae } from './formulae';
import styles from './LadderFigure.module.css';
import { LadderMarks } from './LadderMarks';
import { LadderPicture } from './LadderPicture';
import { LADDER, QUESTION_STEP, type Rung, rungAt, SIZE } from './ladder';
import { PlaceSurface } from './PlaceSurface';
import { PrefixTable } from './PrefixTable';
import { cellAt, centreAt, movedBy, type Place, squareOf, visibleOf, WHOLE } from './place';
import { questionOf, SIDES } from './question';
import { RowTreeDrawing } from './RowTreeDrawing';
import { acrossOf, rowTree, widthFor } from './row-tree';

export interface LadderFigureProps {
  locale: Locale;
  words: ReceptiveField['ladder'];
  walk: Walk;
  figure: Figure;
  formulae: FieldFormulae;
}

/** The chapter's main figure: the field of one unit, rung by rung, on the picture, as one row, in numbers. */
export function LadderFigure({ words, walk, figure, formulae }: LadderFigureProps) {
  const { picture } = useFieldSource();
  const steps = useMemo(() => ladderSteps(words), [words]);
  const question = useMemo(() => questionOf(words.predict), [words]);
  const player = useStepPlayer(steps, { address: 'step' });
  const [place, setPlace] = useState<Place>(FIELD_PLACE);
  const [pointed, setPointed] = useState<number>();
  const frame = useRef<HTMLElement>(null);
  const { step, t, dispatch } = player;
  const passed = player.passed.includes(QUESTION_STEP);
  const asks = step === QUESTION_STEP;
  const rung = rungAt(step);
  // While the question stands open nothing after it is told.
  const last = passed ? LADDER.length - 1 : QUESTION_STEP;
  const slots = slotsOf(pointed === undefined ? step : pointed);

  return (
    <figure
      ref={frame}
      id="walk"
      tabIndex={-1}
      className={figures.figure}
      aria-label={words.label}
      data-testid="walk"
      onKeyDown={player.onKeyDown}
    >
      <div className={styles.stage}>
        <div className={styles.picture}>
          <PlaceSurface
            size={SIZE}
            label={words.surface}
            role={words.role}
            hint={words.hint}
            says={saysOf(rung, place, words)}
            testid="ladder-picture"
            onPlace={(at) => setPlace(centreAt(rung, at))}
            onMove={(rows, columns) => setPlace((now) => movedBy(rung, now, rows, columns))}
          >
            <LadderPicture {...picture} step={step} t={t} place={place} pointed={pointed} />
          </PlaceSurface>
          <LadderMarks words={words.marks} alone={rung.global} />
          <p className={figures.note}>{words.hintShown}</p>
        </div>
        <div className={styles.row}>
          <h3 className={figures.heading}>{words.tree.heading}</h3>
          <RowTreeDrawing
            step={step}
            pointed={pointed}
            nameOf={(one) => rungName(one, words.short)}
            label={treeLabel(step, words)}
            sideText={`r = ${topOf(step).side}`}
            jumpText={`j = ${topOf(step).jump}`}
          />
          <p className={figures.note}>
            {format(acrossOf(step).length > 0 ? words.tree.noteAcross : words.tree.note, {
              width: widthFor(rung),
            })}
          </p>
        </div>
      </div>
      <div className={styles.reading}>
        {asks && (
          <Predict
            question={question}
            trace={SIDES}
            words={walk.predict}
            passed={passed}
            held={player.held}
            picked={null}
            onPass={() => dispatch({ type: 'pass', step: QUESTION_STEP })}
            onNext={() => {
              dispatch({ type: 'next' });
              frame.current?.focus();
            }}
          />
        )}
        <div className={styles.formulae} hidden={asks}>
          <Formula tree={slots ? formulae.side : formulae.letters.side} slots={slots} />
          <Formula tree={slots ? formulae.jump : formulae.letters.jump} slots={slots} />
          <p className={figures.says} data-testid="ladder-says">
            {pointed !== undefined && pointed !== step
              ? `${rungName(rungAt(pointed), words.names)}. ${captionOf(pointed, words)}`
              : rung.kind === 'attention'
                ? words.opensRule
                : saysOf(rung, place, words)}
          </p>
        </div>
      </div>
      <Player player={player} words={figure.player} />
      <PrefixTable
        step={step}
        last={last}
        words={words}
        onStep={(to) => dispatch({ type: 'open', step: to })}
        onPoint={setPointed}
      />
      <p className={figures.note}>{words.table.startNote}</p>
    </figure>
  );
}

/** The rung that the drawing of one row is of: attention and pooling have none of their own. */
const topOf = (step: number): Rung => rungAt(rowTree(step).levels.at(-1)?.step ?? 0);

/** The unit in words. */
function saysOf(rung: Rung, place: Place, words: ReceptiveField['ladder']): string {
  if (rung.kind === 'pool') return words.saysPooled;
  const cell = cellAt(rung, place);
  const centre = centreAt(rung, place);
  return format(words.says, {
    row: cell.row,
    column: cell.column,
    map: rung.map,
    y: centre.row,
    x: centre.column,
    ...visibleOf(rung.global ? WHOLE : squareOf(rung, centre)),
  });
}

function treeLabel(step: number, { tree, names }: ReceptiveField['ladder']): string {
  const { levels, edges } = rowTree(step);
  if (levels.length < 2) return tree.labelPixel;
  const { side, jump } = topOf(step);
  const below = rungAt(levels.at(-2)?.step ?? 0);
  return format(tree.label, {
    reads: edges.at(-1)?.length ?? 0,
    below: rungName(below, names),
    levels: levels.length - 1,
    side,
    jump,
  });
}

/** The numbers of a rung's rule; a pixel and an attention follow none. */
function slotsOf(step: number): Readonly<Record<string, string>> | undefined {
  const rung = rungAt(step);
  if (rung.kind === 'pixel' || rung.kind === 'attention') return undefined;
  const before = rungAt(step - 1);
  return {
    before: String(before.side),
    kernel: String(rung.kernel),
    from: String(before.jump),
    side: String(rung.side),
    stride: String(rung.stride),
    jump: String(rung.jump),
  };
}
