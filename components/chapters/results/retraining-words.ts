/** What is said of baselines and their versions, with the numbers of the records. */
import type { Results } from '@/lib/i18n/en/results';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import {
  type Baseline,
  gain,
  gapTo,
  judgedVersion,
  type Verdict,
  type Version,
  verdictOf,
  versionOf,
} from '@/lib/results/retraining';

/** The smallest lead among those that the paper claims, in points. */
export const smallestLead = (baselines: readonly Baseline[]): number =>
  Math.min(...baselines.filter(({ inPaper }) => inPaper).map((one) => gapTo(one, versionOf(one))));

export const pointsText = (locale: Locale, points: number): string => formatFixed(locale, points, 1);

/** With its sign: +3.0, −0.8. */
const signed = (locale: Locale, points: number): string =>
  `${points > 0 ? '+' : ''}${pointsText(locale, points)}`;

export function versionName(locale: Locale, words: Results['swap'], { kind, epochs, px }: Version): string {
  return format(words.versions[kind], {
    epochs: formatNumber(locale, epochs ?? Number.NaN),
    px: formatNumber(locale, px ?? Number.NaN),
  });
}

const VERDICTS: readonly Verdict[] = ['strong', 'mild', 'none'];

/**
 * One sentence for each verdict that any baseline of the paper's comparison gets, with what each gained.
 *
 * @param noise points by which two runs of one recipe may differ
 */
export function verdictSentences(
  locale: Locale,
  words: Results['swap'],
  baselines: readonly Baseline[],
  noise: number,
): readonly { readonly verdict: Verdict; readonly text: string }[] {
  const compared = baselines.filter(({ inPaper }) => inPaper);
  const margin = smallestLead(baselines);
  const list = (template: string, texts: readonly string[]) =>
    texts.reduceRight((rest, first) => format(template, { first, rest }));
  return VERDICTS.flatMap((verdict) => {
    const members = compared
      .map((baseline) => ({ name: baseline.name, points: gain(baseline, judgedVersion(baseline)) }))
      .filter(({ points }) => verdictOf(points, margin, noise) === verdict);
    if (members.length === 0) return [];
    const names = list(
      words.names,
      members.map(({ name }) => name),
    );
    const gains = list(
      words.gains,
      members.map(({ points }) => signed(locale, points)),
    );
    return [{ verdict, text: format(words.verdicts[verdict], { names, gains }) }];
  });
}
