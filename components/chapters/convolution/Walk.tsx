'use client';

import { useCallback, useMemo } from 'react';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import { WalkFigure } from '@/components/walk/WalkFigure';
import type { Convolution } from '@/lib/i18n/en/convolution';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Walk as WalkWords } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { useConvolution } from './ConvolutionState';
import { stepCaption, weightsName } from './captions';
import { questionsOf } from './question';
import { SlidingWindow } from './SlidingWindow';
import { START_STATE } from './settings';
import { useEdits } from './use-edits';
import styles from './Walk.module.css';

/** The walk as a formula, and how one number of the product is made; for one kernel (w) and for several (W). */
export type WalkFormulae = Readonly<
  Record<'w' | 'W', { readonly whole: FormulaTree; readonly product: FormulaTree }>
>;

export interface WalkProps {
  locale: Locale;
  words: Convolution['walk'];
  walk: WalkWords;
  figure: Figure;
  formulae: WalkFormulae;
}

/** The main figure: the sliding window and, in step beside it, unfold → matmul → fold. */
export function Walk({ locale, words, walk, figure, formulae }: WalkProps) {
  const { state, dispatch, trace } = useConvolution();
  const captions = useCallback(
    (step: number) => stepCaption(trace, step, words, locale),
    [trace, words, locale],
  );
  const questions = useMemo(() => questionsOf(trace, words.predict, locale), [trace, words, locale]);
  const edit = useEdits();
  const refuse = useMemo(() => refuseBeyond(locale, words.beyond), [locale, words]);
  const { whole, product } = formulae[weightsName(trace)];
  const numbers = useMemo(() => ({ matmul: product }), [product]);
  return (
    <WalkFigure
      trace={trace}
      captions={captions}
      label={words.label}
      id="walk"
      locale={locale}
      words={{ walk, figure }}
      formula={whole}
      numbers={numbers}
      edit={edit}
      refuse={refuse}
      questions={questions}
      address="step"
      beside={({ step, t, linked, point }) => (
        <SlidingWindow
          step={step}
          t={t}
          linked={linked}
          locale={locale}
          words={words}
          grid={figure.matrix}
          edit={edit}
          refuse={refuse}
          onPoint={point}
        />
      )}
    >
      <div className={styles.settings}>
        <p>{format(words.settings, { ...state.shown })}</p>
        <a href="#settings">{words.change}</a>
        <button
          type="button"
          className={styles.restart}
          disabled={state === START_STATE}
          onClick={() => dispatch({ type: 'restart' })}
        >
          {words.restart}
        </button>
      </div>
    </WalkFigure>
  );
}
