import type { Chrome } from '@/lib/i18n/en/chrome';
import styles from './Footer.module.css';

/** Privacy, the browser floor, and whose work the site is about. */
export function Footer({ words }: { words: Chrome['footer'] }) {
  return (
    <footer className={styles.footer}>
      <p className={styles.privacy}>{words.privacy}</p>
      <p>{words.floor}</p>
      <p>{words.paper}</p>
    </footer>
  );
}
