import { Cite } from '@/components/chapters/evidence/Cite';
import { Select } from '@/components/ui/Select';
import type { Results } from '@/lib/i18n/en/results';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import { type Baseline, gapTo, type Version, versionOf } from '@/lib/results/retraining';
import { pointsText, versionName } from './retraining-words';
import styles from './SwapFigure.module.css';
import { Track } from './Track';

/** One baseline: its versions on the axis, the one that is chosen, and how far MobileViT is ahead of it. */
export function SwapRow({
  baseline,
  version,
  ends,
  ticks,
  locale,
  words,
  onChange,
}: {
  baseline: Baseline;
  version: Version;
  ends: readonly [number, number];
  ticks: readonly number[];
  locale: Locale;
  words: Results['swap'];
  onChange: (version: string) => void;
}) {
  const { name, rival, versions, parametersMillions } = baseline;
  const first = versionOf(baseline);
  const gap = gapTo(baseline, version);
  const other = versions.filter(({ id }) => id !== version.id);
  return (
    <li className={styles.row} data-baseline={baseline.id}>
      <p className={styles.name}>
        <strong lang="en">{name}</strong>{' '}
        <span className={styles.against}>
          {format(words.against, {
            size: formatNumber(locale, parametersMillions, 1),
            rival: rival.name,
            top1: formatFixed(locale, rival.top1, 1),
          })}
        </span>
      </p>
      <div className={styles.track}>
        <Track
          ends={ends}
          ticks={ticks}
          between={[version.top1, rival.top1]}
          marks={[
            ...other.map(({ id, top1 }) => ({
              id,
              value: top1,
              shape: 'circle' as const,
              look: 'weights' as const,
              hollow: true,
            })),
            { id: 'chosen', value: version.top1, shape: 'circle', look: 'weights' },
            { id: 'rival', value: rival.top1, shape: 'diamond', look: 'output' },
          ]}
        />
      </div>
      <div className={styles.version}>
        <Select
          label={format(words.version, { name })}
          hideLabel
          value={version.id}
          options={versions.map((one) => ({
            value: one.id,
            label: format(words.option, {
              version: versionName(locale, words, one),
              top1: formatNumber(locale, one.top1, 2),
            }),
          }))}
          onChange={onChange}
        />
        <p className={styles.source}>
          {words.source}
          {spaceAfter(words.source)}
          <Cite of={version.source} />
        </p>
      </div>
      <p className={styles.gap} aria-live="polite" data-testid="gap">
        <span className={styles.direction}>{gap < 0 ? words.behind : words.ahead}</span>{' '}
        <strong className={styles.points}>
          {format(words.points, { gap: pointsText(locale, Math.abs(gap)) })}
        </strong>{' '}
        {version !== first && (
          <span className={styles.was}>
            {format(words.was, { gap: pointsText(locale, gapTo(baseline, first)) })}
          </span>
        )}
      </p>
    </li>
  );
}
