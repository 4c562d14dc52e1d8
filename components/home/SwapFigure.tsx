'use client';

import { type KeyboardEvent, memo, useCallback, useMemo, useState } from 'react';
import type { Cell } from '@/components/matrix/grid-move';
import { Player } from '@/components/player/Player';
import { useMoving } from '@/components/player/use-moving';
import { useStepPlayer } from '@/components/player/use-step-player';
import { Button } from '@/components/ui/Button';
import { Slider, type SliderProps } from '@/components/ui/Slider';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Home } from '@/lib/i18n/en/home';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import type { Matrix } from '@/lib/walkthrough/matrix';
import type { Ref } from '@/lib/walkthrough/trace';
import { Board } from './Board';
import { captionedSteps } from './captions';
import { motion } from './motion';
import styles from './SwapFigure.module.css';
import { KEYFRAMES, still } from './still';
import { WayPanel } from './WayPanel';

/** What the far cell is changed to when the walk does it by itself. */
const FAR_CHANGED = 3;
/** The slider's range; the cell itself takes any number. */
const FAR_RANGE = { min: -2, max: 4 } as const;
const OPEN = KEYFRAMES.indexOf('open');

const corner = (x: Matrix) => x.at(-1)?.at(-1) ?? Number.NaN;

const withValue = (x: Matrix, row: number, column: number, value: number): Matrix =>
  x.map((values, i) => (i === row ? values.map((old, j) => (j === column ? value : old)) : values));

const withCorner = (x: Matrix, value: number): Matrix => withValue(x, x.length - 1, x.length - 1, value);

/** Arrow keys, Home and End on a slider are the slider's, not the player's. */
const keepKeys = (event: KeyboardEvent) => event.stopPropagation();

/** A slider of the figure. */
const Control = memo(function Control(props: SliderProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the slider's keys from the player.
    <div onKeyDown={keepKeys}>
      <Slider {...props} />
    </div>
  );
});

const greatestOf = (...matrices: readonly Matrix[]) =>
  matrices.flat(2).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The one idea in one figure: [A] U [w], stepped through five keyframes, with λ and X in the reader's hand. */
export function SwapFigure({
  locale,
  words,
  figure,
}: {
  locale: Locale;
  words: Home['figure'];
  figure: Figure;
}) {
  const [x, setX] = useState<Matrix>(HOME_INPUT);
  /** The far cell as the reader has set it; null: the walk changes it in its last keyframe. */
  const [far, setFar] = useState<number | null>(null);
  /** λ as the reader has set it, in the keyframe in which they did. */
  const [dragged, setDragged] = useState<{ readonly lambda: number; readonly step: number } | null>(null);
  const [pointed, setPointed] = useState<Ref | null>(null);

  const steps = useMemo(
    () =>
      captionedSteps(locale, words, {
        shown: withCorner(x, far ?? corner(x)),
        before: x,
        after: withCorner(x, far ?? FAR_CHANGED),
      }),
    [locale, words, x, far],
  );
  const player = useStepPlayer(steps, { address: 'step' });
  const keyframe = KEYFRAMES[player.step] ?? 'unfold';
  const now = motion(keyframe, player.t);
  const moving = useMoving(player);

  // A new keyframe has a λ of its own.
  if (dragged && (dragged.step !== player.step || player.t < 1)) setDragged(null);

  const lambda = dragged?.lambda ?? now.lambda;
  const farValue = far ?? corner(x) + (FAR_CHANGED - corner(x)) * now.far;
  const picture = useMemo(
    () => still(keyframe, lambda, withCorner(x, farValue)),
    [keyframe, lambda, x, farValue],
  );
  const { convolution, attention } = picture;

  /** Before A is there, λ takes the reader to where it is. */
  const { dispatch } = player;
  const opened = Math.max(OPEN, player.step);
  const drag = useCallback(
    (value: number) => {
      setDragged({ lambda: value, step: opened });
      dispatch({ type: 'seek', position: opened + 1 });
    },
    [opened, dispatch],
  );
  const inTenths = useCallback((value: number) => formatNumber(locale, value, 1), [locale]);
  const inHundredths = useCallback((value: number) => formatNumber(locale, value, 2), [locale]);

  const last = x.length - 1;
  const edit = useCallback(
    ({ row, column }: Cell, value: number) => {
      if (row === last && column === last) setFar(value);
      else setX((before) => withValue(before, row, column, value));
    },
    [last],
  );

  const shared = {
    locale,
    words,
    grid: figure.matrix,
    output: pointed?.tensor === 'Y' ? pointed.index : 0,
    input: pointed?.tensor === 'X' ? pointed.index : null,
    moving,
    greatestOperator: greatestOf(convolution.operator, attention.operator),
    greatestSlope: greatestOf(convolution.slopes, attention.slopes),
  };

  return (
    <figure className={styles.figure} aria-label={words.label} onKeyDown={player.onKeyDown}>
      <div className={styles.body}>
        <Board
          picture={picture}
          motion={now}
          locale={locale}
          words={words}
          grid={figure.matrix}
          onPoint={setPointed}
          pointed={pointed}
          far={
            <Control
              label={words.far}
              value={farValue}
              {...FAR_RANGE}
              step={far === null && player.t < 1 ? 0.01 : 1}
              onChange={setFar}
              format={inTenths}
            />
          }
          lambda={
            <Control
              label={words.lambda}
              value={lambda}
              min={0}
              max={1}
              step={0.01}
              onChange={drag}
              format={inHundredths}
            />
          }
          aside={
            <>
              <p className={styles.hint}>{words.hint}</p>
              <Button
                variant="plain"
                className={styles.reset}
                aria-disabled={x === HOME_INPUT && far === null}
                onClick={() => {
                  setX(HOME_INPUT);
                  setFar(null);
                }}
              >
                {words.reset}
              </Button>
            </>
          }
          onEdit={edit}
        />
        <div className={styles.ways}>
          <WayPanel
            {...shared}
            title={words.convolution}
            operator="T"
            kind="weights"
            way={convolution}
            shown={picture.known.w === 'all' ? 'all' : 'frames'}
          />
          <WayPanel
            {...shared}
            title={words.attention}
            operator="A T"
            kind="attention"
            way={attention}
            shown={picture.known.A === 'all' ? 'all' : 'none'}
          />
        </div>
        <div className={styles.player}>
          <Player player={player} words={figure.player} />
        </div>
      </div>
    </figure>
  );
}
