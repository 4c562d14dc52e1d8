import Link from 'next/link';
import { getDictionary } from '@/lib/i18n/dictionary';
import { localeName, locales } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import styles from './page.module.css';

/** Seen only where the script in the layout cannot send the reader to a language. */
export default function ChooseLanguage() {
  return (
    <main className={styles.main}>
      <h1>
        {locales.map((locale) => (
          <span key={locale} lang={locale} className={styles.name}>
            {getDictionary(locale).chrome.siteName}
          </span>
        ))}
      </h1>
      <p className={styles.ways}>
        {locales.map((locale) => (
          <Link key={locale} href={localePath(locale, '/')} lang={locale} hrefLang={locale}>
            {localeName[locale]}
          </Link>
        ))}
      </p>
    </main>
  );
}
