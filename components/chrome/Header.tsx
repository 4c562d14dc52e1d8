import type { Chrome } from '@/lib/i18n/en/chrome';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { NavLink } from './NavLink';
import { ThemeSwitch } from './ThemeSwitch';

/** The site's name, its pages, and the two switches. */
export function Header({ locale, words }: { locale: Locale; words: Chrome }) {
  return (
    <header className={styles.header}>
      <NavLink href={localePath(locale, '/')} className={styles.name}>
        {words.siteName}
      </NavLink>
      <nav className={styles.nav} aria-label={words.nav.label}>
        <NavLink href={localePath(locale, '/lab/')} className={styles.link}>
          {words.nav.lab}
        </NavLink>
        <NavLink href={localePath(locale, '/design/')} className={styles.link}>
          {words.nav.design}
        </NavLink>
      </nav>
      <div className={styles.switches}>
        <LanguageSwitch locale={locale} />
        <ThemeSwitch words={words.theme} />
      </div>
    </header>
  );
}
