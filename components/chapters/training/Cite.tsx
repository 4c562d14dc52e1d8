import type { Cited } from '@/lib/figures/training-facts';
import { spaceAfter } from '@/lib/i18n/space-after';
import styles from './figures.module.css';

/** Where a number was printed, one click away. */
export function Cite({ of: { cited, url } }: { of: Cited }) {
  return (
    <a className={styles.cite} href={url}>
      {cited}
    </a>
  );
}

/** "Source: …" under a figure. */
export function Sources({ of, label }: { of: readonly Cited[]; label: string }) {
  return (
    <p className={styles.note}>
      {label}
      {spaceAfter(label)}
      {of.map((source, i) => (
        <span key={source.cited}>
          {i > 0 && ' · '}
          <Cite of={source} />
        </span>
      ))}
    </p>
  );
}
