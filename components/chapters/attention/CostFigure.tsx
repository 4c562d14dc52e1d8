import type { Attention } from '@/lib/i18n/en/attention';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { type BlockStage, SLOTS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import {
  attentionMultiplyAdds,
  attentionOverConvolution,
  convolutionMultiplyAdds,
} from '@/lib/walkthrough/cost';
import styles from './CostFigure.module.css';
import { CostTrial } from './CostTrial';
import figures from './figures.module.css';

const SIDE = 256;
const IMAGE = { height: SIDE, width: SIDE };
const VARIANT = VARIANTS.xxs;
const STAGES: readonly BlockStage[] = [3, 4, 5];
/** An early map on which a layer would be dear. */
const LARGE = { side: 64, width: 48 };

/** What attention costs in the three blocks of MobileViT-XXS, beside a 3×3 convolution of the same width. */
export function CostFigure({ locale, words }: { locale: Locale; words: Attention['cost'] }) {
  const maps = mapSizes(IMAGE).unfolded;
  const rows = STAGES.map((stage, i) => {
    const width = VARIANT.width[i] ?? Number.NaN;
    const tokens = tokenCount(maps[stage]);
    return { stage, map: maps[stage], width, tokens, ratio: attentionOverConvolution(width, tokens) };
  });
  const most = Math.max(1, ...rows.map(({ ratio }) => ratio));
  const number = (value: number) => formatNumber(locale, value);
  const largeTokens = tokenCount({ height: LARGE.side, width: LARGE.side });
  // Two products of N² d in each of the four slots.
  const products = 2 * SLOTS * largeTokens ** 2 * LARGE.width;
  const million = (value: number) => formatNumber(locale, value / 1e6, 0);

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="cost">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.map}</th>
            <th scope="col">{words.tokens}</th>
            <th scope="col">{words.width}</th>
            <th scope="col">4d² + 2Nd</th>
            <th scope="col">9d²</th>
            <th scope="col">{words.ratio}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stage, map, tokens, width, ratio }) => (
            <tr key={stage}>
              <th scope="row">{stage}</th>
              <td>
                {map.height}×{map.width}
              </td>
              <td>{tokens}</td>
              <td>{width}</td>
              <td>{number(attentionMultiplyAdds(width, tokens))}</td>
              <td>{number(convolutionMultiplyAdds(width))}</td>
              <td className={styles.ratio}>
                <span data-testid="ratio">{formatNumber(locale, ratio, 2)}</span>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.bar} style={{ inlineSize: `${(100 * ratio) / most}%` }} />
                  <span className={styles.one} style={{ insetInlineStart: `${100 / most}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={figures.note}>{format(words.caption, { model: VARIANT.name, side: SIDE })}</p>
      <CostTrial locale={locale} words={words} />
      <p className={figures.note}>
        {format(words.large, {
          map: LARGE.side,
          width: LARGE.width,
          products: million(products),
          model: VARIANT.name,
          network: million(multiplyAdds(VARIANT, IMAGE).total),
        })}
      </p>
    </figure>
  );
}
