'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Progress } from '@/components/ui/Progress';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { LabField } from '@/lib/i18n/en/lab-field';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { SaveHere } from '../../export/SaveHere';
import { useFigure } from '../../export/use-figure';
import styles from './Influence.module.css';
import { correlations, ENOUGH, influencePoints } from './influence';
import { influenceOffer } from './influence-offer';
import { ScanMaps } from './ScanMaps';
import { Scatter } from './Scatter';
import { SCAN, type Square } from './square';
import type { UsePoking } from './use-poking';

export interface InfluenceProps {
  poking: UsePoking;
  /** Attention under a square; undefined while no row is known. */
  under: ((square: Square) => number) | undefined;
  side: number;
  /** Side of the network's input in pixels. */
  size: number;
  /** Names of the settings. */
  names: readonly string[];
  /** Whose unit it is, and of which picture. */
  about: string;
  /** Whether the unit lies before the attention on show. */
  before: boolean;
  locale: Locale;
  t: LabField['influence'];
}

/** Every place that was covered as a point: attention given to it against what covering it did. */
export function Influence(props: InfluenceProps) {
  const { poking, under, side, size, names, about, before, locale, t } = props;
  const { places, newest, scan } = poking;
  const points = useMemo(() => (under ? influencePoints(places, under) : []), [places, under]);
  const [set, identity] = useMemo(() => correlations(points, names.length), [points, names.length]);
  const percent = (share: number) => formatPercent(locale, share, share < 0.1 ? 1 : 0);
  const rho = (value: number | undefined) =>
    value === undefined ? t.unknown : formatNumber(locale, value, 2);
  const count = points.length;
  const label = format(t.plot, { count });
  const verdict = verdictOf();
  const offer = useMemo(
    () => (scan || !under ? undefined : influenceOffer(places, under, names, about, t)),
    [scan, places, under, names, about, t],
  );
  const figure = useFigure<HTMLDivElement>('influence', offer);
  const spoken = useOnceScanned(scan !== undefined, verdict);

  return (
    <section className={styles.influence} aria-label={t.heading} data-testid="influence">
      <h3 className={styles.heading}>{t.heading}</h3>
      <p className={styles.lead}>{t.lead}</p>
      <div className={styles.bar}>
        {/* One button in one place, so that the focus stays where it is. */}
        <Button onClick={scan ? poking.stopScan : poking.startScan}>
          {scan ? t.stop : format(t.scan, { count: SCAN * SCAN })}
        </Button>
        {scan && (
          <div className={styles.progress}>
            <Progress label={t.scanning} value={scan.done / scan.of} detail={format(t.places, scan)} />
          </div>
        )}
      </div>
      <div ref={figure} className={styles.figure}>
        {under && (
          <ScanMaps
            places={places}
            under={under}
            side={side}
            size={size}
            names={names}
            locale={locale}
            t={t}
          />
        )}
        {count > 0 && under && (
          <Scatter
            points={points}
            names={names}
            marked={newest && influencePoints([newest], under)[0]}
            x={t.x}
            y={t.y}
            note={t.axes}
            label={label}
            percent={percent}
          />
        )}
      </div>
      <SaveHere panel="influence" />
      <p className={styles.finding} data-testid="correlation" data-set={set} data-identity={identity}>
        {scan ? '' : verdict}
      </p>
      {!scan && identity !== undefined && count >= ENOUGH && <p className={styles.note}>{t.control}</p>}
      {before && <p className={styles.note}>{t.before}</p>}
      <p className={styles.note}>{t.caution}</p>
      <VisuallyHidden>
        <span role="status">{spoken}</span>
      </VisuallyHidden>
    </section>
  );

  function verdictOf(): string {
    if (count < ENOUGH) return format(t.few, { count: ENOUGH, now: count });
    if (set === undefined) return format(t.flat, { count });
    return format(names.length > 1 ? t.foundBoth : t.found, {
      count,
      set: rho(set),
      identity: rho(identity),
    });
  }
}

/** What is found, for a live region: said when a scan has ended, not with every place. */
function useOnceScanned(scanning: boolean, verdict: string): string {
  const [spoken, setSpoken] = useState('');
  const before = useRef(scanning);
  useEffect(() => {
    if (before.current && !scanning) setSpoken(verdict);
    before.current = scanning;
  }, [scanning, verdict]);
  return spoken;
}
