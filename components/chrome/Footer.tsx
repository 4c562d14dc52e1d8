import Link from 'next/link';
import type { Chrome } from '@/lib/i18n/en/chrome';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './Footer.module.css';

/** Privacy, the browser floor, whose work the site is about, and what it is made of. */
export function Footer({ locale, words }: { locale: Locale; words: Chrome['footer'] }) {
  return (
    <footer className={styles.footer}>
      <p className={styles.privacy}>{words.privacy}</p>
      <p>{words.floor}</p>
      <p>
        {words.paper}
        {spaceAfter(words.paper)}
        <Link href={localePath(locale, '/design/')} prefetch={false}>
          {words.design}
        </Link>
      </p>
    </footer>
  );
}
