'use client';
import { useId, useMemo } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import { Select } from '@/components/ui/Select';
import { stageTap } from '@/lib/features/stages';
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format } from '@/lib/i18n/format';
import type { Result } from '@/lib/inference/engine-state';
import { isSequence, unitChannels, unitGrid } from '@/lib/mobilevit/spec/unit';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { FIELD_WAYS } from '@/lib/session/view';
import type { Attention } from '../attention/use-attention';
import { cellAt } from '../channels/cell-at';
import type { PanelProps } from '../panel-props';
import styles from './FieldPanel.module.css';
import { FieldView } from './FieldView';
import { PokeView } from './poke/PokeView';
import { tapChoices } from './tap-choices';

export interface FieldPanelProps extends PanelProps {
  /** The attention that the lab shows. */
  attention: Attention;
  t: LabField;
}

/** What one unit can see: by arithmetic, by gradients, by covering a piece of the picture. */
export function FieldPanel(props: FieldPanelProps) {
  const { result, t } = props;
  return result ? <Unit {...props} result={result} /> : <p className={styles.waiting}>{t.waiting}</p>;
}

function Unit({ result, view, onView, attention, locale, t }: FieldPanelProps & { result: Result }) {
  const heading = useId();
  const { size } = result;
  const image = useMemo(() => ({ height: size, width: size }), [size]);
  const choices = useMemo(() => tapChoices(VARIANTS[result.model.variant], image), [result.model, image]);
  // The output of the stage opened in the strip, until another unit is chosen; an address may name one of another size.
  const named = (name: string | undefined) => choices.find((choice) => choice.tap.name === name)?.tap;
  const tap = named(view.unit) ?? named(stageTap(view.opened));
  const grid = tap && unitGrid(tap, image);
  const { row, column } = grid ? cellAt(grid, view.query) : { row: 0, column: 0 };
  const cell = useMemo(() => ({ row, column }), [row, column]);
  if (!tap || !grid) return null;

  const unit = {
    result,
    tap,
    cell,
    image,
    unit: format(t.unitName, { tap: tap.name, row, column }),
    locale,
    t,
  };
  return (
    <section aria-labelledby={heading} className={styles.panel} data-testid="field-panel">
      <h2 id={heading} className={styles.heading}>
        {t.heading}
      </h2>
      <div className={styles.choices}>
        <Select
          label={t.unit}
          value={tap.name}
          options={choices.map((choice) => ({
            value: choice.tap.name,
            label: `${format(t.kinds[choice.kind], { number: choice.number })} · ${choice.tap.name}`,
            group: t.groups[choice.stage],
          }))}
          onChange={(unit) => onView({ ...view, unit })}
        />
        <Segmented
          label={t.ways.label}
          value={view.way}
          options={FIELD_WAYS.map((value) => ({ value, label: t.ways[value] }))}
          onChange={(way) => onView({ ...view, way })}
        />
      </div>
      <p className={styles.unit} data-testid="unit">
        {format(isSequence(tap) ? t.unitOfToken : t.unitIs, {
          row,
          column,
          ...grid,
          channels: unitChannels(tap),
        })}
      </p>
      {view.way === 'gradients' ? (
        <FieldView
          {...unit}
          opacity={view.fieldOpacity}
          onOpacity={(fieldOpacity) => onView({ ...view, fieldOpacity })}
        />
      ) : (
        <PokeView {...unit} attention={attention} query={view.query} cover={view.cover} />
      )}
    </section>
  );
}
