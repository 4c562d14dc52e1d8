import type { Refuse } from '@/components/matrix/use-cell-draft';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { LIMIT } from './toy';

/** As many digits as a focused cell shows. */
const DIGITS = 12;

/**
 * Refuses numbers beyond the toy's limit, in a sentence.
 *
 * @param sentence a template with `value`, `limit` and `now`
 */
export function refuseBeyond(locale: Locale, sentence: string): Refuse {
  const text = (value: number) => formatSignificant(locale, value, DIGITS);
  return (value, now) =>
    Math.abs(value) > LIMIT
      ? format(sentence, { value: text(value), limit: text(LIMIT), now: text(now) })
      : undefined;
}
