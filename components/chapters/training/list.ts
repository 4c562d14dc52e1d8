import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Numbers one after another, as the language separates them. */
export const listOf = (locale: Locale, values: readonly number[], digits = 2): string =>
  values.map((value) => formatNumber(locale, value, digits)).join(locale === 'en' ? ', ' : '、');
