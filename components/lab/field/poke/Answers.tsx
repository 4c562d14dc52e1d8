'use client';
import { useMemo } from 'react';
import type { LabField } from '@/lib/i18n/en/lab-field';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import { ShareChanges } from '../../ablation/ShareChanges';
import { answersOf, greatestBefore } from '../../ablation/share-changes';
import { useClassNames } from '../../ablation/use-class-names';
import { SaveHere } from '../../export/SaveHere';
import { useFigure } from '../../export/use-figure';
import styles from './Answers.module.css';
import { answersOffer } from './answers-offer';
import type { Poked } from './poking';

const SHOWN = 5;

export interface AnswersProps {
  result: Result;
  poked: Poked;
  /** Names of the settings. */
  names: readonly string[];
  locale: Locale;
  t: LabField['poke'];
}

/** The five classes with the greatest shares of the whole picture, and what the square makes of them. */
export function Answers({ result, poked, names, locale, t }: AnswersProps) {
  const classNames = useClassNames(result.model, locale);
  const { whole, newest } = poked;
  const answers = useMemo(
    () => (whole ?? []).map(({ logits }, i) => answersOf(logits, newest?.answers[i]?.logits ?? logits)),
    [whole, newest],
  );
  const picture = result.picture.name;
  const offer = useMemo(
    () => newest && answersOffer(answers, newest.square, names, picture, t),
    [answers, newest, names, picture, t],
  );
  const figure = useFigure<HTMLDivElement>('poke', offer);
  if (answers.length === 0) return null;
  return (
    <div className={styles.answers}>
      <h3 className={styles.heading}>{t.answer}</h3>
      <div ref={figure} className={styles.panes}>
        {answers.map((answer, i) => (
          <div key={names[i]} data-testid={i === 0 ? 'answer-set' : 'answer-identity'}>
            <ShareChanges
              changes={greatestBefore(answer, SHOWN)}
              names={classNames}
              label={names[i] ?? ''}
              locale={locale}
              t={{ ...t, change: t.shareChange }}
            />
          </div>
        ))}
      </div>
      <SaveHere panel="poke" />
    </div>
  );
}
