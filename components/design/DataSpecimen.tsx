import { Bars } from '@/components/ui/Bars';
import { Progress } from '@/components/ui/Progress';
import type { Design } from '@/lib/i18n/en/design';
import { format, formatBytes, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { softmaxRows } from '@/lib/walkthrough/matrix';
import styles from './DataSpecimen.module.css';

const SCORES = [4, 3, 2, 1, 0];

/** A download of the shipped model's size, two thirds of the way. */
const TOTAL_BYTES = 1_950_000;
const DONE = 2 / 3;

/** A top five and both kinds of progress. */
export function DataSpecimen({ locale, words }: { locale: Locale; words: Design['data'] }) {
  const shares = softmaxRows([SCORES])[0] ?? [];
  return (
    <div className={styles.data}>
      <Bars
        label={words.bars}
        rows={shares.map((value, i) => ({
          label: format(words.item, { n: i + 1 }),
          sublabel: format(words.score, { value: SCORES[i] ?? 0 }),
          value,
          valueLabel: formatPercent(locale, value, 1),
        }))}
      />
      <div className={styles.progress}>
        <Progress
          label={words.progress}
          value={DONE}
          detail={`${formatBytes(locale, TOTAL_BYTES * DONE)} ∕ ${formatBytes(locale, TOTAL_BYTES)}`}
        />
        <Progress label={words.preparing} value={undefined} />
      </div>
    </div>
  );
}
