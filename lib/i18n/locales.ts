/** The languages of the site; each is a path segment and a valid BCP 47 tag. */
export const locales = ['en', 'zh-Hant'] as const;

export type Locale = (typeof locales)[number];

/** Whether the site speaks it: exactly one of the route's segments. */
export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text);
}

/** Each language in its own words. */
export const localeName: Readonly<Record<Locale, string>> = { en: 'English', 'zh-Hant': '繁體中文' };

/**
 * The language for a reader whose browser prefers `languages` (BCP 47 tags, best first): the first tag that the
 * site speaks decides. Any Chinese is zh-Hant, the only Chinese here; English when there is no match.
 */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const tag of languages) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'zh') return 'zh-Hant';
    if (language === 'en') return 'en';
  }
  return 'en';
}
