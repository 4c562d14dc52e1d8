import { Sources } from '@/components/chapters/evidence/Cite';
import { classes } from '@/components/ui/classes';
import { ScrollArea } from '@/components/ui/ScrollArea';
import { xsCostFact } from '@/lib/figures/results-facts';
import type { Results } from '@/lib/i18n/en/results';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import figures from '../evidence/figures.module.css';

const MILLION = 1e6;
const PRINTED = 1e8;

/** The cost of one network by several counters, at the size of picture that each had in mind. */
export function CountTable({ locale, words }: { locale: Locale; words: Results['count'] }) {
  const { paper, timm, testedPx, top1 } = xsCostFact;
  const own = (px: number) => multiplyAdds(VARIANTS.xs, { height: px, width: px });
  const [small, large] = [own(paper.px), own(timm.px)];
  /** The paper prints giga with one decimal. */
  const alike =
    Math.round((small.total - small.attention) / PRINTED) === (paper.millions * MILLION) / PRINTED;
  const rows = [
    { who: words.paper, px: paper.px, millions: paper.millions, printed: true },
    { who: words.scaled, px: paper.px, millions: timm.millions * (paper.px / timm.px) ** 2 },
    { who: words.ours, px: paper.px, millions: small.total / MILLION },
    { who: words.withoutAttention, px: paper.px, millions: (small.total - small.attention) / MILLION },
    { who: words.timm, px: timm.px, millions: timm.millions, printed: true },
    { who: words.ours, px: timm.px, millions: large.total / MILLION },
  ];
  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="count">
      <ScrollArea label={words.label}>
        <table className={figures.table}>
          <caption>
            {format(words.tested, {
              top1: formatFixed(locale, top1, 1),
              px: formatNumber(locale, testedPx),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.px}</th>
              <th scope="col">{words.cost}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ who, px, millions, printed }) => (
              <tr key={`${who} ${px}`}>
                <th scope="row">{who}</th>
                <td>{formatNumber(locale, px)}</td>
                <td className={classes(printed && figures.strong)}>{formatNumber(locale, millions, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className={figures.note}>{alike ? words.explained : words.unexplained}</p>
      <Sources label={words.sources} of={[paper.source, timm.source]} />
    </figure>
  );
}
