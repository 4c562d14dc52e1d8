import { getDictionary } from '@/lib/i18n/dictionary';
import type { Locale } from '@/lib/i18n/locales';
import { localePath } from '@/lib/i18n/paths';
import type { ChapterLink } from './Chapter';
import { CHAPTERS, type ChapterId } from './chapters';

/** What comes before a chapter and after it: home before the first, the lab after the last. */
export function neighbours(
  id: ChapterId,
  locale: Locale,
): { readonly previous: ChapterLink; readonly next: ChapterLink } {
  const dictionary = getDictionary(locale);
  const at = CHAPTERS.findIndex((chapter) => chapter.id === id);
  const link = (chapter: (typeof CHAPTERS)[number] | undefined): ChapterLink | undefined =>
    chapter && {
      href: localePath(locale, `/learn/${chapter.id}/`),
      title: dictionary[chapter.words].title,
    };
  return {
    previous: link(CHAPTERS[at - 1]) ?? { href: localePath(locale, '/'), title: dictionary.home.title },
    next: link(CHAPTERS[at + 1]) ?? { href: localePath(locale, '/lab/'), title: dictionary.chrome.nav.lab },
  };
}
