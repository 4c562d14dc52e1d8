'use client';

import { useState } from 'react';
import { Segmented } from '@/components/ui/Segmented';
import type { Patches } from '@/lib/i18n/en/patches';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { VARIANT_IDS, VARIANTS, type VariantId } from '@/lib/mobilevit/spec/variants';
import { stageCosts } from '@/lib/patches/cost';
import figures from './figures.module.css';
import styles from './Table.module.css';

/** The side of the image that the network is measured at. */
const IMAGE = 256;

/** One product of one layer in the real blocks: slot by slot, against every cell with every other. */
export function CostFigure({ locale, words }: { locale: Locale; words: Patches['cost'] }) {
  const [id, setId] = useState<VariantId>('xxs');
  const variant = VARIANTS[id];
  const rows = stageCosts(variant, IMAGE);
  const most = Math.max(...rows.map(({ across }) => across));
  const million = (value: number) => formatNumber(locale, value / 1e6, value < 1e6 ? 2 : 1);
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="cost">
      <div className={figures.controls}>
        <Segmented<VariantId>
          label={words.model}
          value={id}
          options={VARIANT_IDS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={setId}
        />
      </div>
      <table className={styles.table}>
        <caption>{format(words.caption, { model: variant.name, image: IMAGE })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.map}</th>
            <th scope="col">P</th>
            <th scope="col">N</th>
            <th scope="col">d</th>
            <th scope="col" lang="en">
              P·N²·d
            </th>
            <th scope="col" lang="en">
              (P·N)²·d
            </th>
            <td className={styles.wide} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, side, slots, tokens, width, within, across }) => (
            <tr key={stage}>
              <th scope="row">{stage}</th>
              <td>
                {side}×{side}
              </td>
              <td>{slots}</td>
              <td>{tokens}</td>
              <td>{width}</td>
              <td>{million(within)}</td>
              <td>{million(across)}</td>
              <td className={styles.wide} aria-hidden="true">
                <span className={styles.within} style={{ inlineSize: `${(100 * within) / most}%` }} />
                <span className={styles.across} style={{ inlineSize: `${(100 * across) / most}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className={figures.note}>
        <span className={styles.bars}>
          {words.bars}
          {locale === 'en' && ' '}
        </span>
        {format(words.says, { times: rows[0] ? rows[0].across / rows[0].within : Number.NaN })}
      </figcaption>
    </figure>
  );
}
