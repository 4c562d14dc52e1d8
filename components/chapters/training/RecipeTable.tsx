import { Sources } from '@/components/chapters/evidence/Cite';
import { laterFact, recipeFact, releaseFact, samplerFact } from '@/lib/figures/training-facts';
import type { Training } from '@/lib/i18n/en/training';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';
import styles from './RecipeTable.module.css';
import { recipeRows } from './recipe-rows';

/** The setup: the paper's column, the configuration's where it says more or else, and this site's own run. */
export function RecipeTable({ locale, words }: { locale: Locale; words: Training['recipe'] }) {
  const { paper, configuration, ours } = words.columns;
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="recipe">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{paper}</th>
            <th scope="col">{configuration}</th>
            <th scope="col">{ours}</th>
          </tr>
        </thead>
        <tbody>
          {recipeRows(locale, words).map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td data-column={paper}>{row.paper}</td>
              <td data-column={configuration} data-differs={row.differs || undefined}>
                {row.configuration}
              </td>
              <td data-column={ours}>{row.ours}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sources
        label={words.sources}
        of={[
          recipeFact.source,
          samplerFact.gainSource,
          releaseFact.source,
          releaseFact.hardwareSource,
          laterFact.source,
        ]}
      />
    </figure>
  );
}
