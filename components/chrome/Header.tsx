import type { Chrome } from '@/lib/i18n/en/chrome';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { NavLink } from './NavLink';
import { ThemeSwitch } from './ThemeSwitch';

/** What a reader comes for, in the order of the path. */
const PAGES = [
  { key: 'chapters', path: '/#chapters' },
  { key: 'lab', path: '/lab/' },
] as const;

/** The site's name, its pages, and the two switches. */
export function Header({ locale, words }: { locale: Locale; words: Chrome }) {
  return (
    <header className={styles.header}>
      <NavLink href={localePath(locale, '/')} className={styles.name}>
        {words.siteName}
      </NavLink>
      <nav className={styles.nav} aria-label={words.nav.label}>
        {PAGES.map(({ path, key }) => (
          <NavLink key={key} href={localePath(locale, path)} className={styles.link}>
            {words.nav[key]}
          </NavLink>
        ))}
      </nav>
      <div className={styles.switches}>
        <LanguageSwitch locale={locale} />
        <ThemeSwitch words={words.theme} />
      </div>
    </header>
  );
}
