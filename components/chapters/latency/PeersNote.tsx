import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatFixed, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { contenderOf } from '@/lib/latency/contenders';
import { replacements } from '@/lib/mobilevit/peer/peer';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import figures from '../evidence/figures.module.css';
import { DIGITS, MILLION } from './sizes';

/** What the networks are that are timed side by side. */
export function PeersNote({ locale, words }: { locale: Locale; words: Latency['bench'] }) {
  const variant = VARIANTS.xxs;
  const millions = (value: number) => formatFixed(locale, value / MILLION, DIGITS.ms);
  const units = replacements(variant).map((one) => formatNumber(locale, one.units));
  return (
    <p className={figures.says} data-testid="peers">
      {format(words.peers, {
        size: variant.name,
        units: listed(locale, units),
        parameters: millions(contenderOf('peer-xxs').parameters),
        ours: millions(contenderOf('mobilevit-xxs').parameters),
      })}
    </p>
  );
}

/** "4, 6, and 5". Between numerals Chinese sets its word for "and" off by spaces, which Intl leaves out. */
const listed = (locale: Locale, values: readonly string[]) =>
  new Intl.ListFormat(locale)
    .formatToParts(values)
    .map(({ type, value }) => (type === 'literal' && value === '和' ? ` ${value} ` : value))
    .join('');
