'use client';
import { useMemo } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { LabXray } from '@/lib/i18n/en/lab-xray';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { View } from '@/lib/session/view';
import { blockPlace } from '@/lib/xray/place';
import { xrayOf } from '@/lib/xray/xray';
import type { Choose } from './choices';
import { FusionStation } from './FusionStation';
import { LayersStation } from './LayersStation';
import { LocalStation } from './LocalStation';
import { MixStation } from './MixStation';
import { written } from './numbers';
import { ScoreStation } from './ScoreStation';
import { SoftmaxStation } from './SoftmaxStation';
import { TokenStation } from './TokenStation';
import type { ReadSources } from './use-sources';
import styles from './XrayPanel.module.css';

export interface PathProps extends Choose {
  read: ReadSources;
  query: View['query'];
  head: View['head'];
  locale: Locale;
  t: LabXray;
}

/** The seven stations of the chosen cell's path, and whether they agree with the engine. */
export function Path({ read, query, head, choices, choose, locale, t }: PathProps) {
  const { sources, result } = read;
  const one = typeof head === 'number' ? head : 0;
  const place = useMemo(() => blockPlace(query, sources.stage, result.size), [query, sources, result]);
  const xray = useMemo(() => xrayOf(sources, place, one, choices), [sources, place, one, choices]);
  const agreed = xray.checks.filter(({ agrees }) => agrees).length;
  const whose = format(t.save.caption, {
    ...place.cell,
    ...place.map,
    stage: sources.stage,
    layer: sources.layer + 1,
    head: one + 1,
    picture: result.picture.name,
  });
  const station = { xray, whose, choices, choose, locale, t };
  return (
    <>
      <p className={styles.lead}>{format(t.lead, { ...place.cell, ...place.map, stage: sources.stage })}</p>
      <p className={styles.agreement} data-testid="xray-agreement">
        {format(t.agreement, {
          agreed,
          steps: xray.checks.length,
          count: xray.checks.reduce((sum, { count }) => sum + count, 0),
          difference: written(locale, Math.max(...xray.checks.map(({ difference }) => difference))),
        })}
      </p>
      {place.resized && (
        <Notice kind="info">
          {format(t.resized, {
            ...place.map,
            evenHeight: place.even.height,
            evenWidth: place.even.width,
            ...place.unfolded,
          })}
        </Notice>
      )}
      {typeof head !== 'number' && <Notice kind="info">{format(t.headMean, { head: one + 1 })}</Notice>}
      {sources.mode !== 'trained' && <Notice kind="info">{t[sources.mode]}</Notice>}
      <ol className={styles.stations}>
        <LocalStation {...station} />
        <TokenStation {...station} />
        <ScoreStation {...station} />
        <SoftmaxStation {...station} />
        <MixStation {...station} />
        <LayersStation {...station} layer={sources.layer} />
        <FusionStation {...station} />
      </ol>
    </>
  );
}
