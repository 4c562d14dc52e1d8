'use client';

import type { Convolution } from '@/lib/i18n/en/convolution';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { copiesPerNumber, directCost, unfoldCost } from '@/lib/walkthrough/cost';
import { useConvolution } from './ConvolutionState';
import styles from './Table.module.css';

const ROWS = ['multiplyAdds', 'read', 'between', 'written'] as const;

/** What the present settings cost, done directly and by unfold and product. */
export function Cost({ locale, words }: { locale: Locale; words: Convolution['cost'] }) {
  const { shape } = useConvolution();
  const direct = directCost(shape);
  const unfolded = unfoldCost(shape);
  const n = (x: number) => formatNumber(locale, x, 2);
  return (
    <figure className={styles.figure}>
      <table className={styles.table}>
        <caption>{format(words.caption, { n: shape.rows, k: shape.kernelRows, s: shape.stride })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.sliding}</th>
            <th scope="col">{words.product}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((key) => (
            <tr key={key}>
              <th scope="row">{words[key]}</th>
              <td>{n(direct[key])}</td>
              <td className={direct[key] === unfolded[key] ? undefined : styles.differs}>
                {n(unfolded[key])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption className={styles.caption} aria-live="polite" data-testid="cost">
        {format(words.says, {
          outputs: n(direct.written),
          width: n(shape.entries),
          multiplyAdds: n(direct.multiplyAdds),
          unfolded: n(unfolded.between),
          input: n(shape.channels * shape.rows * shape.columns),
          copies: n(copiesPerNumber(shape)),
        })}
      </figcaption>
    </figure>
  );
}
