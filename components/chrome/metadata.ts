import type { Metadata } from 'next';
import { getDictionary } from '@/lib/i18n/dictionary';
import type { Locale } from '@/lib/i18n/locales';
import { absoluteUrl, languageAlternates, localePath } from '@/lib/i18n/paths';

export interface PageFacts {
  locale: Locale;
  /** Under the locale, with both slashes: "/lab/". */
  path: string;
  /** Without the site's name. */
  title: string;
  description: string;
}

const OPEN_GRAPH_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_US', 'zh-Hant': 'zh_TW' };

/** What search engines and link previews are told. Addresses only when the build knows SITE_URL. */
export function pageMetadata({ locale, path, title, description }: PageFacts): Metadata {
  const { siteName } = getDictionary(locale).chrome;
  const url = absoluteUrl(localePath(locale, path));
  const languages = languageAlternates(path);
  const picture = absoluteUrl(`/preview/${locale}.png`);
  const fullTitle = title === siteName ? title : `${title} · ${siteName}`;
  return {
    title: fullTitle,
    description,
    ...(url && languages && { alternates: { canonical: url, languages } }),
    openGraph: {
      type: 'website',
      siteName,
      title,
      description,
      locale: OPEN_GRAPH_LOCALE[locale],
      ...(url && { url }),
      ...(picture && { images: [{ url: picture, width: 1200, height: 630, alt: siteName }] }),
    },
    twitter: { card: 'summary_large_image', title, description, ...(picture && { images: [picture] }) },
  };
}
