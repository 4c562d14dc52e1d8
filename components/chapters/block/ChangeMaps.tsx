'use client';
import { useMemo } from 'react';
import { Heatmap } from '@/components/matrix/Heatmap';
import type { Change } from '@/lib/block/change';
import { strengthsOf } from '@/lib/block/known';
import type { Sheet } from '@/lib/block/plan';
import type { Role } from '@/lib/colour/role';
import type { Block } from '@/lib/i18n/en/block';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { at } from '@/lib/xray/tensor';
import styles from './Inspector.module.css';
import type { Looking } from './words-of';

/** An operation's tensor before, after, and the difference, as maps of the picture. */
export function ChangeMaps({
  looking,
  change: { before, after },
  subtract,
  needsModel,
  locale,
  words,
}: {
  looking: Looking;
  change: Change;
  /** Whether the strengths before and after mean the same. */
  subtract: boolean;
  needsModel: string;
  locale: Locale;
  words: Block['figure'];
}) {
  const { plan, numbers, sketch, place } = looking;
  const strengths = useMemo(() => {
    const of = (sheet: Sheet) => strengthsOf({ plan, numbers, sketch }, sheet);
    return { before: of(before), after: of(after) };
  }, [plan, numbers, sketch, before, after]);
  const difference = useMemo(() => {
    const { before: x, after: y } = strengths;
    // Scores and weights are no features: how strong they are has another meaning.
    const alike = subtract && before.groups === after.groups;
    return x && y && alike && x.length === y.length ? y.map((value, i) => value - at(x, i)) : undefined;
  }, [strengths, before, after, subtract]);
  const size = (sheet: Sheet) => (sheet.order === 'map' ? plan.map : plan.even);
  const map = (values: Float32Array | undefined, sheet: Sheet, kind: Role, label: string) => {
    const { height, width } = size(sheet);
    return (
      <div className={styles.map}>
        <h4 className={styles.mapName}>{label}</h4>
        {values ? (
          <div className={styles.picture}>
            <Heatmap
              values={values}
              rows={height}
              columns={width}
              kind={kind}
              label={words.sheets[sheet.kind]}
              format={(value) => formatSignificant(locale, value)}
            />
            {height === plan.map.height && (
              <svg
                className={styles.mark}
                viewBox={`0 0 ${width} ${height}`}
                aria-hidden="true"
                focusable="false"
              >
                <rect x={place.cell.column} y={place.cell.row} width={1} height={1} />
              </svg>
            )}
          </div>
        ) : (
          <p className={styles.says}>{needsModel}</p>
        )}
      </div>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div className={styles.maps} role="group" aria-label={words.change.label}>
      {map(strengths.before, before, before.role, words.change.before)}
      {map(strengths.after, after, after.role, words.change.after)}
      {difference && map(difference, after, after.role, words.change.difference)}
      <p className={styles.mapsNote}>{words.change.label}</p>
    </div>
  );
}
