'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { LabSample } from '@/components/lab/types';
import { Player } from '@/components/player/Player';
import { type PlayerStep, useStepPlayer } from '@/components/player/use-step-player';
import { SourceBar } from '@/components/source/SourceBar';
import { sourceSentence } from '@/components/source/source-sentence';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Segmented } from '@/components/ui/Segmented';
import { Predict } from '@/components/walk/Predict';
import { stopsOf } from '@/lib/block/camera';
import { isSketched } from '@/lib/block/known';
import { layoutOf } from '@/lib/block/layout';
import type { Operation, Sheet } from '@/lib/block/plan';
import { cellAt, FIRST_SPOT, spotOf } from '@/lib/block/spot';
import { placeOf } from '@/lib/block/trail';
import type { Block } from '@/lib/i18n/en/block';
import type { Failures } from '@/lib/i18n/en/failures';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Source as SourceWords } from '@/lib/i18n/en/source';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Cell, cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import styles from './BlockFigure.module.css';
import { useBlockState } from './BlockState';
import { CellPicker } from './CellPicker';
import { BlockCanvas } from './canvas/BlockCanvas';
import type { BlockFormulae } from './formulae';
import { Inspector } from './Inspector';
import { answerTrace, questionsOf } from './question';
import { ScoreZoom } from './ScoreZoom';
import { StageChoice } from './StageChoice';
import { useBlockNumbers } from './use-block-numbers';
import { useKeptStop } from './use-kept-stop';
import { captionOf, type Looking, scoreOf, stopName, tickOf } from './words-of';

export interface BlockFigureProps {
  readonly locale: Locale;
  readonly words: Block['figure'];
  readonly shared: {
    readonly walk: Walk;
    readonly figure: Figure;
    readonly source: SourceWords;
    readonly failures: Failures;
  };
  readonly formulae: BlockFormulae;
  readonly samples: readonly LabSample[];
  readonly weightBytes: number;
}

/** On the example, the tower: in the first layer a head whose attention spreads over several keys. */
const FIRST_HEAD = 1;
const HEADS_SHOWN = Array.from({ length: HEADS }, (_, head) => String(head));

/** The whole block: canvas, walk, the operation on show, and where its numbers come from. */
export function BlockFigure({ locale, words, shared, formulae, samples, weightBytes }: BlockFigureProps) {
  const { state, stage, chooseStage } = useBlockState();
  const { shown, reading, failure, again } = useBlockNumbers(state.source, stage, samples);
  const { plan, numbers, sketch, source } = shown;
  const [spot, setSpot] = useState(FIRST_SPOT);
  const [head, setHead] = useState(FIRST_HEAD);
  const [key, setKey] = useState<number>();
  const [byHand, setByHand] = useState<{ step: number; operation: string }>();
  const figure = useRef<HTMLElement>(null);

  const layout = useMemo(() => layoutOf(plan), [plan]);
  const stops = useMemo(() => stopsOf(plan), [plan]);
  const place = useMemo(() => placeOf(plan, cellAt(spot, plan.map)), [plan, spot]);
  const looking = useMemo<Looking>(
    () => ({ plan, numbers, sketch, place, head, key }),
    [plan, numbers, sketch, place, head, key],
  );
  const questions = useMemo(() => questionsOf(stops, looking, words), [stops, looking, words]);
  const steps = useMemo<readonly PlayerStep[]>(
    () =>
      stops.map((stop, i) => ({
        name: stopName(plan, stop, words),
        caption: captionOf(looking, stop, locale, words),
        tick: tickOf(plan, stop, stops[i - 1], words),
        question: questions[i] !== undefined,
      })),
    [stops, plan, looking, locale, words, questions],
  );
  const player = useStepPlayer(steps, { address: 'step' });
  const { step, t, dispatch } = player;
  useKeptStop(stops, player);

  const stop = stops[step];
  // An operation that was opened by hand counts until the walk goes on.
  const opened = byHand?.step === step ? byHand.operation : stop?.kind === 'operation' ? stop.id : undefined;
  const open = plan.operations.find(({ id }) => id === opened);
  const layer = open?.layer ?? (stop?.kind === 'layer' ? stop.layer : 0);
  const score = scoreOf(looking, layer);

  const onOpen = useCallback(
    ({ id }: Operation) => {
      const at = stops.findIndex((one) => one.kind === 'operation' && one.id === id);
      if (at >= 0) {
        setByHand(undefined);
        dispatch({ type: 'seek', position: at + 1 });
        dispatch({ type: 'release' });
      } else setByHand({ step, operation: id });
    },
    [stops, step, dispatch],
  );
  const choose = useCallback(
    (next: Cell) => {
      setSpot(spotOf(next, plan.map));
      setKey(undefined);
    },
    [plan],
  );
  const onNumber = useCallback(
    (sheet: Sheet, row: number, column: number) => {
      const { tokens, even, map } = plan;
      const at =
        sheet.order === 'map'
          ? { row: Math.floor(row / map.width), column: row % map.width }
          : cellOfToken(even, { slot: Math.floor(row / tokens), token: row % tokens });
      setSpot(spotOf(at, map));
      setKey(sheet.groups > 1 ? column % tokens : undefined);
      if (sheet.groups > 1) setHead(Math.floor(column / tokens));
    },
    [plan],
  );
  const says = format(words.cell.says, {
    row: place.cell.row,
    column: place.cell.column,
    mark: words.cell.marks[place.slot] ?? '',
    slot: place.slot,
    token: place.token,
    tokens: plan.tokens,
  });
  const sentence = failure && sourceSentence(failure, locale, shared.source, shared.failures);
  const question = t === 1 ? questions[step] : undefined;
  const showsScore = open !== undefined && ['scores', 'softmax', 'mix'].includes(open.kind);

  return (
    <figure
      ref={figure}
      id="walk"
      tabIndex={-1}
      className={styles.figure}
      aria-label={words.label}
      aria-describedby="block-hint"
      onKeyDown={player.onKeyDown}
      data-testid="walk"
      data-numbers={numbers.size}
      data-source={source?.kind}
    >
      <StageChoice
        stage={stage}
        onStage={(next) => {
          chooseStage(next);
          setKey(undefined);
        }}
        known={shown}
        reading={reading}
        onSketched={sketch && !isSketched(sketch, place) ? () => choose(sketch.cell) : undefined}
        state={state}
        locale={locale}
        words={words}
        sourceWords={shared.source}
      />
      {sentence && (
        <Notice
          kind="error"
          title={sentence.title}
          action={<Button onClick={again}>{shared.failures.retry}</Button>}
          onDismiss={() => chooseStage(plan.stage)}
          dismissLabel={shared.failures.dismiss}
        >
          <p>{sentence.text}</p>
        </Notice>
      )}
      <div className={styles.choices}>
        {source && (
          <CellPicker
            url={source.picture.url}
            map={plan.map}
            cell={place.cell}
            onCell={choose}
            says={says}
            words={words.cell}
          />
        )}
        <div className={styles.chosen}>
          <p className={styles.label}>{words.cell.label}</p>
          <p data-testid="cell-says">{says}</p>
          <Segmented
            label={words.head}
            value={String(head)}
            options={HEADS_SHOWN.map((value) => ({ value, label: String(Number(value) + 1) }))}
            onChange={(value) => {
              setHead(Number(value));
              setKey(undefined);
            }}
          />
        </div>
        <p id="block-hint" className={styles.hint}>
          {words.hint}
        </p>
      </div>
      <BlockCanvas
        plan={plan}
        layout={layout}
        numbers={numbers}
        sketch={sketch}
        stops={stops}
        step={step}
        t={t}
        place={place}
        head={head}
        keyToken={score?.key}
        open={open}
        onOpen={onOpen}
        onNumber={onNumber}
        locale={locale}
        words={words}
      />
      <Player player={player} words={shared.figure.player} />
      {question && (
        <Predict
          key={step}
          question={question}
          trace={answerTrace(plan.tokens)}
          words={shared.walk.predict}
          passed={player.passed.includes(step)}
          held={player.held}
          picked={null}
          onPass={() => dispatch({ type: 'pass', step })}
          onNext={() => {
            dispatch({ type: 'next' });
            figure.current?.focus();
          }}
        />
      )}
      <div className={styles.details} data-score={showsScore}>
        {open && (
          <Inspector
            looking={looking}
            operation={open}
            formulae={formulae}
            needsModel={shared.source.needsModel}
            locale={locale}
            words={words}
          />
        )}
        {showsScore && (
          <ScoreZoom looking={looking} layer={layer} onKey={setKey} locale={locale} words={words} />
        )}
      </div>
      <SourceBar
        state={state}
        samples={samples}
        weightBytes={weightBytes}
        locale={locale}
        words={shared.source}
        failures={shared.failures}
      />
    </figure>
  );
}
