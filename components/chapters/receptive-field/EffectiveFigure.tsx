'use client';

import { useMemo } from 'react';
import { FieldScale } from '@/components/lab/field/FieldScale';
import { MOST } from '@/components/lab/field/facts';
import { Marks } from '@/components/lab/field/Marks';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { LabField } from '@/lib/i18n/en/lab-field';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format, formatNumber, formatPercent, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { FIELD_PROBES } from '@/lib/source/receptive-field-example';
import styles from './EffectiveFigure.module.css';
import { EffectiveMap } from './EffectiveMap';
import { EffectiveNumbers } from './EffectiveNumbers';
import { useFieldSource } from './FieldSourceProvider';
import figures from './figures.module.css';
import { SIZE } from './ladder';
import { MeasureRow } from './MeasureRow';
import { JUMP, PlacePicker } from './PlacePicker';
import { SourceRow, type SourceWords } from './SourceRow';
import { type StageFields, stageFields } from './stage-fields';

export interface EffectiveFigureProps extends SourceWords {
  words: ReceptiveField['effective'];
  marks: LabField['marks'];
}

/** The effective fields of one place at the end of four stages, as trained and with A = I. */
export function EffectiveFigure({ words, marks, ...sourceWords }: EffectiveFigureProps) {
  const { locale } = sourceWords;
  const { reader, measured } = useFieldSource();
  const size = reader?.size ?? SIZE;
  const { specs, fields, status } = measured;
  const stages = useMemo(() => stageFields(specs, fields, size, FIELD_PROBES), [specs, fields, size]);
  const finding = findingOf(stages, locale, words);
  const pooled = fields.some((field) => field && field.pooled > 1);
  const probes = formatNumber(locale, FIELD_PROBES);

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="effective" data-status={status}>
      <div className={styles.maps}>
        {stages.map(({ stage, shown, span }) => (
          <section key={stage.stage} className={styles.stage} data-stage={stage.stage}>
            <h3 className={figures.heading}>{format(words.stage, { stage: stage.stage })}</h3>
            {shown.map((one) => (
              <figure key={one.condition} className={styles.map} data-condition={one.condition}>
                <figcaption className={figures.label}>{words[one.condition]}</figcaption>
                <EffectiveMap
                  shown={one}
                  span={span}
                  stage={stage.stage}
                  size={size}
                  locale={locale}
                  words={words}
                />
              </figure>
            ))}
            {shown.length === 1 && (
              <p className={styles.none}>{format(words.none, { stage: stage.stage })}</p>
            )}
            {span && (
              <FieldScale
                span={span}
                label={words.scale}
                note={format(words.scaleNote, {
                  min: formatSignificant(locale, span.min, 2),
                  decades: span.decades,
                })}
                format={(value) => formatSignificant(locale, value, 2)}
              />
            )}
          </section>
        ))}
      </div>
      <Marks
        {...marks}
        most={format(marks.most, { share: formatPercent(locale, MOST) })}
        convolutions={marks.convolutions}
      />
      <p className={figures.says} data-testid="effective-finding">
        {finding}
      </p>
      <EffectiveNumbers stages={stages} locale={locale} words={words.numbers} />
      {reader?.kind === 'engine' ? (
        <div className={styles.choose}>
          <PlacePicker words={words} />
          <div className={styles.how}>
            <MeasureRow measured={measured} words={words} />
            <p className={figures.note}>{format(words.liveNote, { probes })}</p>
          </div>
        </div>
      ) : (
        <div className={styles.notes}>
          {pooled && <p className={figures.note}>{format(words.pooledNote, { probes })}</p>}
          <p className={figures.note}>{format(words.exampleOnly, { count: Math.ceil(size / JUMP) ** 2 })}</p>
        </div>
      )}
      <SourceRow {...sourceWords} />
      <VisuallyHidden>
        <span role="status">
          {status === 'done' && reader?.kind === 'engine' && format(words.spoken, { finding })}
        </span>
      </VisuallyHidden>
    </figure>
  );
}

/** The finding of the first stage whose field attention has opened. */
function findingOf(
  stages: readonly StageFields[],
  locale: Locale,
  words: ReceptiveField['effective'],
): string {
  const opened = stages.find(({ shown }) => shown.length > 1);
  const [trained, identity] = opened?.shown ?? [];
  if (!opened || !trained?.facts || !identity?.facts) return words.waiting;
  const px = (value: number) => formatNumber(locale, value, 1);
  return format(words.finding, {
    stage: opened.stage.stage,
    trained: px(trained.facts.half),
    identity: px(identity.facts.half),
    outside: formatPercent(locale, 1 - trained.facts.inside, 1),
    side: trained.reach.side,
  });
}
