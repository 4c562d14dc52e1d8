'use client';
import { useMemo } from 'react';
import type { LabAblation } from '@/lib/i18n/en/lab-ablation';
import type { Locale } from '@/lib/i18n/locales';
import { SaveHere } from '../export/SaveHere';
import { useFigure } from '../export/use-figure';
import { ShareChanges } from './ShareChanges';
import { type Answers, greatestChanges } from './share-changes';
import { sharesOffer } from './shares-offer';

export interface ChangedSharesProps {
  answers: Answers;
  /** Name of the picture that they are of. */
  picture: string;
  /** What became of the answer, in words. */
  sentence: string;
  /** Names of the classes in the logits' order; undefined where the checkpoint does not say. */
  names: readonly string[] | undefined;
  locale: Locale;
  t: LabAblation;
}

const SHOWN = 5;

/** The five classes whose shares changed most, to be looked at and to be saved. */
export function ChangedShares({ answers, picture, sentence, names, locale, t }: ChangedSharesProps) {
  const offer = useMemo(() => sharesOffer(answers, picture, sentence, t), [answers, picture, sentence, t]);
  const figure = useFigure<HTMLDivElement>('ablation', offer);
  return (
    <>
      <div ref={figure}>
        <ShareChanges
          changes={greatestChanges(answers, SHOWN)}
          names={names}
          label={t.list}
          locale={locale}
          t={t}
        />
      </div>
      <SaveHere panel="ablation" />
    </>
  );
}
