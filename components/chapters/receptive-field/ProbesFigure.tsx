'use client';

import { useMemo } from 'react';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { logSpan } from '@/lib/receptive-field/log-span';
import { CLOSE_STAGE, FIELD_PROBES } from '@/lib/source/receptive-field-example';
import { EffectiveMap } from './EffectiveMap';
import { useFieldSource } from './FieldSourceProvider';
import figures from './figures.module.css';
import { SIZE } from './ladder';
import { roughness } from './moved';
import styles from './ProbesFigure.module.css';
import { type ShownField, stageFields } from './stage-fields';

/** The same field by one random mixture of the channels, and by eight. */
export function ProbesFigure({
  locale,
  words,
  effective,
}: {
  locale: Locale;
  words: ReceptiveField['probes'];
  effective: ReceptiveField['effective'];
}) {
  const { reader, measured } = useFieldSource();
  const size = reader?.size ?? SIZE;
  const { specs, fields } = measured;
  const found = useMemo(() => {
    const trained = (probes: number) =>
      stageFields(specs, fields, size, probes)
        .find(({ stage }) => stage === CLOSE_STAGE)
        ?.shown.find(({ condition }) => condition === 'trained');
    return [trained(1), trained(FIELD_PROBES)] as const;
  }, [specs, fields, size]);
  const [one, many] = found;
  const span = useMemo(() => logSpan(found.flatMap((shown) => shown?.field?.rms ?? [])), [found]);
  // Both at the coarser of the two resolutions: pooling would make one of them smoother than it is.
  const pitch = Math.max(1, one?.field?.pooled ?? 1, many?.field?.pooled ?? 1);
  const rough = ({ field }: ShownField) => (field ? roughness(field.rms, size, pitch) : 0);
  const probes = formatNumber(locale, FIELD_PROBES);
  const names = [words.one, format(words.many, { probes })];

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="probes">
      <div className={styles.pair}>
        {found.map(
          (shown, i) =>
            shown && (
              <figure key={names[i]} className={styles.map}>
                <figcaption className={figures.label}>
                  {format(words.map, { name: names[i] ?? '', stage: CLOSE_STAGE.stage })}
                </figcaption>
                <EffectiveMap
                  shown={shown}
                  span={span}
                  stage={CLOSE_STAGE.stage}
                  size={size}
                  locale={locale}
                  words={effective}
                />
              </figure>
            ),
        )}
      </div>
      <p className={figures.says} data-testid="probes-finding">
        {one?.facts && many?.facts
          ? format(words.finding, {
              probes,
              one: formatPercent(locale, rough(one)),
              many: formatPercent(locale, rough(many)),
              oneHalf: formatNumber(locale, one.facts.half, 1),
              manyHalf: formatNumber(locale, many.facts.half, 1),
            })
          : words.waiting}
      </p>
    </figure>
  );
}
