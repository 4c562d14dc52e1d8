import Link from 'next/link';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Home } from '@/lib/i18n/en/home';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import styles from './Path.module.css';
import { LabPicture, MatrixPicture } from './StationPicture';

const STATIONS = [
  { key: 'convolution', path: '/learn/convolution/' },
  { key: 'attention', path: '/learn/attention/' },
  { key: 'lab', path: '/lab/' },
] as const;

/** The way from the figure to the chapters and the lab, in the order in which to take it. */
export function Path({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Home['path'];
  grid: Figure['matrix'];
}) {
  return (
    <nav className={styles.path} aria-labelledby="path">
      <h2 id="path">{words.title}</h2>
      <ol className={styles.stations}>
        {STATIONS.map(({ key, path }) => (
          <li key={key} className={styles.station}>
            <div className={styles.picture}>
              {key === 'lab' ? <LabPicture /> : <MatrixPicture of={key} locale={locale} grid={grid} />}
            </div>
            <h3>
              <Link className={styles.link} href={localePath(locale, path)}>
                {words[key].title}
              </Link>
            </h3>
            <p>{words[key].text}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
