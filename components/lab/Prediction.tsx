'use client';
import { memo, useMemo } from 'react';
import { Bars } from '@/components/ui/Bars';
import { greatest, softmax } from '@/lib/attention/softmax';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { SaveHere } from './export/SaveHere';
import { useFigure } from './export/use-figure';
import styles from './Prediction.module.css';

export interface PredictionProps {
  logits: ArrayLike<number>;
  /** Names of the classes in the logits' order; undefined where the checkpoint does not say. */
  names: readonly string[] | undefined;
  /** Name of the picture that it is said of. */
  picture: string;
  /** Computed beforehand rather than just now. */
  precomputed: boolean;
  locale: Locale;
  t: Lab['says'];
}

const SHOWN = 5;

/** The five classes that got the greatest shares, headed as what they are: a sorting among what it knows. */
export const Prediction = memo(function Prediction({
  logits,
  names,
  picture,
  precomputed,
  locale,
  t,
}: PredictionProps) {
  const shares = softmax(logits);
  const count = shares.length;
  const rows = greatest(shares, SHOWN).map((index) => {
    const share = shares[index] ?? 0;
    return {
      label: names?.[index] ?? format(t.unnamedClass, { index }),
      value: share,
      valueLabel: formatPercent(locale, share, share < 0.1 ? 1 : 0),
    };
  });
  const among = format(names ? t.amongKnown : t.amongUnnamed, { count });
  const offer = useMemo(
    () => ({
      name: 'answer',
      title: t.list,
      caption: `${picture}. ${among}.`,
      tensors: [
        {
          name: 'answer-logits',
          title: t.logits,
          tensor: async () => ({
            shape: [logits.length],
            values: Float32Array.from(logits),
            axes: ['class'],
          }),
        },
      ],
    }),
    [logits, picture, among, t],
  );
  const figure = useFigure<HTMLDivElement>('answer', offer);
  return (
    <section aria-labelledby="says">
      <h2 id="says" className={styles.heading}>
        {t.heading}
      </h2>
      <p className={styles.among}>{among}</p>
      <div ref={figure} data-testid="top-five">
        <Bars rows={rows} max={1} label={t.list} />
      </div>
      <p className={styles.note}>{format(t.normalCase, { count })}</p>
      {precomputed && <p className={styles.note}>{t.precomputed}</p>}
      <div className={styles.save}>
        <SaveHere panel="answer" />
      </div>
    </section>
  );
});
