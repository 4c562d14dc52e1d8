'use client';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Slider } from '@/components/ui/Slider';
import { channelStatistics } from '@/lib/features/channel-statistics';
import { channelPlane, type FeatureMap } from '@/lib/features/feature-map';
import type { Range } from '@/lib/features/ranges';
import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import { format, formatPercent, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Colours, Place } from '@/lib/session/view';
import { CropImage } from '../CropImage';
import type { StageMaps } from '../strip/stage-maps';
import { cellAt } from './cell-at';
import { Histogram } from './Histogram';
import { MapScale } from './MapScale';
import styles from './OneChannel.module.css';
import { Raster } from './Raster';
import { evenCells, RovingGrid } from './RovingGrid';

export interface OneChannelProps {
  stages: StageMaps;
  map: FeatureMap;
  channel: number;
  /** Undefined: back to all of them. */
  onChannel: (channel: number | undefined) => void;
  query: Place;
  onQuery: (query: Place) => void;
  range: Range;
  scaleLabel: string;
  colours: Colours;
  /** How much of the picture the map covers, 0–1. */
  opacity: number;
  onOpacity: (opacity: number) => void;
  /** The stage's name, in the reader's language and in file names. */
  stage: string;
  name: string;
  locale: Locale;
  t: LabChannels;
}

/** One channel over the picture, with its histogram and its numbers. */
export function OneChannel(props: OneChannelProps) {
  const { stages, map, channel, onChannel, query, range, colours, opacity, stage, locale, t } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const hint = useId();
  const plane = useMemo(() => channelPlane(map, channel), [map, channel]);
  const about = useMemo(() => channelStatistics({ ...map, channels: 1, values: plane })[0], [map, plane]);
  const pixels = useMemo(() => ({ values: plane, range, colours }), [plane, range, colours]);
  const queried = cellAt(map, query);
  const [cell, setCell] = useState(queried.row * map.width + queried.column);

  // Whoever opens a channel was on its square, which is gone: the focus goes on with what took its place.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  const at = Math.min(cell, plane.length - 1);
  const { cellUnder, place } = evenCells(map);
  const row = Math.floor(at / map.width);
  const column = at % map.width;
  const value = plane[at] ?? Number.NaN;
  const number = (x: number) => formatSignificant(locale, x, 3);
  const reading = format(t.one.cell, { row, column, value: number(value) });
  const { preprocessing, picture } = stages.result;
  const title = format(t.one.heading, { channel: channel + 1, channels: map.channels, stage });

  return (
    <div className={styles.one} data-testid="one-channel">
      <div className={styles.bar}>
        <Button onClick={() => onChannel(undefined)}>{t.one.back}</Button>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h3>
        <span className={styles.steps}>
          <Button aria-label={t.one.previous} disabled={channel === 0} onClick={() => onChannel(channel - 1)}>
            <Icon name="previous" />
          </Button>
          <Button
            aria-label={t.one.next}
            disabled={channel === map.channels - 1}
            onClick={() => onChannel(channel + 1)}
          >
            <Icon name="next" />
          </Button>
        </span>
      </div>
      <div className={styles.halves}>
        <div className={styles.half}>
          <RovingGrid
            rows={map.height}
            columns={map.width}
            at={at}
            onAt={setCell}
            onChoose={(n) => {
              const { x, y, width, height } = place(n);
              props.onQuery({ x: x + width / 2, y: y + height / 2 });
            }}
            cellUnder={cellUnder}
            place={place(at)}
            label={format(t.one.map, { channel: channel + 1, height: map.height, width: map.width })}
            cellLabel={reading}
            describedBy={hint}
            testid="channel-map"
          >
            <CropImage url={picture.url} crop={preprocessing} alt="" />
            <Raster
              width={map.width}
              height={map.height}
              pixels={pixels}
              label=""
              className={styles.over}
              style={{ opacity }}
            />
          </RovingGrid>
          <p className={styles.reading} data-testid="channel-reading" data-value={value}>
            {reading}
          </p>
          <MapScale {...range} colours={colours} label={props.scaleLabel} format={number} />
          <Slider
            label={t.one.opacity}
            value={opacity}
            min={0}
            max={1}
            step={0.05}
            onChange={props.onOpacity}
            format={(x) => formatPercent(locale, x)}
          />
          <p id={hint} className={styles.hint}>
            {t.one.hint}
          </p>
        </div>
        {about && (
          <div className={styles.half}>
            <Histogram
              values={plane}
              about={about}
              value={value}
              name={`${props.name}-channel-${channel + 1}`}
              channel={title}
              picture={picture.name}
              locale={locale}
              t={t.one}
            />
            <dl className={styles.facts} aria-label={t.one.facts} data-testid="facts">
              {(
                [
                  ['min', about.min],
                  ['max', about.max],
                  ['mean', about.mean],
                  ['deviation', Math.sqrt(about.variance)],
                ] as const
              ).map(([name, x]) => (
                <div key={name}>
                  <dt>{t.one[name]}</dt>
                  <dd data-fact={name} data-value={x}>
                    {formatSignificant(locale, x, 4)}
                  </dd>
                </div>
              ))}
              <div>
                <dt>{t.one.shape}</dt>
                <dd>
                  {map.height}×{map.width}
                </dd>
              </div>
            </dl>
          </div>
        )}
      </div>
    </div>
  );
}
