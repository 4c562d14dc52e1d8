/** Numbers and sums as the captions write them. */
import { arithmetic } from '@/components/walk/provenance';
import { formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberAt, valueAt } from '@/lib/walkthrough/read-trace';
import type { Ref, Trace } from '@/lib/walkthrough/trace';

/** "1, 2, 4, 5"; long lists as "1, 2, 4, …, 15". */
export function listOf(locale: Locale, values: readonly number[], most = 9): string {
  const texts = values.map((value) => formatNumber(locale, value));
  const shown = texts.length <= most ? texts : [...texts.slice(0, most - 2), '…', ...texts.slice(-1)];
  return shown.join(locale === 'zh-Hant' ? '、' : ', ');
}

/** As many digits as `arithmetic` writes. */
const DIGITS = 3;

const isWritten = (x: number) => Number(x.toPrecision(DIGITS)) === x;

/** A product in numbers, as it is computed: "2·1 + 3·0 + 5·0 + 6·(−1) = −4"; ≈ where a number is rounded. */
export function equation(locale: Locale, trace: Trace, ref: Ref): string {
  const { value, sources } = valueAt(trace, ref);
  const exact = [value, ...sources.map((source) => numberAt(trace, source))].every(isWritten);
  const sum = arithmetic(trace, ref, locale) ?? '';
  return `${sum} ${exact ? '=' : '≈'} ${formatSignificant(locale, value, DIGITS)}`;
}
