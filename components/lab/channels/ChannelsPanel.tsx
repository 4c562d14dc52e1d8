'use client';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import { show } from '@/lib/export/shown';
import { channelOrder, ORDERS } from '@/lib/features/channel-order';
import { channelStatistics } from '@/lib/features/channel-statistics';
import { RANGES, type Range, rangeOf, union } from '@/lib/features/ranges';
import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import { format, formatSignificant } from '@/lib/i18n/format';
import { COLOURS } from '@/lib/session/view';
import { Compare } from '../compare/Compare';
import { SaveHere } from '../export/SaveHere';
import type { PanelProps } from '../panel-props';
import type { StageMaps } from '../strip/stage-maps';
import { useStageMaps } from '../strip/use-stage-maps';
import { Atlas } from './Atlas';
import styles from './ChannelsPanel.module.css';
import { atlasExportable, channelExportable } from './channel-exportables';
import { MapScale } from './MapScale';
import { OneChannel } from './OneChannel';

/** All channels of the opened stage, or one of them large; below them two readings side by side. */
export function ChannelsPanel(props: PanelProps & { t: LabChannels }) {
  const stages = useStageMaps(props.result);
  return stages ? (
    <Channels {...props} stages={stages} />
  ) : (
    <p className={styles.waiting}>{props.t.waiting}</p>
  );
}

function Channels({ stages, view, onView, locale, t }: PanelProps & { stages: StageMaps; t: LabChannels }) {
  const [last, setLast] = useState(0);
  const heading = useId();
  const { order: by, range: of, colours } = view;

  const map = stages.maps[view.opened];
  const statistics = useMemo(() => channelStatistics(map), [map]);
  const order = useMemo(() => channelOrder(statistics, by), [statistics, by]);
  const stageRange = useMemo(() => union(statistics), [statistics]);
  const globalRange = useMemo(
    () =>
      of === 'global' ? union(Object.values(stages.maps).map(({ values }) => rangeOf(values))) : undefined,
    [stages, of],
  );
  const rangeOfChannel = useCallback(
    (channel: number): Range => {
      if (of === 'channel') return statistics[channel] ?? stageRange;
      return (of === 'global' && globalRange) || stageRange;
    },
    [of, statistics, stageRange, globalRange],
  );

  const clamp = (channel: number) => Math.min(channel, map.channels - 1);
  const open = view.channel === undefined ? undefined : clamp(view.channel);
  const channel = open ?? clamp(last);
  const openChannel = (next: number | undefined) => {
    // Back among all of them, the one that was open is the one to go on from.
    setLast(next ?? channel);
    onView({ ...view, channel: next });
  };
  const stage = t.stages[view.opened];
  const number = (value: number) => formatSignificant(locale, value, 3);
  const range = rangeOfChannel(channel);
  const scale = {
    ...range,
    label: format(t.scales[of], { channel: channel + 1, stage }),
  };

  useEffect(
    () =>
      show('channels', [
        open === undefined
          ? atlasExportable({ stages, stage: view.opened, order, rangeOfChannel, colours, t })
          : channelExportable({ stages, stage: view.opened, channel: open, rangeOfChannel, colours, t }),
      ]),
    [stages, view.opened, open, order, rangeOfChannel, colours, t],
  );

  return (
    <section
      aria-labelledby={heading}
      className={styles.panel}
      data-testid="channels"
      data-epoch={stages.result.epoch}
    >
      <div className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          {format(t.heading, { stage })}
        </h2>
        <span className={styles.shape} title={t.shape}>
          {map.height}×{map.width}×{map.channels}
        </span>
      </div>
      <div className={styles.controls}>
        {open === undefined && (
          <Segmented
            label={t.sort}
            value={by}
            options={ORDERS.map((value) => ({ value, label: t.orders[value] }))}
            onChange={(next) => onView({ ...view, order: next })}
          />
        )}
        <Segmented
          label={t.range}
          value={of}
          options={RANGES.map((value) => ({ value, label: t.ranges[value] }))}
          onChange={(next) => onView({ ...view, range: next })}
        />
        <Segmented
          label={t.colours}
          value={colours}
          options={COLOURS.map((value) => ({ value, label: t.colourNames[value] }))}
          onChange={(next) => onView({ ...view, colours: next })}
        />
      </div>
      {open === undefined ? (
        <>
          <p className={styles.lead}>{t.lead}</p>
          <Atlas
            map={map}
            statistics={statistics}
            order={order}
            rangeOfChannel={rangeOfChannel}
            colours={colours}
            channel={channel}
            onChannel={setLast}
            onOpen={openChannel}
            query={view.query}
            label={format(t.atlas, { stage, order: t.orders[by] })}
            locale={locale}
            t={t}
          />
          <MapScale {...scale} colours={colours} format={number} />
        </>
      ) : (
        <OneChannel
          stages={stages}
          map={map}
          channel={open}
          onChannel={openChannel}
          query={view.query}
          onQuery={(query) => onView({ ...view, query })}
          range={range}
          scaleLabel={scale.label}
          colours={colours}
          opacity={view.channelOpacity}
          onOpacity={(channelOpacity) => onView({ ...view, channelOpacity })}
          stage={stage}
          name={`stage-${view.opened}`}
          locale={locale}
          t={t}
        />
      )}
      <SaveHere panel="channels" />
      <Compare
        stages={stages}
        stage={view.opened}
        channel={open}
        onChannel={openChannel}
        query={view.query}
        colours={colours}
        locale={locale}
        t={t}
      />
    </section>
  );
}
