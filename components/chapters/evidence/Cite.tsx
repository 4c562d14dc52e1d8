import type { Cited } from '@/lib/figures/training-facts';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './figures.module.css';

/** Where a number was printed, one click away. */
export function Cite({ of: { cited, url } }: { of: Cited }) {
  return (
    <a className={styles.cite} href={url} lang="en">
      {cited}
    </a>
  );
}

/** "Sources: …" under a figure: each work once, with all of its places. */
export function Sources({ of, label }: { of: readonly Cited[]; label: string }) {
  return (
    <p className={styles.note}>
      {label}
      {spaceAfter(label)}
      {gathered(of).map((source, i) => (
        <span key={source.url}>
          {i > 0 && ' · '}
          <Cite of={source} />
        </span>
      ))}
    </p>
  );
}

const SEPARATOR = ', ';

/** Sources at one address as one: "…, Fig. 6b" and "…, Fig. 6c" are "…, Fig. 6b, Fig. 6c". */
function gathered(sources: readonly Cited[]): readonly Cited[] {
  return [...new Set(sources.map(({ url }) => url))].map((url) => {
    const parts = sources
      .filter((source) => source.url === url)
      .flatMap(({ cited }) => cited.split(SEPARATOR));
    return { url, cited: [...new Set(parts)].join(SEPARATOR) };
  });
}
