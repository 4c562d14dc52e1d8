'use client';
import { useMemo } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import { Select } from '@/components/ui/Select';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { BLOCK_STAGES } from '@/lib/mobilevit/spec/variants';
import { layersOf, openStage } from '@/lib/session/view';
import type { PanelProps } from '../panel-props';
import styles from './AttentionPanel.module.css';
import { HeadChoice } from './HeadChoice';
import { HeadMap } from './HeadMap';
import { LiveCaption, LiveRows } from './LiveQuery';
import type { PointingStore } from './pointing';
import { queryState } from './query-state';
import { SlotChoice } from './SlotChoice';
import type { Attention } from './use-attention';
import { layerKey, useHeadReach } from './use-head-reach';
import type { Pins } from './use-pins';

export interface AttentionPanelProps extends PanelProps {
  attention: Attention;
  pins: Pins;
  pointing: PointingStore;
  t: Lab;
}

/** All heads at a glance; which block, layer and head is open; and what the query attends to there. */
export function AttentionPanel(props: AttentionPanelProps) {
  const { result, view, onView, size, locale, attention, pins, pointing } = props;
  const t = props.t.attention;
  const { slotNames } = props.t;
  const reaches = useHeadReach(result);
  const { unfolded } = mapSizes({ height: size, width: size });
  const map = unfolded[view.stage];
  const mode = result?.modes[view.stage] ?? 'trained';
  const held = useMemo(() => queryState(attention, view.query, size), [attention, view.query, size]);
  const live = { attention, view, onView, pins, pointing, size, locale, t: props.t };
  return (
    <div className={styles.panel}>
      <HeadMap
        reaches={reaches}
        picture={result?.picture.name ?? ''}
        waiting={!result}
        view={view}
        onView={onView}
        size={size}
        locale={locale}
        t={t}
      />
      <section aria-labelledby="attention" className={styles.query}>
        <h2 id="attention" className={styles.heading}>
          {t.heading}
        </h2>
        <LiveCaption {...live} />
        {mode !== 'trained' && (
          <p className={styles.applied} data-testid="applied">
            {t.applied[mode]}
          </p>
        )}
        <div className={styles.choices}>
          <Select
            label={t.block}
            value={String(view.stage)}
            options={BLOCK_STAGES.map((stage) => ({
              value: String(stage),
              label: `${format(t.stage, { stage })} · ${format(t.stageDetail, {
                side: unfolded[stage].width,
                tokens: tokenCount(unfolded[stage]),
              })}`,
            }))}
            onChange={(value) => {
              const stage = BLOCK_STAGES.find((s) => String(s) === value);
              if (stage) onView(openStage(view, stage));
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
          <SlotChoice
            query={view.query}
            onQuery={(query) => onView({ ...view, query })}
            map={map}
            label={t.slot}
            slotNames={slotNames}
          />
        </div>
        <HeadChoice
          value={view.head}
          onChange={(head) => onView({ ...view, head })}
          layer={view.layer}
          tokens={tokenCount(map)}
          entropies={reaches.get(layerKey(view.stage, view.layer))?.map(({ entropy }) => entropy)}
          locale={locale}
          t={t}
        />
        {view.head === 'rollout' && <p className={styles.note}>{t.noteRollout}</p>}
        <p className={styles.note}>{format(t.note, { slot: slotNames[held.query.slot] ?? '' })}</p>
      </section>
      <LiveRows {...live} />
    </div>
  );
}
