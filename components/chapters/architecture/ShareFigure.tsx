import { type Count, PIECES } from '@/lib/architecture/counted-layers';
import { blocksOf } from '@/lib/architecture/summary';
import type { Architecture } from '@/lib/i18n/en/architecture';
import { format, formatNumber, formatPercent } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import figures from './figures.module.css';
import { PieceLegend } from './PieceLegend';
import pieceStyles from './pieces.module.css';
import styles from './ShareFigure.module.css';
import { networkOf } from './sizes';

const WHAT: readonly (keyof Count)[] = ['parameters', 'multiplyAdds'];

/** What the blocks hold and do in each size, and what of it is still a convolution. */
export function ShareFigure({
  locale,
  words,
  pieces,
}: {
  locale: Locale;
  words: Architecture['share'];
  pieces: Architecture['pieces'];
}) {
  const percent = (part: number, whole: number) => formatPercent(locale, part / whole);
  const block = networkOf('xxs').sections[3]?.units[1];
  const channels = block?.input.at(-1) ?? 0;
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="share">
      <div className={styles.sizes}>
        {WHAT.map((what) => (
          <div key={what} className={styles.what}>
            <p className={styles.heading}>{words[what]}</p>
            {VARIANT_IDS.map((id) => {
              const network = networkOf(id);
              return (
                <div key={id} className={styles.row}>
                  <span className={styles.size}>{id.toUpperCase()}</span>
                  <div
                    className={styles.bar}
                    role="img"
                    aria-label={format(words.bar, {
                      model: VARIANTS[id].name,
                      what: words[what],
                      parts: PIECES.filter((piece) => network.pieces[piece][what] > 0)
                        .map((piece) =>
                          format(words.item, {
                            piece: pieces[piece],
                            share: percent(network.pieces[piece][what], network[what]),
                          }),
                        )
                        .join(locale === 'en' ? '; ' : '；'),
                    })}
                  >
                    {PIECES.map((piece) => (
                      <span
                        key={piece}
                        className={pieceStyles[piece]}
                        style={{ inlineSize: `${(100 * network.pieces[piece][what]) / network[what]}%` }}
                      />
                    ))}
                  </div>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <PieceLegend label={words.label} words={pieces} />
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {VARIANT_IDS.map((id) => (
              <th key={id} scope="col">
                {id.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WHAT.map((what) => (
            <tr key={what}>
              <th scope="row">{words.rows.blocks[what]}</th>
              {VARIANT_IDS.map((id) => (
                <td key={id}>{percent(blocksOf(networkOf(id))[what], networkOf(id)[what])}</td>
              ))}
            </tr>
          ))}
          {(['full', 'products'] as const).map((piece) => (
            <tr key={piece}>
              <th scope="row">{words.rows[piece]}</th>
              {VARIANT_IDS.map((id) => (
                <td key={id}>
                  {percent(networkOf(id).pieces[piece].multiplyAdds, networkOf(id).multiplyAdds)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={figures.says}>
        {format(words.says, {
          block: formatNumber(locale, block?.parameters ?? 0),
          convolution: formatNumber(locale, 9 * channels ** 2),
        })}
      </p>
    </figure>
  );
}
