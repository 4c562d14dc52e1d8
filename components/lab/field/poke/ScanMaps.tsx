'use client';
import { useMemo } from 'react';
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { MapScale } from '../../channels/MapScale';
import { Raster } from '../../channels/Raster';
import { known, MAP, scanMaps } from './influence';
import type { PokedPlace } from './poking';
import styles from './ScanMaps.module.css';
import type { Square } from './square';

export interface ScanMapsProps {
  places: readonly PokedPlace[];
  under: (square: Square) => number;
  side: number;
  size: number;
  names: readonly string[];
  locale: Locale;
  t: LabField['influence'];
}

/** The places of a scan side by side: attention under each, and what covering it did under each setting. */
export function ScanMaps({ places, under, side, size, names, locale, t }: ScanMapsProps) {
  const { attention, changes } = useMemo(
    () => scanMaps(places, under, names.length, side, size),
    [places, under, names.length, side, size],
  );
  const attentionRange = known([attention]);
  const changeRange = known(changes);
  if (!attentionRange || !changeRange) return null;
  const percent = (share: number) => formatPercent(locale, share, 1);
  const maps = [
    { name: t.attentionMap, values: attention, range: attentionRange },
    ...changes.map((values, i) => ({
      name: format(t.changeMap, { condition: names[i] ?? '' }),
      values,
      range: changeRange,
    })),
  ];
  return (
    <div className={styles.scan} data-testid="scan-maps">
      <div className={styles.maps}>
        {maps.map(({ name, values, range }) => {
          const own = known([values]) ?? range;
          return (
            <figure key={name} className={styles.map}>
              <Raster
                {...MAP}
                pixels={{ values, range, colours: 'ink' }}
                label={format(t.mapLabel, {
                  name,
                  rows: MAP.height,
                  columns: MAP.width,
                  min: percent(own.min),
                  max: percent(own.max),
                })}
                className={styles.raster}
              />
              <figcaption>{name}</figcaption>
            </figure>
          );
        })}
      </div>
      <div className={styles.scales}>
        <MapScale {...attentionRange} colours="ink" label={t.mapAttention} format={percent} />
        <MapScale
          {...changeRange}
          colours="ink"
          label={names.length > 1 ? t.mapScaleBoth : t.mapScale}
          format={percent}
        />
      </div>
    </div>
  );
}
