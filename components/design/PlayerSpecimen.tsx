'use client';

import { useMemo } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import type { Design } from '@/lib/i18n/en/design';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { HOME_INPUT, HOME_KERNEL, toy } from '@/lib/walkthrough/toy';
import styles from './PlayerSpecimen.module.css';

/** How visible the thing made in `made` is while the walk stands at `step` and t. */
const shown = (made: number, step: number, t: number) => (step > made ? 1 : step === made ? t : 0);

/** A real walk, as small as one can be: unfold, multiply, fold. What is being made fades in. */
export function PlayerSpecimen({
  locale,
  words,
  figure,
}: {
  locale: Locale;
  words: Design['player'];
  figure: Figure;
}) {
  const { steps: s } = words;
  const steps = useMemo(
    () => [
      { name: s.unfold, caption: s.unfoldText },
      { name: s.multiply, caption: s.multiplyText },
      { name: s.fold, caption: s.foldText },
    ],
    [s],
  );
  const player = useStepPlayer(steps);
  const { x, u, w, uw, convolution } = toy(HOME_INPUT, HOME_KERNEL);
  const shared = { locale, words: figure.matrix, size: 'medium', still: true } as const;
  const fade = (made: number) => {
    const opacity = shown(made, player.step, player.t);
    return { style: { opacity }, 'aria-hidden': opacity === 0 };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div className={styles.walk} role="group" aria-label={words.label} onKeyDown={player.onKeyDown}>
      <div className={styles.stage}>
        <MatrixGrid {...shared} name="X" kind="input" values={x} />
        <div {...fade(0)}>
          <MatrixGrid {...shared} name="U" kind="input" values={u} />
        </div>
        <MatrixGrid {...shared} name="w" kind="weights" values={w} />
        <div {...fade(1)}>
          <MatrixGrid {...shared} name="U w" kind="output" values={uw} />
        </div>
        <div {...fade(2)}>
          <MatrixGrid {...shared} name="y" kind="output" values={convolution} />
        </div>
      </div>
      <Player player={player} words={figure.player} />
    </div>
  );
}
