'use client';

import { useMemo } from 'react';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import { Button } from '@/components/ui/Button';
import { WalkFigure } from '@/components/walk/WalkFigure';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Walk } from '@/lib/i18n/en/walk';
import type { Locale } from '@/lib/i18n/locales';
import type { StepKind } from '@/lib/walkthrough/trace';
import { captions } from './captions';
import styles from './figures.module.css';
import { questions } from './questions';
import { traceOf } from './toy';
import { useToy } from './use-toy';

/** The chapter's main figure: tokens, queries, keys, scores, softmax, values, mix, fold. */
export function AttentionWalk({
  locale,
  words,
  reset,
  beyond,
  walk,
  figure,
  formula,
  numbers,
}: {
  locale: Locale;
  words: Attention['walk'];
  reset: string;
  /** What is said of a number beyond the limit. */
  beyond: string;
  walk: Walk;
  figure: Figure;
  formula: FormulaTree;
  numbers: Readonly<Partial<Record<StepKind, FormulaTree>>>;
}) {
  const { toy, edit, changed, reset: resetToy } = useToy();
  const trace = useMemo(() => traceOf(toy), [toy]);
  const sentences = useMemo(() => captions(trace, words, locale), [trace, words, locale]);
  const captionOf = useMemo(
    () => (step: number) => sentences[step] ?? { name: '', caption: '' },
    [sentences],
  );
  const asked = useMemo(() => questions(trace, words.predict, locale), [trace, words, locale]);
  const refuse = useMemo(() => refuseBeyond(locale, beyond), [locale, beyond]);
  const handlers = useMemo(() => {
    const byIndex = (part: 'x' | 'w' | 'wq' | 'wk', columns: number) => (index: number, value: number) =>
      edit(part)({ row: Math.floor(index / columns), column: index % columns }, value);
    return { X: byIndex('x', 3), w: byIndex('w', 1), Wq: byIndex('wq', 4), Wk: byIndex('wk', 4) };
  }, [edit]);

  return (
    <div data-track="figure" data-testid="walk">
      <WalkFigure
        id="walk"
        trace={trace}
        captions={captionOf}
        label={words.label}
        locale={locale}
        words={{ walk, figure }}
        formula={formula}
        numbers={numbers}
        longNumbers
        edit={handlers}
        refuse={refuse}
        questions={asked}
        address="step"
      />
      <div className={styles.foot}>
        <Button disabled={!changed} onClick={resetToy}>
          {reset}
        </Button>
      </div>
    </div>
  );
}
