/** A run's medians as shapes for a picture that stands alone. Browser only: it asks for the page's colours. */
import { css, tokensAt } from '@/components/matrix/canvas-colours';
import type { ExportMarks } from '@/lib/export/exportable';
import { escapeXml } from '@/lib/export/xml';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatFixed } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ContenderSummary, PairSummary } from '@/lib/latency/timing';
import { DIGITS, PICTURE } from './sizes';

/** The ends of a middle half leave this share of the bar free above and below. */
const CAP = 3;

interface Colours {
  readonly ink: string;
  readonly muted: string;
  readonly mobilevit: string;
  readonly peer: string;
}

/** Bars of the medians with their middle halves, and each pair's ratio: as high as they are many. */
export function resultPicture(
  pairs: readonly PairSummary[],
  locale: Locale,
  words: Latency['bench'],
): ExportMarks {
  const token = tokensAt(document.documentElement);
  const colour = (name: string) => css(token(name));
  return pictureOf(pairs, locale, words, {
    ink: colour('--ink'),
    muted: colour('--ink-muted'),
    mobilevit: colour('--attention'),
    peer: colour('--weights'),
  });
}

/** The same in given colours. Pure. */
export function pictureOf(
  pairs: readonly PairSummary[],
  locale: Locale,
  words: Latency['bench'],
  { ink, muted, ...fills }: Colours,
): ExportMarks {
  const { extent, text, bar, gap } = PICTURE;
  const summaries = pairs.flatMap(({ mobilevit, peer }) => [mobilevit, peer]);
  const full = Math.max(...summaries.map(({ ms }) => ms.high));
  const long = (value: number) => (value / full) * extent;
  const pieces: string[] = [];
  let y = 0;
  const write = (line: string, fill: string) => {
    y += text;
    pieces.push(`<text x="0" y="${y}" font-size="${text}" fill="${fill}">${escapeXml(line)}</text>`);
    y += gap;
  };
  const nameOf = ({ contender: { family, variant } }: ContenderSummary) =>
    format(words.networks[family], { size: variant.toUpperCase() });
  const draw = (one: ContenderSummary) => {
    const { contender, ms } = one;
    const time = format(words.ms, { ms: formatFixed(locale, ms.median, DIGITS.short) });
    write(`${nameOf(one)}  ${time}`, ink);
    const middle = y + bar / 2;
    const cap = (end: number) => `M${long(end)} ${y + bar / CAP}v${bar - (2 * bar) / CAP}`;
    pieces.push(
      `<rect x="0" y="${y}" width="${long(ms.median)}" height="${bar}" fill="${fills[contender.family]}"/>`,
      `<path d="M${long(ms.low)} ${middle}H${long(ms.high)}${cap(ms.low)}${cap(ms.high)}" stroke="${ink}" stroke-width="2"/>`,
    );
    y += bar + gap;
  };
  for (const { mobilevit, peer, ratio } of pairs) {
    draw(mobilevit);
    draw(peer);
    const written = (value: number) => formatFixed(locale, value, DIGITS.ms);
    const range = format(words.range, { low: written(ratio.low), high: written(ratio.high) });
    write(`${nameOf(mobilevit)} ÷ ${nameOf(peer)} = ${written(ratio.median)}  (${range})`, muted);
    y += gap;
  }
  return { extent, height: y, svg: pieces.join('') };
}
