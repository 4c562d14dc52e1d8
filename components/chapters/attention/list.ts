import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Numbers one after another, as the language writes a list: "0, −1, 7, 5". */
export const listOf = (locale: Locale, values: readonly number[]): string =>
  values.map((value) => formatNumber(locale, value)).join(locale === 'en' ? ', ' : '、');
