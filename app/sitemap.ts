import type { MetadataRoute } from 'next';
import { locales } from '@/lib/i18n/locales';
import { absoluteUrl, languageAlternates, localePath } from '@/lib/i18n/paths';
import { pages } from './pages';

export const dynamic = 'force-static';

/** Every page in every language. Empty without SITE_URL: a sitemap holds full addresses only. */
export default function sitemap(): MetadataRoute.Sitemap {
  return pages.flatMap((path) =>
    locales.flatMap((locale) => {
      const url = absoluteUrl(localePath(locale, path));
      const languages = languageAlternates(path);
      return url && languages ? [{ url, alternates: { languages } }] : [];
    }),
  );
}
