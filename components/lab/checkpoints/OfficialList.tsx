'use client';
import { useState } from 'react';
import {
  OFFICIAL,
  type OfficialId,
  PUBLISHER_NAMES,
  PUBLISHERS,
  type Publisher,
} from '@/lib/checkpoint/official';
import { type ShelfState, sharedShelf } from '@/lib/checkpoint/shelf';
import type { Checkpoints } from '@/lib/i18n/en/checkpoints';
import { format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './OfficialList.module.css';
import { OfficialNotice } from './OfficialNotice';
import { OfficialRow } from './OfficialRow';
import { openOfficial } from './open-official';
import { useShelf } from './use-shelf';

export interface OfficialListProps {
  /** The official checkpoint in use. */
  inUse: OfficialId | undefined;
  locale: Locale;
  t: Checkpoints;
}

const open = (id: OfficialId) => void sharedShelf().open(id, openOfficial);

/** The official checkpoints by publisher, to download, open, remove. */
export function OfficialList({ inUse, locale, t }: OfficialListProps) {
  const shelf = useShelf();
  const [opened, setOpened] = useState(false);
  // What is under way or went wrong must be seen, also after a change of language has closed the list.
  const urgent = shelf.underway !== undefined || shelf.trouble !== undefined || shelf.remark !== undefined;
  return (
    <details
      className={styles.official}
      data-testid="official"
      open={opened || urgent}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{t.heading}</summary>
      <p className={styles.small}>{t.intro}</p>
      {PUBLISHERS.map((publisher) => (
        <PublisherRows
          key={publisher}
          publisher={publisher}
          shelf={shelf}
          inUse={inUse}
          locale={locale}
          t={t}
        />
      ))}
      <p className={styles.small}>{t.licenceLine}</p>
      <p className={styles.small} data-testid="kept-in-all">
        {keptInAll(shelf, locale, t)}
      </p>
    </details>
  );
}

interface PublisherRowsProps extends OfficialListProps {
  publisher: Publisher;
  shelf: ShelfState;
}

function PublisherRows({ publisher, shelf, inUse, locale, t }: PublisherRowsProps) {
  const own = OFFICIAL.filter((official) => official.publisher === publisher);
  const [first] = own;
  return (
    <section className={styles.publisher} aria-labelledby={`publisher-${publisher}`}>
      <h3 className={styles.publisherName} id={`publisher-${publisher}`}>
        {PUBLISHER_NAMES[publisher]}
      </h3>
      {first && (
        <p className={styles.small}>
          {format(t.about[publisher], {
            ...first.preprocessing,
            filter: t.filter[first.preprocessing.filter],
          })}
        </p>
      )}
      <ul className={styles.rows}>
        {own.map((official) => (
          <OfficialRow
            key={official.id}
            official={official}
            kept={shelf.kept?.find(({ id }) => id === official.id)}
            inUse={inUse === official.id}
            underway={shelf.underway?.id === official.id ? shelf.underway : undefined}
            notice={noticeOf(official.id, shelf, locale, t)}
            onOpen={() => open(official.id)}
            onCancel={() => sharedShelf().cancel()}
            onRemove={() => void sharedShelf().remove(official.id)}
            locale={locale}
            t={t}
          />
        ))}
      </ul>
    </section>
  );
}

function noticeOf(id: OfficialId, { trouble, remark }: ShelfState, locale: Locale, t: Checkpoints) {
  if (trouble?.id !== id && remark?.id !== id) return undefined;
  return <OfficialNotice trouble={trouble} remark={remark} onRetry={open} locale={locale} t={t} />;
}

function keptInAll({ kept }: ShelfState, locale: Locale, t: Checkpoints): string {
  if (!kept || kept.length === 0) return t.nothingKept;
  return format(t.keptInAll, {
    bytes: formatBytes(
      locale,
      kept.reduce((sum, { bytes }) => sum + bytes, 0),
    ),
  });
}
