'use client';
import { useEffect, useMemo } from 'react';
import { Slider } from '@/components/ui/Slider';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { show } from '@/lib/export/shown';
import { format, formatPercent, formatSignificant } from '@/lib/i18n/format';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { logSpan, NEGLIGIBLE } from '@/lib/receptive-field/log-span';
import { SaveHere } from '../export/SaveHere';
import { type Part, partToShow } from './close-up';
import { type Column, columnsOf, reachesOf } from './columns';
import { attentionBefore, conditionName, conditionsOf } from './conditions';
import { FieldMap, type Ring } from './FieldMap';
import { FieldNumbers } from './FieldNumbers';
import { FieldScale } from './FieldScale';
import styles from './FieldView.module.css';
import { HALF, MOST, type Reach } from './facts';
import { fieldExportables } from './field-exportables';
import { Marks } from './Marks';
import { MeasureBar } from './MeasureBar';
import { finding, mapLabel } from './sentences';
import type { UnitProps } from './unit-props';
import { useField } from './use-field';

export interface FieldViewProps extends UnitProps {
  /** How much of the picture a field covers, 0–1. */
  opacity: number;
  onOpacity: (opacity: number) => void;
}

/** The theoretical and the effective field of a unit, with attention and without. */
export function FieldView({ result, tap, cell, image, unit, opacity, onOpacity, locale, t }: FieldViewProps) {
  const variant = VARIANTS[result.model.variant];
  const before = useMemo(() => attentionBefore(variant, tap.name, image), [variant, tap, image]);
  const conditions = useMemo(() => conditionsOf(result.modes, before), [result, before]);
  const names = useMemo(
    () => conditions.map((modes, i) => t.conditions[i > 0 ? 'identity' : conditionName(modes)]),
    [conditions, t],
  );
  const measured = useField(
    useMemo(
      () => ({ epoch: result.epoch, tap: tap.name, cell, conditions }),
      [result, tap, cell, conditions],
    ),
  );
  const { fields, status } = measured;
  const span = useMemo(() => logSpan(fields.flatMap((field) => field?.rms ?? [])), [fields]);
  const reaches = useMemo(
    () => reachesOf(variant, tap, cell, image, conditions),
    [variant, tap, cell, image, conditions],
  );
  const columns = useMemo(() => columnsOf(reaches, fields, image), [reaches, fields, image]);
  const found = finding(columns, locale, t.field);

  const size = image.width;
  const part = useMemo(() => partOf(reaches, size), [reaches, size]);
  const { url, name: picture } = result.picture;
  useEffect(() => {
    // Offered once it rests, not anew after every probe.
    if (!span || status === 'running') return;
    const offers = columns.flatMap(({ field }, i) => {
      const id = i === 0 ? ('set' as const) : ('identity' as const);
      return field ? [{ id, condition: names[i] ?? '', field }] : [];
    });
    return show('field', fieldExportables(offers, { tap: tap.name, unit, picture, size, span, t: t.save }));
  }, [columns, names, span, status, tap, unit, picture, size, t]);

  return (
    <div className={styles.view} data-testid="field" data-status={status}>
      <p className={styles.lead}>{t.field.lead}</p>
      <div className={styles.panes} data-panes={columns.length}>
        {columns.map((column, i) => (
          <figure key={names[i]} className={styles.pane} data-condition={i === 0 ? 'set' : 'identity'}>
            <figcaption className={styles.name}>
              {part && part.side < size
                ? format(t.field.closeUp, { condition: names[i] ?? '', side: part.side })
                : names[i]}
            </figcaption>
            <FieldMap
              url={url}
              crop={result.preprocessing}
              size={size}
              part={part}
              rms={column.field?.rms}
              span={span}
              reach={column.reach.box}
              convolutions={column.reach.whole ? column.reach.convolutions : undefined}
              centre={column.reach.centre}
              rings={ringsOf(column, formatPercent(locale, HALF), formatPercent(locale, MOST))}
              opacity={opacity}
              label={mapLabel(column, names[i] ?? '', locale, t.field)}
            />
          </figure>
        ))}
      </div>
      <MeasureBar measured={measured} locale={locale} t={t.field} />
      <p className={styles.finding} data-testid="finding">
        {found}
      </p>
      <FieldNumbers columns={columns} names={names} locale={locale} t={t.numbers} />
      <div className={styles.legend}>
        <Marks
          {...t.marks}
          most={format(t.marks.most, { share: formatPercent(locale, MOST) })}
          convolutions={reaches.some(({ whole }) => whole) ? t.marks.convolutions : undefined}
        />
        {span && (
          <FieldScale
            span={span}
            label={columns.length > 1 ? t.scale.labelBoth : t.scale.label}
            note={format(t.scale.note, {
              decades: span.decades,
              share: formatPercent(locale, NEGLIGIBLE, 1),
              min: formatSignificant(locale, span.min, 2),
            })}
            format={(value) => formatSignificant(locale, value, 2)}
          />
        )}
        <Slider
          label={t.field.opacity}
          value={opacity}
          min={0}
          max={1}
          step={0.05}
          onChange={onOpacity}
          format={(x) => formatPercent(locale, x)}
        />
      </div>
      <SaveHere panel="field" />
      <p className={styles.note}>{t.field.why}</p>
      <p className={styles.note}>
        {conditions.length > 1 ? t.identity : before.length > 0 ? t.allIdentity : t.noAttention}
      </p>
      <VisuallyHidden>
        <span role="status">
          {status === 'done' && format(t.field.done, { probes: measured.target, finding: found })}
        </span>
      </VisuallyHidden>
    </div>
  );
}

/** All maps show the same part: that of the widest field. */
function partOf(reaches: readonly Reach[], size: number): Part | undefined {
  const [first] = reaches;
  const widest = Math.max(...reaches.map(({ whole, side }) => (whole ? size : side)));
  return first && partToShow(first.centre, widest, size);
}

function ringsOf({ facts }: Column, half: string, most: string): Ring[] {
  if (!facts) return [];
  return [
    { kind: 'most', radius: facts.most, name: most },
    { kind: 'half', radius: facts.half, name: half },
  ];
}
