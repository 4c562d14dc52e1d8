import type { PatchSizeFact } from '@/lib/figures/paper-facts';
import { citation, WORKS } from '@/lib/figures/source';
import type { Patches } from '@/lib/i18n/en/patches';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { spaceAfter } from '@/lib/i18n/space-after';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { productsOf, stageCosts } from '@/lib/patches/cost';
import figures from './figures.module.css';
import { PatchSizePlot } from './PatchSizePlot';
import styles from './Table.module.css';

const IMAGE = 256;
const VARIANT = VARIANTS.s;

/** The published ablation of the patch size, beside the products that we count for each. */
export function PatchSizeFigure({
  locale,
  words,
  fact,
}: {
  locale: Locale;
  words: Patches['sizes'];
  fact: PatchSizeFact;
}) {
  const n = (value: number, digits = 2) => formatNumber(locale, value, digits);
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="sizes">
      <div className={figures.row}>
        <table className={styles.table}>
          <caption>{format(words.caption, { model: fact.model })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.patch}</th>
              <th scope="col">N</th>
              <th scope="col">{words.products}</th>
              <th scope="col">{words.latency}</th>
              <th scope="col">{words.top1}</th>
            </tr>
          </thead>
          <tbody>
            {fact.rows.map(({ patch, latencyMs, top1 }) => {
              const costs = stageCosts(VARIANT, IMAGE, patch);
              return (
                <tr key={patch.join()}>
                  <th scope="row">{patch.join(', ')}</th>
                  <td>{costs.map(({ tokens }) => tokens).join(', ')}</td>
                  <td>{n(productsOf(costs) / 1e6, 1)}</td>
                  <td>{n(latencyMs)}</td>
                  <td>{n(top1, 1)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <PatchSizePlot locale={locale} words={words} rows={fact.rows} />
      </div>
      <figcaption className={figures.note}>
        {format(words.source, { device: fact.device })}
        {spaceAfter(words.source)}
        <a href={WORKS[fact.source.work].url}>{citation(fact.source)}</a>
      </figcaption>
    </figure>
  );
}
