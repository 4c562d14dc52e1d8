'use client';
import { useId, useMemo, useState } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import { Select } from '@/components/ui/Select';
import { stageTap } from '@/lib/features/stages';
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format } from '@/lib/i18n/format';
import type { Result } from '@/lib/inference/engine-state';
import type { TapName } from '@/lib/mobilevit/spec/taps';
import { isSequence, unitChannels, unitGrid } from '@/lib/mobilevit/spec/unit';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import type { StageId } from '@/lib/session/view';
import type { Attention } from '../attention/use-attention';
import { cellAt } from '../channels/cell-at';
import type { PanelProps } from '../panel-props';
import styles from './FieldPanel.module.css';
import { FieldView } from './FieldView';
import { PokeView } from './poke/PokeView';
import { tapChoices } from './tap-choices';

type Way = 'gradients' | 'poke';
const WAYS: readonly Way[] = ['gradients', 'poke'];

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

function Unit({ result, view, attention, locale, t }: FieldPanelProps & { result: Result }) {
  const [way, setWay] = useState<Way>('gradients');
  // The output of the stage opened in the strip, until another unit of it is chosen.
  const [chosen, setChosen] = useState<{ opened: StageId; tap: TapName }>();
  const heading = useId();
  const { size } = result;
  const image = useMemo(() => ({ height: size, width: size }), [size]);
  const choices = useMemo(() => tapChoices(VARIANTS[result.model.variant], image), [result.model, image]);
  const wanted = chosen?.opened === view.opened ? chosen.tap : stageTap(view.opened);
  const tap = choices.find((choice) => choice.tap.name === wanted)?.tap;
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
          onChange={(name) => setChosen({ opened: view.opened, tap: name })}
        />
        <Segmented
          label={t.ways.label}
          value={way}
          options={WAYS.map((value) => ({ value, label: t.ways[value] }))}
          onChange={setWay}
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
      {way === 'gradients' ? (
        <FieldView {...unit} />
      ) : (
        <PokeView {...unit} attention={attention} query={view.query} />
      )}
    </section>
  );
}
