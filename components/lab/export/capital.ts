import type { Locale } from '@/lib/i18n/locales';

/** A title that may have been part of a sentence, with its first letter as a title has it. Pure. */
export function capital(title: string, locale: Locale): string {
  const [first = ''] = title;
  return first.toLocaleUpperCase(locale) + title.slice(first.length);
}
