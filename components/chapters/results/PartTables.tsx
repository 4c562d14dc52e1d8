import type { ReactNode } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { patchSizeFact } from '@/lib/figures/paper-facts';
import { shortcutFact } from '@/lib/figures/results-facts';
import { citation, WORKS } from '@/lib/figures/source';
import { smoothingAverageFact } from '@/lib/figures/training-facts';
import type { Results } from '@/lib/i18n/en/results';
import { formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { difference } from '@/lib/results/claims';
import figures from '../evidence/figures.module.css';
import styles from './PartTables.module.css';

/** What single choices were worth in MobileViT-S: each table changes one thing, and the last column is the change. */
export function PartTables({ locale, words }: { locale: Locale; words: Results['parts'] }) {
  const top1 = (value: number) => formatFixed(locale, value, 1);
  const change = (value: number, base: number) => {
    const points = difference(value, base);
    return `${points > 0 ? '+' : ''}${formatFixed(locale, points, 1)}`;
  };
  const yes = (on: boolean) => (on ? words.yes : words.no);
  const [patch, plain, without] = [patchSizeFact.rows[0], smoothingAverageFact.rows[0], shortcutFact.rows[0]];
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="parts">
      <div className={styles.tables}>
        <Table caption={words.patchCaption} heads={[words.patch, words.latency, words.top1, words.change]}>
          {patchSizeFact.rows.map((row) => (
            <tr key={row.patch.join()}>
              <th scope="row">{row.patch.map((side) => formatNumber(locale, side)).join(', ')}</th>
              <td>{formatFixed(locale, row.latencyMs, 2)}</td>
              <td className={figures.strong}>{top1(row.top1)}</td>
              <td>{patch && row !== patch ? change(row.top1, patch.top1) : ''}</td>
            </tr>
          ))}
        </Table>
        <Table
          twoWords
          caption={words.smoothingCaption}
          heads={[words.smoothing, words.average, words.top1, words.change]}
        >
          {smoothingAverageFact.rows.map((row) => (
            <tr key={row.top1}>
              <td>{yes(row.smoothing)}</td>
              <td>{yes(row.average)}</td>
              <td className={figures.strong}>{top1(row.top1)}</td>
              <td>{row === plain ? '' : change(row.top1, plain.top1)}</td>
            </tr>
          ))}
        </Table>
        <Table caption={words.shortcutCaption} heads={[words.shortcut, words.top1, words.change]}>
          {shortcutFact.rows.map((row) => (
            <tr key={row.top1}>
              <td>{yes(row.shortcut)}</td>
              <td className={figures.strong}>{top1(row.top1)}</td>
              <td>{without && row !== without ? change(row.top1, without.top1) : ''}</td>
            </tr>
          ))}
        </Table>
      </div>
      <Sources
        label={words.sources}
        of={[
          { cited: citation(patchSizeFact.source), url: WORKS[patchSizeFact.source.work].url },
          smoothingAverageFact.source,
          shortcutFact.source,
        ]}
      />
    </figure>
  );
}

function Table({
  caption,
  heads,
  twoWords,
  children,
}: {
  caption: string;
  heads: readonly string[];
  /** Its second column holds words, too. */
  twoWords?: boolean;
  children: ReactNode;
}) {
  return (
    <table className={classes(figures.table, twoWords && figures.words)}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
