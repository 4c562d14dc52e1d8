import type { Locale } from './locales';

/** Silent reading of non-fiction, a minute: words of a Latin script, characters of a Chinese text. */
const WORDS = 220;
const CHARACTERS = 400;

/**
 * How many minutes a text takes, at least 1: prose in Markdown or MDX, of which tags, imports, link targets and the
 * inside of formulae are not read word by word.
 */
export function readingMinutes(source: string, locale: Locale): number {
  const prose = source
    .replace(/^(?:import|export)\s.*$/gm, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\$\$?[^$]+\$\$?/g, ' formula ')
    .replace(/\]\([^)]*\)/g, ']');
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = prose.match(/[\p{Script=Latin}\d]+(?:['’-][\p{Script=Latin}\d]+)*/gu)?.length ?? 0;
  const minutes = locale === 'zh-Hant' ? han / CHARACTERS + words / WORDS : words / WORDS;
  return Math.max(1, Math.round(minutes));
}
