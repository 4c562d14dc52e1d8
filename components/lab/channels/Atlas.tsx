'use client';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useThemeChange } from '@/components/matrix/use-theme-change';
import { Button } from '@/components/ui/Button';
import type { ChannelStatistics } from '@/lib/features/channel-statistics';
import { type FeatureMap, valueAt } from '@/lib/features/feature-map';
import type { Range } from '@/lib/features/ranges';
import type { LabChannels } from '@/lib/i18n/en/lab-channels';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Colours, Place } from '@/lib/session/view';
import styles from './Atlas.module.css';
import { type AtlasLayout, atlasLayout, tileAt, tileUnder } from './atlas-layout';
import { cellAt } from './cell-at';
import { paintAtlas } from './paint-atlas';
import { RovingGrid } from './RovingGrid';
import { rampAt } from './ramp-at';

export interface AtlasProps {
  map: FeatureMap;
  statistics: readonly ChannelStatistics[];
  /** The channels in the order in which they stand. */
  order: readonly number[];
  rangeOfChannel: (channel: number) => Range;
  colours: Colours;
  /** The channel that the pointer or the focus is on, or was last. */
  channel: number;
  onChannel: (channel: number) => void;
  onOpen: (channel: number) => void;
  /** Where values are read while no pointer says otherwise. */
  query: Place;
  label: string;
  locale: Locale;
  t: LabChannels;
}

/** A square's least side and the gap between squares, in CSS pixels. */
const LEAST = 24;
const GAP = 2;

/** All channels of a stage on one canvas; one is an element, which arrow keys move and Enter opens. */
export function Atlas(props: AtlasProps) {
  const { map, statistics, order, rangeOfChannel, colours, channel, query, locale, t } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [available, setAvailable] = useState(0);
  const [pointed, setPointed] = useState<{ channel: number; row: number; column: number }>();
  const theme = useThemeChange();
  const hint = useId();

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setAvailable(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const density = typeof devicePixelRatio === 'number' ? devicePixelRatio : 1;
  const layout = atlasLayout(
    order.length,
    Math.floor(available * density),
    Math.ceil(LEAST * density),
    Math.round(GAP * density),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new theme has new colours to read from the canvas.
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || available === 0) return;
    element.width = layout.width;
    element.height = layout.height;
    const frame = getComputedStyle(element).getPropertyValue('--rule');
    paintAtlas(context, layout, map, order, rangeOfChannel, rampAt(element, colours), frame);
  }, [map, order, rangeOfChannel, colours, available, density, theme]);

  const number = (value: number) => formatSignificant(locale, value, 3);
  const under = (point: Place) =>
    tileUnder(layout, order.length, { x: point.x * layout.width, y: point.y * layout.height });
  const at = Math.max(0, order.indexOf(channel));
  const here = pointed?.channel === channel ? pointed : { channel, ...cellAt(map, query) };
  const about = statistics[channel];

  return (
    <div className={styles.atlas}>
      <div ref={frame}>
        {available > 0 && (
          <RovingGrid
            rows={layout.rows}
            columns={layout.columns}
            count={order.length}
            at={at}
            onAt={(n) => props.onChannel(order[n] ?? 0)}
            onChoose={(n) => props.onOpen(order[n] ?? 0)}
            cellUnder={(point) => under(point)?.n}
            onPoint={(point) => {
              const found = point && under(point);
              setPointed(found && { channel: order[found.n] ?? 0, ...cellAt(map, found) });
            }}
            place={shares(layout, at)}
            label={props.label}
            cellLabel={
              about
                ? format(t.cell, {
                    channel: channel + 1,
                    min: number(about.min),
                    max: number(about.max),
                    mean: number(about.mean),
                  })
                : ''
            }
            describedBy={hint}
            className={styles.grid}
            testid="atlas"
          >
            <canvas
              ref={canvas}
              className={styles.canvas}
              style={{ inlineSize: layout.width / density, blockSize: layout.height / density }}
            />
          </RovingGrid>
        )}
      </div>
      <div className={styles.below}>
        <p className={styles.reading} data-testid="reading">
          {format(here === pointed ? t.reading : t.atQuery, {
            channel: channel + 1,
            row: here.row,
            column: here.column,
            value: number(valueAt(map, channel, here.row, here.column)),
          })}
        </p>
        <Button onClick={() => props.onOpen(channel)}>{format(t.openOne, { channel: channel + 1 })}</Button>
      </div>
      <p id={hint} className={styles.hint}>
        {t.hint}
      </p>
    </div>
  );
}

/** Where the n-th square lies, in shares of the whole. */
function shares(layout: AtlasLayout, n: number) {
  const { x, y } = tileAt(layout, n);
  return {
    x: x / layout.width,
    y: y / layout.height,
    width: layout.tile / layout.width,
    height: layout.tile / layout.height,
  };
}
