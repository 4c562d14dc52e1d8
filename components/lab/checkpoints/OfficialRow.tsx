import { type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/Button';
import { Progress } from '@/components/ui/Progress';
import type { KeptFile } from '@/lib/checkpoint/cache';
import { modelCardUrl, type Official, PUBLISHER_NAMES } from '@/lib/checkpoint/official';
import type { Underway } from '@/lib/checkpoint/shelf';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import { format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import styles from './OfficialList.module.css';
import { SHORT_SHA } from './trouble-sentence';
import { useFocusKeeper } from './use-focus-keeper';

export interface OfficialRowProps {
  official: Official;
  /** The copy in this browser, if there is one. */
  kept: KeptFile | undefined;
  /** Whether it is the model in use. */
  inUse: boolean;
  /** What is being done for it just now. */
  underway: Underway | undefined;
  /** What is to be said about it. */
  notice: ReactNode;
  onOpen: () => void;
  onCancel: () => void;
  onRemove: () => void;
  locale: Locale;
  t: Checkpoints;
}

/** One official checkpoint: what it is, how large, whether it is here, and what can be done with it. */
export function OfficialRow({
  official,
  kept,
  inUse,
  underway,
  notice,
  onOpen,
  onCancel,
  onRemove,
  locale,
  t,
}: OfficialRowProps) {
  const nameId = useId();
  const row = useFocusKeeper<HTMLLIElement>();
  const { name } = VARIANTS[official.variant];
  const about = formatBytes(locale, official.aboutBytes);
  const who = { name, publisher: PUBLISHER_NAMES[official.publisher], bytes: about };
  return (
    <li
      className={styles.row}
      aria-labelledby={nameId}
      data-testid={`official-${official.id}`}
      ref={row}
      tabIndex={-1}
    >
      <div className={styles.what}>
        <span className={underway ? styles.hiddenName : styles.name} id={nameId}>
          {name}
          {inUse && <span className={styles.inUse}>{t.openNow}</span>}
        </span>
        {underway ? (
          <UnderwayLine underway={underway} name={name} locale={locale} t={t} />
        ) : kept ? (
          <KeptLines kept={kept} repo={official.repo} who={who} locale={locale} t={t} />
        ) : (
          <span className={styles.bytes}>{format(t.nearly, who)}</span>
        )}
      </div>
      <span className={styles.buttons}>
        {kept && !underway && (
          <Button variant="plain" aria-label={format(t.removeLabel, who)} onClick={onRemove}>
            {t.remove}
          </Button>
        )}
        {/* One button for both, so that whoever pressed it by key can press it again to cancel. */}
        {(underway || !inUse) && (
          <Button
            aria-label={underway ? undefined : format(kept ? t.openLabel : t.downloadLabel, who)}
            aria-disabled={underway?.step === 'opening'}
            onClick={underway ? onCancel : onOpen}
          >
            {underway ? t.cancel : kept ? t.open : t.download}
          </Button>
        )}
      </span>
      {notice && <div className={styles.notice}>{notice}</div>}
    </li>
  );
}

interface KeptLinesProps {
  kept: KeptFile;
  repo: string;
  who: { name: string; publisher: string };
  locale: Locale;
  t: Checkpoints;
}

/** Of a kept file: its size and days, its checksum, and where its licence stands. */
function KeptLines({ kept, repo, who, locale, t }: KeptLinesProps) {
  const { bytes, keptAt, usedAt, sha256 } = kept;
  const day = (time: number) => new Date(time).toLocaleDateString(locale, { dateStyle: 'medium' });
  return (
    <>
      <span className={styles.bytes}>
        {format(t.kept, { bytes: formatBytes(locale, bytes), date: day(keptAt), used: day(usedAt) })}
      </span>
      <span className={styles.bytes}>
        {sha256 !== undefined && (
          <span title={sha256}>{format(t.sha, { short: sha256.slice(0, SHORT_SHA) })}</span>
        )}{' '}
        <a href={modelCardUrl(repo)} aria-label={format(t.licenceLabel, who)}>
          {t.licence}
        </a>
      </span>
    </>
  );
}

interface UnderwayLineProps {
  underway: Underway;
  name: string;
  locale: Locale;
  t: Checkpoints;
}

function UnderwayLine({ underway, name, locale, t }: UnderwayLineProps) {
  if (underway.step !== 'downloading') {
    return <Progress label={format(t[underway.step], { name })} value={undefined} />;
  }
  const { bytes, total } = underway;
  return (
    <Progress
      label={format(t.downloading, { name })}
      // The total may be an estimate: more than all of it would be no number for a bar.
      value={Math.min(bytes / total, 1)}
      detail={format(t.progress, { done: formatBytes(locale, bytes), total: formatBytes(locale, total) })}
    />
  );
}
