import { Formula } from '@/components/formula/Formula';
import type { Patches } from '@/lib/i18n/en/patches';
import type { IndexFormulae, IndexLine } from './formulae';
import styles from './IndexMap.module.css';

/** The index map both ways, with the numbers of the cell that the figure is about. */
export function IndexMap({
  formulae,
  slots,
  words,
}: {
  formulae: IndexFormulae;
  /** `i`, `j`, `p`, `n`, `across`; null while they would give an answer away: then the letters stand alone. */
  slots: Readonly<Record<string, string>> | null;
  words: Patches['walk'];
}) {
  const way = (title: string, lines: readonly IndexLine[]) => (
    <div className={styles.way}>
      <span className={styles.title}>{title}</span>
      {lines.map(({ letters, numbers }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <Formula key={i} tree={slots ? numbers : letters} slots={slots ?? undefined} />
      ))}
    </div>
  );
  return (
    <div className={styles.ways} data-testid="index-map">
      {way(words.there, formulae.there)}
      {way(words.back, formulae.back)}
    </div>
  );
}
