'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { type Locale, localeName, locales } from '@/lib/i18n/locales';
import { inLocale } from '@/lib/i18n/paths';
import styles from './LanguageSwitch.module.css';
import { LOCALE_KEY, remember } from './storage';

/** Links to the same page in the other languages; path, query, hash and scroll position stay. */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const pathname = usePathname();
  const router = useRouter();

  const go = (event: MouseEvent, other: Locale) => {
    remember(LOCALE_KEY, other);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // The address is read now: the page may have written its state there since the link was drawn.
    event.preventDefault();
    const address = `${inLocale(pathname, other)}${window.location.search}${window.location.hash}`;
    router.push(address as ReturnType<typeof inLocale>, { scroll: false });
  };

  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <Link
        key={other}
        className={styles.link}
        href={inLocale(pathname, other)}
        lang={other}
        hrefLang={other}
        prefetch={false}
        onClick={(event) => go(event, other)}
      >
        {localeName[other]}
      </Link>
    ));
}
