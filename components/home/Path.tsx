import Link from 'next/link';
import { CHAPTERS } from '@/components/chapter/chapters';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Home } from '@/lib/i18n/en/home';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import {
  ArchitecturePicture,
  BlockPicture,
  FieldPicture,
  LatencyPicture,
  PatchesPicture,
  ResultsPicture,
  TrainingPicture,
} from './ChapterPictures';
import styles from './Path.module.css';
import { LabPicture, MatrixPicture } from './StationPicture';

const STATIONS = [
  ...CHAPTERS.map(({ id, words }) => ({ key: words, path: `/learn/${id}/` })),
  { key: 'lab' as const, path: '/lab/' },
];

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
    <nav id="chapters" className={styles.path} aria-labelledby="path">
      <h2 id="path">{words.title}</h2>
      <ol className={styles.stations}>
        {STATIONS.map(({ key, path }) => (
          <li key={key} className={styles.station}>
            <div className={styles.picture}>
              <StationPicture of={key} locale={locale} grid={grid} />
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

function StationPicture({
  of,
  locale,
  grid,
}: {
  of: (typeof STATIONS)[number]['key'];
  locale: Locale;
  grid: Figure['matrix'];
}) {
  switch (of) {
    case 'convolution':
    case 'attention':
      return <MatrixPicture of={of} locale={locale} grid={grid} />;
    case 'patches':
      return <PatchesPicture />;
    case 'block':
      return <BlockPicture />;
    case 'architecture':
      return <ArchitecturePicture />;
    case 'receptiveField':
      return <FieldPicture />;
    case 'training':
      return <TrainingPicture />;
    case 'results':
      return <ResultsPicture />;
    case 'latency':
      return <LatencyPicture />;
    case 'lab':
      return <LabPicture />;
  }
}
