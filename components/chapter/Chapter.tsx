import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Walk } from '@/lib/i18n/en/walk';
import { format } from '@/lib/i18n/format';
import styles from './Chapter.module.css';

export interface ChapterLink {
  readonly href: Route;
  readonly title: string;
}

/**
 * The frame of a chapter: title, lead, reading time; prose in its column, figures on the wider track (a <figure> or
 * anything with `data-track="figure"`), notes in the margin; previous and next.
 */
export function Chapter({
  title,
  lead,
  minutes,
  words,
  previous,
  next,
  children,
}: {
  title: string;
  lead: string;
  /** From `readingMinutes`. */
  minutes: number;
  words: Walk['chapter'];
  previous?: ChapterLink | undefined;
  next?: ChapterLink | undefined;
  /** The MDX. */
  children: ReactNode;
}) {
  const way = (link: ChapterLink | undefined, label: string, rel: 'prev' | 'next') =>
    link && (
      <Link className={styles[rel]} href={link.href} rel={rel}>
        <span className={styles.label}>{label}</span>
        <span className={styles.title}>{link.title}</span>
      </Link>
    );
  return (
    <article className={styles.chapter}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        <p className={styles.minutes}>{format(words.minutes, { minutes })}</p>
      </header>
      <div className={styles.prose}>{children}</div>
      <nav className={styles.ways} aria-label={words.path}>
        {way(previous, words.previous, 'prev')}
        {way(next, words.next, 'next')}
      </nav>
    </article>
  );
}
