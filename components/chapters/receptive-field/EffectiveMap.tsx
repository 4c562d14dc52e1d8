'use client';
import { FieldMap, type Ring } from '@/components/lab/field/FieldMap';
import { HALF, MOST } from '@/components/lab/field/facts';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { LogSpan } from '@/lib/receptive-field/log-span';
import { useFieldSource } from './FieldSourceProvider';
import type { ShownField } from './stage-fields';

/** How much of the picture a field covers. */
const OPACITY = 0.88;

/** One measured field over the picture, with its box and rings. */
export function EffectiveMap({
  shown,
  span,
  stage,
  size,
  locale,
  words,
}: {
  shown: ShownField;
  span: LogSpan | undefined;
  stage: number;
  size: number;
  locale: Locale;
  words: ReceptiveField['effective'];
}) {
  const { picture } = useFieldSource();
  const { reach, field, facts, condition } = shown;
  const name = { stage, condition: words[condition] };
  const px = (value: number) => formatNumber(locale, value, 1);
  const label = facts
    ? format(words.map, {
        ...name,
        half: px(facts.half),
        most: px(facts.most),
        share: formatPercent(locale, MOST),
      })
    : format(words.mapWaiting, name);
  const rings: readonly Ring[] = facts
    ? [
        { kind: 'most', radius: facts.most, name: formatPercent(locale, MOST) },
        { kind: 'half', radius: facts.half, name: formatPercent(locale, HALF) },
      ]
    : [];
  return (
    <FieldMap
      {...picture}
      size={size}
      rms={field?.rms}
      span={span}
      reach={reach.box}
      convolutions={reach.whole ? reach.convolutions : undefined}
      centre={reach.centre}
      rings={rings}
      opacity={OPACITY}
      label={label}
    />
  );
}
