import type { NetworkFact } from '@/lib/figures/networks';
import { citation, type Source, WORKS } from '@/lib/figures/source';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './FactTable.module.css';

export interface FactRow {
  readonly fact: NetworkFact;
  /** Multiply-adds counted by this site, where the source gives none for the size of image. */
  readonly counted?: number | undefined;
  readonly own?: boolean | undefined;
}

/** Published networks beside each other, and where each number was printed. */
export function FactTable({
  rows,
  caption,
  locale,
  words,
}: {
  rows: readonly FactRow[];
  caption: string;
  locale: Locale;
  words: Architecture['trouble'];
}) {
  const number = (value: number) => formatNumber(locale, value);
  return (
    <div className={styles.facts}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.model}</th>
              <th scope="col">{words.parameters}</th>
              <th scope="col">{words.multiplyAdds}</th>
              <th scope="col">{words.accuracy}</th>
              <th scope="col">{words.augmentation}</th>
              <th scope="col">{words.time}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fact, counted, own }) => (
              <tr key={`${fact.name} ${fact.augmentation}`} className={own ? styles.own : undefined}>
                <th scope="row" lang="en">
                  {fact.name}
                </th>
                <td data-label={words.parameters}>{number(fact.parametersMillions)}</td>
                <td data-label={words.multiplyAdds}>
                  {fact.multiplyAddsMillions !== null
                    ? number(fact.multiplyAddsMillions)
                    : counted === undefined
                      ? words.missing
                      : format(words.counted, { value: formatNumber(locale, counted / 1e6, 0) })}
                </td>
                <td data-label={words.accuracy}>{formatNumber(locale, fact.top1, 1)}</td>
                <td data-label={words.augmentation}>
                  {fact.augmentation ? words[fact.augmentation] : words.unknown}
                </td>
                <td data-label={words.time}>{fact.time ? number(fact.time.ms) : words.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.caption}>{caption}</p>
      <details className={styles.sources}>
        <summary>{words.sources}</summary>
        <ul>
          {rows.map(({ fact }) => (
            <li key={`${fact.name} ${fact.augmentation}`}>
              <Cited template={words.source} model={fact.name} source={fact.source} />
              {fact.time && (
                <>
                  {' '}
                  <Cited template={words.timeSource} model={fact.name} source={fact.time.source} />
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** "{model}: {source}." with the source as a link. */
function Cited({ template, model, source }: { template: string; model: string; source: Source }) {
  const [before = '', after = ''] = template.split('{source}');
  return (
    <>
      {format(before, { model })}
      <a href={WORKS[source.work].url} lang="en">
        {citation(source)}
      </a>
      {after}
    </>
  );
}
