'use client';
import { Segmented } from '@/components/ui/Segmented';
import { Select } from '@/components/ui/Select';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';
import { inRange, layersOf, type View } from '@/lib/session/view';
import styles from './AttentionPanel.module.css';
import { HeadChoice } from './HeadChoice';

export interface AttentionPanelProps {
  view: View;
  onView: (view: View) => void;
  /** Side of the network's input. */
  size: number;
  /** Normalised entropy of each head of the open layer; undefined while that is not known. */
  entropies: readonly number[] | undefined;
  caption: string | undefined;
  /** The query's slot, 0–3. */
  slot: number;
  slotNames: readonly string[];
  locale: Locale;
  t: Lab['attention'];
}

const STAGES: readonly BlockStage[] = [3, 4, 5];

/** Which block, layer and head is open, and what the query's attention says in words. */
export function AttentionPanel({
  view,
  onView,
  size,
  entropies,
  caption,
  slot,
  slotNames,
  locale,
  t,
}: AttentionPanelProps) {
  const { unfolded } = mapSizes({ height: size, width: size });
  return (
    <section aria-labelledby="attention" className={styles.panel}>
      <h2 id="attention" className={styles.heading}>
        {t.heading}
      </h2>
      <p className={styles.caption} data-testid="caption">
        {caption ?? t.waiting}
      </p>
      <div className={styles.choices}>
        <Select
          label={t.block}
          value={String(view.stage)}
          options={STAGES.map((stage) => ({
            value: String(stage),
            label: `${format(t.stage, { stage })} · ${format(t.stageDetail, {
              side: unfolded[stage].width,
              tokens: tokenCount(unfolded[stage]),
            })}`,
          }))}
          onChange={(value) => {
            const stage = STAGES.find((s) => String(s) === value);
            if (stage) onView(inRange({ ...view, stage }));
          }}
        />
        <Segmented
          label={t.layer}
          value={String(view.layer)}
          options={Array.from({ length: layersOf(view.stage) }, (_, layer) => ({
            value: String(layer),
            label: String(layer + 1),
          }))}
          onChange={(value) => onView({ ...view, layer: Number(value) })}
        />
      </div>
      <HeadChoice
        value={view.head}
        onChange={(head) => onView({ ...view, head })}
        tokens={tokenCount(unfolded[view.stage])}
        entropies={entropies}
        locale={locale}
        t={t}
      />
      <p className={styles.note}>{format(t.note, { slot: slotNames[slot] ?? '' })}</p>
    </section>
  );
}
