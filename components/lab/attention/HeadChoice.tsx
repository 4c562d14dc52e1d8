'use client';
import { useId } from 'react';
import { classes } from '@/components/ui/classes';
import field from '@/components/ui/Field.module.css';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { effectiveKeys, NEAR_UNIFORM } from '@/lib/attention/entropy';
import type { HeadChoice as Choice } from '@/lib/attention/row';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { HEADS } from '@/lib/mobilevit/spec/variants';
import styles from './HeadChoice.module.css';

export interface HeadChoiceProps {
  value: Choice;
  onChange: (head: Choice) => void;
  /** The open layer, from 0. */
  layer: number;
  /** Keys that a query has to choose from. */
  tokens: number;
  /** Normalised entropy of each head; undefined while it is not known. */
  entropies: readonly number[] | undefined;
  locale: Locale;
  t: Lab['attention'];
}

/** The heads of a layer, each with how widely it looks, their mean, and the rollout up to the layer: a radio group. */
export function HeadChoice({ value, onChange, layer, tokens, entropies, locale, t }: HeadChoiceProps) {
  const name = useId();
  const choices: Choice[] = ['mean', ...Array.from({ length: HEADS }, (_, head) => head), 'rollout'];
  return (
    <fieldset className={styles.fieldset}>
      <legend className={field.label}>{t.head}</legend>
      <div className={styles.heads}>
        {choices.map((choice) => {
          const entropy = typeof choice === 'number' ? entropies?.[choice] : undefined;
          return (
            <label key={choice} className={classes(styles.head, choice === 'rollout' && styles.whole)}>
              <input
                type="radio"
                className={styles.radio}
                name={name}
                value={choice}
                checked={choice === value}
                onChange={() => onChange(choice)}
              />
              <span className={classes(styles.face, choice === 'rollout' && styles.inRow)}>
                <span>
                  {choice === 'mean'
                    ? format(t.headMean, { heads: HEADS })
                    : choice === 'rollout'
                      ? format(t.headRollout, { layer: layer + 1 })
                      : format(t.headOption, { head: choice + 1 })}
                </span>
                {choice === 'rollout' && (
                  <span className={styles.how}>{format(t.rolloutHow, { layer: layer + 1 })}</span>
                )}
                {typeof choice === 'number' && (
                  <>
                    <span className={styles.number}>
                      {entropy !== undefined && (
                        <>
                          <VisuallyHidden>{t.entropy} </VisuallyHidden>
                          {formatNumber(locale, entropy, 2)}
                        </>
                      )}
                    </span>
                    <svg className={styles.bar} width="100%" height="5" aria-hidden="true" focusable="false">
                      <rect className={styles.track} width="100%" height="5" />
                      <rect className={styles.fill} width={`${100 * (entropy ?? 0)}%`} height="5" />
                    </svg>
                    <span className={styles.keys}>
                      {entropy === undefined
                        ? ''
                        : entropy >= NEAR_UNIFORM
                          ? t.nearUniform
                          : format(t.effectiveKeys, {
                              keys: formatNumber(locale, effectiveKeys(entropy, tokens), 1),
                              tokens,
                            })}
                    </span>
                  </>
                )}
              </span>
            </label>
          );
        })}
      </div>
      <p className={styles.note}>{t.entropyOfHeads}</p>
    </fieldset>
  );
}
