import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { smoothingAverageFact } from '@/lib/figures/training-facts';
import type { Training } from '@/lib/i18n/en/training';
import { formatFixed } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import figures from '../evidence/figures.module.css';

/** What smoothing and averaging are worth, by the paper. */
export function AblationTable({ locale, words }: { locale: Locale; words: Training['ablation'] }) {
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="ablation">
      <table className={classes(figures.table, figures.words)}>
        <thead>
          <tr>
            <th scope="col">{words.smoothing}</th>
            <th scope="col">{words.average}</th>
            <th scope="col">{words.top1}</th>
          </tr>
        </thead>
        <tbody>
          {smoothingAverageFact.rows.map(({ smoothing, average, top1 }) => (
            <tr key={top1}>
              <td>{smoothing ? words.yes : words.no}</td>
              <td>{average ? words.yes : words.no}</td>
              <td className={figures.strong}>{formatFixed(locale, top1, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sources label={words.sources} of={[smoothingAverageFact.source]} />
    </figure>
  );
}
