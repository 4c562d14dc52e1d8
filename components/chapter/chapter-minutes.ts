/** At build only: reads the chapter's prose from the disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '@/lib/i18n/locales';
import { readingMinutes } from '@/lib/i18n/reading-time';

/** The reading time of `content/<chapter>/<locale>.mdx`, in minutes. */
export async function chapterMinutes(chapter: string, locale: Locale): Promise<number> {
  const file = join(process.cwd(), 'content', chapter, `${locale}.mdx`);
  return readingMinutes(await readFile(file, 'utf8'), locale);
}
